import type { Metadata } from "next";
import { leadOfAddress } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import type { Query } from "@/app/staff/form-state";
import { CallSheet } from "@/components/leads/call-sheet";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { findCallBrief } from "@/lib/assessment/queries";
import { callWords } from "@/lib/assessment/words/call";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { leadDeskWords } from "@/lib/leads/words";
import { requireStaff } from "@/lib/staff/session";

const { sheet, headings } = callWords.en;

export const metadata: Metadata = { title: sheet.pageTitle };

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

/** The brief of a lead's newest assessment on one sheet, for the consultant who takes the call. */
export default async function BriefPage({ params, searchParams }: Props) {
  const { lead: leadId } = await params;
  await requireStaff(leadPath(leadId) === "/staff/leads" ? "/staff/leads" : `${leadPath(leadId)}/brief`);
  const lead = await leadOfAddress(leadId, await searchParams);
  const brief = await findCallBrief(database(), lead.id);
  const trail = [
    { href: "/staff/leads", label: leadDeskWords.en.lead.backToLeads },
    { href: leadPath(lead.id), label: leadName(lead) },
  ];
  return (
    <Container>
      <Breadcrumb trail={trail} current={headings.title} />
      <PageHeader eyebrow={headings.title} title={leadName(lead)} />
      {brief === null ? <p>{sheet.none}</p> : <CallSheet brief={brief} />}
    </Container>
  );
}
