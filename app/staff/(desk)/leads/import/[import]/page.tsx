import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { ImportMatch } from "@/components/leads/import-match";
import { ImportAfter, ImportDecision, ImportTally } from "@/components/leads/import-outcome";
import { ImportPreview } from "@/components/leads/import-preview";
import { ImportProblems } from "@/components/leads/import-problems";
import { ImportProgress } from "@/components/leads/import-progress";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import type { LeadImport } from "@/lib/leads/import";
import { importChoice } from "@/lib/leads/input/imports";
import { findImport, listImportProblems, listPreviewRows } from "@/lib/leads/queries/imports";
import { importWords } from "@/lib/leads/words/imports";
import { requireStaff } from "@/lib/staff/session";

const words = importWords.en;
const problemsShown = 100;

type Props = { readonly params: Promise<{ readonly import: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** One file on its way in: matching, what would happen, what happened. Its address stays the same all the way. */
export default async function OneImportPage({ params, searchParams }: Props) {
  const choice = importChoice.safeParse(await params);
  await requireStaff(choice.success ? `/staff/leads/import/${choice.data.import}` : "/staff/leads/import");
  const found = choice.success ? await findImport(database(), choice.data.import) : null;
  const form = await formState(searchParams);
  const isMatchedAnew = (await searchParams)["match"] === "again";
  if (found === null) notFound();
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      <Breadcrumb trail={[{ href: "/staff/leads/import", label: words.title }]} current={found.fileName} />
      <PageHeader title={found.fileName} lead={words.one.rows(found.rows)} />
      <Step found={found} form={form} isMatchedAnew={isMatchedAnew} />
    </Container>
  );
}

type StepProps = { readonly found: LeadImport; readonly form: FormState; readonly isMatchedAnew: boolean };

function Step({ found, form, isMatchedAnew }: StepProps) {
  const doing = workOf(found);
  if (doing !== null) {
    const href = `/staff/leads/import/${found.id}`;
    const all = doing === "undoing" ? found.created + found.filled : found.rows;
    return <ImportProgress href={href} doing={doing} done={found.rowsDone} all={all} />;
  }
  if (found.state === "matching" || (found.state === "checked" && isMatchedAnew)) return <Match {...{ found, form }} />;
  return <Outcome found={found} />;
}

function workOf({ state, isBeingUndone }: LeadImport) {
  if (isBeingUndone) return "undoing";
  return state === "checking" || state === "importing" ? state : null;
}

async function Match({ found, form }: { readonly found: LeadImport; readonly form: FormState }) {
  const rows = await listPreviewRows(database(), found.id);
  const encoding = words.one.encodings[found.encoding];
  return (
    <>
      {encoding !== "" && (
        <Notice tone={found.encoding === "windows-1252" ? "warning" : "info"}>
          <p>{encoding}</p>
        </Notice>
      )}
      <Stack>
        <h2>{words.one.preview}</h2>
        <ImportPreview columns={found.columns} rows={rows} />
      </Stack>
      <Stack>
        <h2>{words.one.match}</h2>
        <ImportMatch found={found} typed={form.valueOf} problemOf={form.problemOf} />
      </Stack>
    </>
  );
}

async function Outcome({ found }: { readonly found: LeadImport }) {
  const problems = await listImportProblems(database(), found.id, { limit: problemsShown });
  return (
    <>
      <Stack>
        <ImportTally found={found} />
        {found.state === "checked" ? <ImportDecision found={found} /> : <ImportAfter found={found} />}
      </Stack>
      {problems.length > 0 && (
        <Stack>
          <ImportProblems importId={found.id} problems={problems} all={found.refused} />
        </Stack>
      )}
    </>
  );
}
