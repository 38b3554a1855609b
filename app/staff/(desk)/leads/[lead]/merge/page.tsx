import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { formState, type Query } from "@/app/staff/form-state";
import { MergeChoice } from "@/components/leads/merge-choice";
import { MergeForm } from "@/components/leads/merge-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/lib/database";
import { leadName } from "@/lib/leads/display";
import { leadListView } from "@/lib/leads/input";
import type { Lead } from "@/lib/leads/lead";
import { findLead } from "@/lib/leads/queries";
import { countParts, listDuplicates } from "@/lib/leads/queries/list-duplicates";
import { listLeads } from "@/lib/leads/queries/list-leads";
import { leadDeskWords } from "@/lib/leads/words";
import { mergePageWords } from "@/lib/leads/words/merging";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const words = mergePageWords.en;

type Props = { readonly params: Promise<{ readonly lead: string }>; readonly searchParams: Query };

async function leadOf(leadId: string): Promise<Lead | null> {
  return leadPath(leadId) === "/staff/leads" ? null : findLead(database(), leadId);
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { lead: leadId } = await params;
  await requireStaff(`${leadPath(leadId)}/merge`);
  const lead = (await leadOf(leadId)) ?? notFound();
  return { title: (await formState(searchParams)).title(words.pageTitle(leadName(lead))) };
}

/** Puts a lead together with another: first which one, then what stays. */
export default async function MergePage({ params, searchParams }: Props) {
  const { lead: leadId } = await params;
  await requireStaff(`${leadPath(leadId)}/merge`);
  const [query, form] = [await searchParams, await formState(searchParams)];
  const lead = (await leadOf(leadId)) ?? notFound();
  const otherId = typeof query["with"] === "string" ? query["with"] : "";
  const other = otherId === lead.id ? null : await leadOf(otherId);
  return (
    <Container width="wide">
      <Breadcrumb
        trail={[
          { href: "/staff/leads", label: leadDeskWords.en.lead.backToLeads },
          { href: leadPath(lead.id), label: leadName(lead) },
        ]}
        current={words.crumb}
      />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={words.title} lead={other === null ? words.choose(leadName(lead)) : words.lead} />
      {other === null ? <Choice lead={lead} query={query} /> : <Preview winner={lead} loser={other} />}
    </Container>
  );
}

async function Choice({ lead, query }: { readonly lead: Lead; readonly query: Awaited<Query> }) {
  const { filter } = leadListView({ search: query["search"] });
  const [duplicates, found] = await Promise.all([
    listDuplicates(database(), lead.id),
    filter.search === undefined ? null : listLeads(database(), { filter, sort: "newest" }),
  ]);
  const others = found?.rows.filter(({ id }) => id !== lead.id).slice(0, 20) ?? null;
  return <MergeChoice leadId={lead.id} duplicates={duplicates} search={filter.search ?? ""} found={others} />;
}

async function Preview({ winner, loser }: { readonly winner: Lead; readonly loser: Lead }) {
  const [parts, colleagues] = await Promise.all([countParts(database(), loser.id), listColleagues(database())]);
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return <MergeForm winner={winner} loser={loser} parts={parts} names={names} mergeId={crypto.randomUUID()} />;
}
