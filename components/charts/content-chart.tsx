import type { ReactNode } from "react";
import { BarPlot } from "@/components/charts/bar-plot";
import { ChartFigure } from "@/components/charts/chart-figure";
import { DotPlot } from "@/components/charts/dot-plot";
import { LaneDiagram } from "@/components/charts/lane-diagram";
import { SupportCalendar } from "@/components/charts/support-calendar";
import { chartTable, diagramTable } from "@/lib/content/chart-tables";
import type { Chart, Diagram } from "@/lib/content/charts";
import type { Source } from "@/lib/content/sources";
import { contentWords } from "@/lib/content/words";

function Drawing({ chart, todayOn }: { readonly chart: Chart; readonly todayOn: string }) {
  switch (chart.kind) {
    case "dots":
      return <DotPlot chart={chart} />;
    case "bars":
      return <BarPlot chart={chart} />;
    case "support":
      return <SupportCalendar chart={chart} todayOn={todayOn} />;
  }
}

type ContentChartProps = {
  readonly chart: Chart;
  /** "YYYY-MM-DD": where the support calendar draws its line. */
  readonly todayOn: string;
  readonly caption: ReactNode;
  readonly sources: readonly Source[];
};

/** A chart of the comparison, drawn on the server. */
export function ContentChart({ chart, todayOn, caption, sources }: ContentChartProps) {
  return (
    <ChartFigure
      title={chart.title}
      caption={caption}
      sources={sources}
      tableTitle={contentWords.numbersOf}
      table={chartTable(chart, todayOn)}
    >
      <Drawing chart={chart} todayOn={todayOn} />
    </ChartFigure>
  );
}

type ContentDiagramProps = {
  readonly diagram: Diagram;
  readonly caption: ReactNode;
  readonly sources: readonly Source[];
};

/** A diagram of the comparison, drawn on the server. */
export function ContentDiagram({ diagram, caption, sources }: ContentDiagramProps) {
  return (
    <ChartFigure
      title={diagram.title}
      caption={caption}
      sources={sources}
      tableTitle={contentWords.stepsOf}
      table={diagramTable(diagram)}
    >
      <LaneDiagram diagram={diagram} />
    </ChartFigure>
  );
}
