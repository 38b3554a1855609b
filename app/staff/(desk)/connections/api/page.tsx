import type { Metadata } from "next";
import { ApiOperation } from "@/components/connections/api-operation";
import { CodeBlock } from "@/components/connections/code-block";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { operationsToRead } from "@/lib/api/reading";
import { apiWords } from "@/lib/api/words";
import { appUrl } from "@/lib/config/config";
import { requireRole } from "@/lib/staff/session";

const { page: words } = apiWords.en;

export const metadata: Metadata = { title: words.pageTitle };

/** The description of the API for people, beside the place where tokens are made. */
export default async function ApiPage() {
  await requireRole("administrator", "/staff/connections/api");
  return (
    <Container width="wide">
      <PageHeader title={words.title} lead={words.lead} />
      <Stack>
        <h2>{words.example}</h2>
        <CodeBlock>{`curl -H "Authorization: Bearer waymark_…" "${appUrl()}/api/v1/leads?stage=new&limit=10"`}</CodeBlock>
        <p>{words.everywhere}</p>
        <p>{words.limits}</p>
        <TextLink href="/api/v1/openapi.json">{words.machine}</TextLink>
      </Stack>
      {operationsToRead().map((operation) => (
        <ApiOperation key={operation.id} operation={operation} />
      ))}
    </Container>
  );
}
