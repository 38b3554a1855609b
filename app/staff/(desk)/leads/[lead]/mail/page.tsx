import type { Metadata } from "next";
import { leadOfAddress } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import { lettersValues } from "@/app/staff/(desk)/leads/[lead]/mail/letter-values";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { LetterForm } from "@/components/leads/letter-form";
import { LetterPreview } from "@/components/leads/letter-preview";
import { TemplateChoice } from "@/components/leads/template-choice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import type { Lead } from "@/lib/leads/lead";
import {
  filledLetter,
  letterAbouts,
  whyNotWrite,
  type LetterAbout,
  type LetterFacts,
  type LetterRefusal,
  type MailTemplate,
} from "@/lib/leads/letter";
import { findLetterFacts, listTemplates } from "@/lib/leads/queries/letters";
import { leadDeskWords } from "@/lib/leads/words";
import { letterPageWords } from "@/lib/leads/words/letters";
import type { StaffMember } from "@/lib/staff/member";
import { requireStaff } from "@/lib/staff/session";

const words = letterPageWords.en;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(`${leadPath(leadId)}/mail`);
  const lead = await leadOfAddress(leadId, await searchParams);
  return { title: (await formState(searchParams)).title(words.pageTitle(leadName(lead))) };
}

/** A mail to one lead: from a template or from nothing, looked at first, then sent through the outbox. */
export default async function LeadMailPage({ params, searchParams }: Props) {
  const [{ lead: leadId }, query] = await Promise.all([params, searchParams]);
  const staff = await requireStaff(`${leadPath(leadId)}/mail`);
  const lead = await leadOfAddress(leadId, query);
  const [form, templates, facts] = await Promise.all([
    formState(searchParams),
    listTemplates(database()),
    findLetterFacts(database(), lead, sender().postalAddress !== null),
  ]);
  const chosen = templates.find(({ id }) => id === query["template"]);
  const refusals = refusalsOf(facts, new Date());
  const start = await startOf({ lead, staff, chosen, form, refusals });
  return (
    <Container width="form">
      <Breadcrumb
        trail={[
          { href: "/staff/leads", label: leadDeskWords.en.lead.backToLeads },
          { href: leadPath(lead.id), label: leadName(lead) },
        ]}
        current={words.crumb}
      />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={words.title(leadName(lead))} lead={lead.email} />
      <Stack gap="large">
        <TemplateChoice leadId={lead.id} templates={templates} chosenId={chosen?.id} />
        {query["preview"] === "yes" && form.valueOf("body") !== undefined && (
          <LetterPreview to={lead.email} letter={start} about={start.about} sender={sender()} />
        )}
        <LetterForm
          leadId={lead.id}
          formKey={form.valueOf("formKey") ?? crypto.randomUUID()}
          values={start}
          refusals={refusals}
          answersTo={staff.email}
          problemOf={form.problemOf}
        />
      </Stack>
    </Container>
  );
}

type Refusals = Readonly<Record<LetterAbout, LetterRefusal | null>>;

function refusalsOf(facts: LetterFacts, now: Date): Refusals {
  return {
    call: whyNotWrite("call", facts, now),
    report: whyNotWrite("report", facts, now),
    services: whyNotWrite("services", facts, now),
  };
}

type Start = {
  readonly lead: Lead;
  readonly staff: StaffMember;
  readonly chosen: MailTemplate | undefined;
  readonly form: FormState;
  readonly refusals: Refusals;
};

/** What stands in the fields: what was typed, else the template with its variables filled in. */
async function startOf({ lead, staff, chosen, form, refusals }: Start) {
  const values = await lettersValues(lead, staff);
  const allowed = letterAbouts.find((about) => refusals[about] === null) ?? "services";
  const begun = chosen ?? { subject: "", body: "", about: allowed };
  const draft = { subject: form.valueOf("subject") ?? begun.subject, body: form.valueOf("body") ?? begun.body };
  const about = letterAbouts.find((known) => known === form.valueOf("about")) ?? begun.about;
  return { ...filledLetter(draft, values), about };
}
