import { Moment } from "@/components/staff/moment";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import { verdictWords } from "@/lib/leads/display";
import type { Lead } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

type LeadFactsProps = { readonly lead: Lead; readonly zone: string };

/** What is known about a lead, in a few lines. */
export function LeadFacts({ lead, zone }: LeadFactsProps) {
  const { lead: words } = leadDeskWords.en;
  const { fields } = leadWords.en;
  const rows: readonly SummaryRow[] = [
    { term: words.address, detail: <a href={`mailto:${lead.email}`}>{lead.email}</a> },
    { term: fields.company, detail: lead.company },
    { term: fields.phone, detail: lead.phone },
    { term: fields.region, detail: lead.region },
    { term: words.outcome, detail: verdictWords(lead) },
    { term: words.consent, detail: lead.acceptsFollowUp ? words.consentGiven : words.consentMissing },
    { term: words.stageSince, detail: <Moment at={lead.stageSince} zone={zone} /> },
    { term: words.came, detail: <Moment at={lead.createdAt} zone={zone} /> },
    {
      term: words.firstResponse,
      detail: lead.firstResponseAt ? <Moment at={lead.firstResponseAt} zone={zone} /> : words.waiting,
    },
    { term: words.source, detail: [lead.source, lead.medium, lead.campaign].filter(Boolean).join(" / ") || undefined },
    { term: words.landingPage, detail: lead.landingPage },
    { term: fields.nextStep, detail: lead.nextStep },
  ];
  return <SummaryList rows={rows} />;
}
