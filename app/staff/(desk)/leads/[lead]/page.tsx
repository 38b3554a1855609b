import type { Metadata } from "next";
import { LeadAnswer } from "@/app/staff/(desk)/leads/[lead]/lead-answer";
import { leadOfAddress, loadLead } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import { WhatIsKnown } from "@/app/staff/(desk)/leads/[lead]/what-is-known";
import { WhatToDo } from "@/app/staff/(desk)/leads/[lead]/what-to-do";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { formState, type Query } from "@/app/staff/form-state";
import { LeadColumns } from "@/components/leads/lead-columns";
import { LeadTitle } from "@/components/leads/lead-title";
import { StageForm } from "@/components/leads/stage-form";
import { StageTag } from "@/components/leads/stage-tag";
import { UnsentLetters } from "@/components/leads/unsent-letters";
import { ButtonLink } from "@/components/ui/button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { leadName } from "@/lib/leads/display";
import { leadDeskWords } from "@/lib/leads/words";
import { letterPageWords, unsentLetterWords } from "@/lib/leads/words/letters";
import { requireStaff } from "@/lib/staff/session";

const { lead: words } = leadDeskWords.en;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(leadPath(leadId));
  const lead = await leadOfAddress(leadId, await searchParams);
  return { title: (await formState(searchParams)).title(words.pageTitle(leadName(lead))) };
}

export default async function LeadPage({ params, searchParams }: Props) {
  const [{ lead: leadId }, query] = await Promise.all([params, searchParams]);
  const staff = await requireStaff(leadPath(leadId));
  const [form, loaded] = await Promise.all([formState(searchParams), loadLead(leadId, query)]);
  const { lead } = loaded;
  const part = { lead, staff, form, loaded, query, now: new Date() };
  return (
    <Container width="wide">
      <Breadcrumb trail={[{ href: "/staff/leads", label: words.backToLeads }]} current={leadName(lead)} />
      <ErrorSummary problems={form.problems} />
      <LeadAnswer leadId={lead.id} query={query} />
      <PageHeader eyebrow={words.eyebrow} title={<LeadTitle lead={lead} />}>
        <StageTag stage={lead.stage} />
        <StageForm leadId={lead.id} version={lead.version} stage={lead.stage} awaitsCall={loaded.awaitsCall} />
        <ButtonLink href={`/staff/leads/${lead.id}/mail`} variant="secondary" size="small">
          {letterPageWords.en.write}
        </ButtonLink>
      </PageHeader>
      {loaded.unsent.length > 0 && (
        <Notice tone="danger" title={unsentLetterWords.en.onLead(loaded.unsent.length)}>
          <UnsentLetters letters={loaded.unsent} back="lead" />
        </Notice>
      )}
      <LeadColumns main={<WhatIsKnown {...part} />} aside={<WhatToDo {...part} />} />
    </Container>
  );
}
