import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { TemplateTable } from "@/components/leads/template-table";
import { Button, ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/lib/database";
import { listTemplates } from "@/lib/leads/queries/letters";
import { templatePageWords } from "@/lib/leads/words/letters";
import { requireStaff } from "@/lib/staff/session";

const words = templatePageWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function TemplatesPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/templates");
  const [templates, { done, template }] = await Promise.all([listTemplates(database()), searchParams]);
  const { title, cause, action } = words.none;
  return (
    <Container width="wide">
      <ErrorSummary problems={(await formState(searchParams)).problems} />
      <Answer done={done} templateId={typeof template === "string" ? template : ""} />
      <PageHeader title={words.title} lead={words.lead}>
        {templates.length > 0 && <ButtonLink href="/staff/templates/new">{words.fresh}</ButtonLink>}
      </PageHeader>
      {templates.length === 0 ? (
        <EmptyState
          title={title}
          cause={cause}
          action={<ButtonLink href="/staff/templates/new">{action}</ButtonLink>}
        />
      ) : (
        <TemplateTable templates={templates} zone={staff.timeZone} />
      )}
    </Container>
  );
}

function Answer({ done, templateId }: { readonly done: unknown; readonly templateId: string }) {
  if (done !== "saved" && done !== "removed" && done !== "restored") return null;
  return (
    <Notice tone="success" isAnswer>
      <p>{words[done]}</p>
      {done === "removed" && (
        <form method="post" action="/staff/templates/restore">
          <Button name="template" value={templateId} variant="secondary" size="small">
            {words.undo}
          </Button>
        </form>
      )}
    </Notice>
  );
}
