import type { Metadata } from "next";
import { leadOfAddress } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import type { Query } from "@/app/staff/form-state";
import { SubmissionComparison } from "@/components/leads/submission-comparison";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { leadDeskWords } from "@/lib/leads/words";
import { comparisonWords } from "@/lib/leads/words/comparison";
import { requireStaff } from "@/lib/staff/session";

const words = comparisonWords.en;
/** More columns than this can't be read beside one another. */
const shown = 4;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(`${leadPath(leadId)}/assessments`);
  return { title: words.pageTitle(leadName(await leadOfAddress(leadId, await searchParams))) };
}

/** The assessments of one person side by side. */
export default async function AssessmentsPage({ params, searchParams }: Props) {
  const [{ lead: leadId }, query] = await Promise.all([params, searchParams]);
  const staff = await requireStaff(`${leadPath(leadId)}/assessments`);
  const lead = await leadOfAddress(leadId, query);
  const submissions = (await listSubmissionsOfLead(database(), lead.id)).slice(0, shown);
  return (
    <Container width="wide">
      <Breadcrumb
        trail={[
          { href: "/staff/leads", label: leadDeskWords.en.lead.backToLeads },
          { href: leadPath(lead.id), label: leadName(lead) },
        ]}
        current={words.crumb}
      />
      <PageHeader title={words.title(leadName(lead))} lead={submissions.length < 2 ? words.tooFew : words.lead} />
      {submissions.length > 0 && <SubmissionComparison submissions={submissions} zone={staff.timeZone} />}
    </Container>
  );
}
