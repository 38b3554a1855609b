import { NarrowLinks } from "@/components/staff/narrow-links";
import { countWords } from "@/lib/leads/display";
import { viewQuery, type LeadListView } from "@/lib/leads/filter";
import { stages, type Stage } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

type StageCountsProps = { readonly view: LeadListView; readonly counts: Readonly<Record<Stage, number>> };

/** Every stage with how many leads stand there, as links that narrow the list. */
export function StageCounts({ view, counts }: StageCountsProps) {
  const { list } = leadDeskWords.en;
  const linkTo = (stage: Stage | undefined, label: string, number: number) => ({
    href: `/staff/leads${viewQuery(view, { filter: { ...view.filter, stage }, after: undefined, before: undefined })}`,
    label,
    number: countWords({ number, isMore: false }),
    isCurrent: view.filter.stage === stage,
  });
  const all = Object.values(counts).reduce((sum, part) => sum + part, 0);
  return (
    <NarrowLinks
      label={list.stagesLabel}
      links={[
        linkTo(undefined, list.allStages, all),
        ...stages.map((stage) => linkTo(stage, leadWords.en.stages[stage], counts[stage])),
      ]}
    />
  );
}
