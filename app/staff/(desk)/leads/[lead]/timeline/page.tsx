import type { Metadata } from "next";
import { leadOfAddress } from "@/app/staff/(desk)/leads/[lead]/load-lead";
import { leadPath, timeLinePath } from "@/app/staff/(desk)/leads/lead-path";
import type { Query } from "@/app/staff/form-state";
import { TimeLine } from "@/components/leads/time-line";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { timeLineView } from "@/lib/leads/input";
import { listMerges } from "@/lib/leads/queries/list-duplicates";
import { listTimeLineSources } from "@/lib/leads/queries/list-time-line";
import { timeLine, timeLinePage } from "@/lib/leads/time-line";
import { leadDeskWords } from "@/lib/leads/words";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const { lead: words } = leadDeskWords.en;
const linesOnPage = 100;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(`${leadPath(leadId)}/timeline`);
  const lead = await leadOfAddress(leadId, await searchParams);
  return { title: words.timelinePageTitle(leadName(lead)) };
}

/** Everything that happened with a lead, a hundred lines at a time. */
export default async function TimeLinePage({ params, searchParams }: Props) {
  const [{ lead: leadId }, query] = await Promise.all([params, searchParams]);
  const staff = await requireStaff(`${leadPath(leadId)}/timeline`);
  const lead = await leadOfAddress(leadId, query);
  const { before } = timeLineView.parse(query);
  const [sources, colleagues, merges] = await Promise.all([
    listTimeLineSources(database(), lead.id, { before, limit: linesOnPage + 1 }),
    listColleagues(database()),
    listMerges(database(), lead.id),
  ]);
  const merged = new Map(merges.map(({ loserId, loserEmail }) => [loserId, loserEmail]));
  const line = timeLinePage(timeLine(sources, { lead, merged }), linesOnPage);
  return (
    <Container width="form">
      <Breadcrumb
        trail={[
          { href: "/staff/leads", label: words.backToLeads },
          { href: leadPath(lead.id), label: leadName(lead) },
        ]}
        current={words.timeline}
      />
      <PageHeader title={words.timelineTitle(leadName(lead))} />
      <TimeLine
        entries={line.entries}
        zone={staff.timeZone}
        names={new Map(colleagues.map(({ id, name }) => [id, name]))}
      />
      <nav aria-label={words.timeline}>
        {before !== undefined && <TextLink href={`${leadPath(lead.id)}/timeline`}>{words.newest}</TextLink>}{" "}
        {line.olderThan === null ? (
          words.timelineEnd
        ) : (
          <TextLink href={timeLinePath(lead.id, line.olderThan)}>{words.older}</TextLink>
        )}
      </nav>
    </Container>
  );
}
