import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DropOff } from "@/lib/assessment/drop-off";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import { timeWords } from "@/lib/time/words";

const { dropOff: words } = assessmentDeskWords.en;
const figures = new Intl.NumberFormat(timeWords.en.intlLocale);
const shares = new Intl.NumberFormat(timeWords.en.intlLocale, { style: "percent", maximumFractionDigits: 1 });

/** Every step with who reached it and who stopped there. */
export function StepTable({ steps }: Pick<DropOff, "steps">) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.step}</ColumnHeading>
          <ColumnHeading align="end">{words.columns.reached}</ColumnHeading>
          <ColumnHeading align="end">{words.columns.lost}</ColumnHeading>
          <ColumnHeading align="end">{words.columns.share}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, label, reached, lost, lostShare }) => (
          <tr key={step}>
            <th scope="row">{label}</th>
            <NumberCell>{figures.format(reached)}</NumberCell>
            <NumberCell>{lost === null ? "–" : figures.format(lost)}</NumberCell>
            <NumberCell>{lostShare === null ? "–" : shares.format(lostShare)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type SourceTableProps = Pick<DropOff, "sources"> & { readonly hrefOf: (source: string) => string };

/** Where those came from who came how far; each source leads to its own drop-off. */
export function SourceTable({ sources, hrefOf }: SourceTableProps) {
  return (
    <Table caption={words.sourcesCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.sourceColumns.source}</ColumnHeading>
          <ColumnHeading align="end">{words.sourceColumns.started}</ColumnHeading>
          <ColumnHeading align="end">{words.sourceColumns.presets}</ColumnHeading>
          <ColumnHeading align="end">{words.sourceColumns.finished}</ColumnHeading>
          <ColumnHeading align="end">{words.sourceColumns.asked}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ source, started, presets, finished, asked }) => (
          <tr key={source}>
            <th scope="row">
              <TextLink href={hrefOf(source)} variant="quiet">
                {source}
              </TextLink>
            </th>
            <NumberCell>{figures.format(started)}</NumberCell>
            <NumberCell>{figures.format(presets)}</NumberCell>
            <NumberCell>{figures.format(finished)}</NumberCell>
            <NumberCell>{figures.format(asked)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
