import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { ImportTable } from "@/components/leads/import-table";
import { ImportUpload } from "@/components/leads/import-upload";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { UPLOAD_BYTES_MAX } from "@/lib/http/body";
import { listImports } from "@/lib/leads/queries/imports";
import { importWords } from "@/lib/leads/words/imports";
import { leadDeskWords } from "@/lib/leads/words";
import { requireStaff } from "@/lib/staff/session";

const words = importWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function ImportPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/leads/import");
  const [imports, form] = await Promise.all([listImports(database()), formState(searchParams)]);
  const isDiscarded = (await searchParams)["done"] === "discarded";
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {isDiscarded && (
        <Notice tone="success" isAnswer>
          <p>{words.answers.discarded}</p>
        </Notice>
      )}
      <Breadcrumb trail={[{ href: "/staff/leads", label: leadDeskWords.en.list.title }]} current={words.title} />
      <PageHeader title={words.title} lead={words.lead} />
      <p>{words.consent}</p>
      <ImportUpload bytesMax={UPLOAD_BYTES_MAX} error={form.problemOf("file")} />
      {imports.length > 0 && (
        <Stack>
          <h2>{words.earlier}</h2>
          <ImportTable imports={imports} zone={staff.timeZone} />
        </Stack>
      )}
    </Container>
  );
}
