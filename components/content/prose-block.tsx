import type { ReactNode } from "react";
import { ContentChart, ContentDiagram } from "@/components/charts/content-chart";
import { InlineText } from "@/components/content/inline-text";
import { ProseTable } from "@/components/content/prose-table";
import { SideLists } from "@/components/content/side-lists";
import { Notice } from "@/components/ui/notice";
import { Wide } from "@/components/ui/section";
import type { ComposedProse, Parts } from "@/lib/content/compose";
import { figureSources } from "@/lib/content/figure-sources";
import styles from "@/components/content/prose-block.module.css";

function ItemList({ ordered, items }: { readonly ordered: boolean; readonly items: readonly Parts[] }) {
  const List = ordered ? "ol" : "ul";
  return (
    <List className={styles["list"]}>
      {items.map((parts, place) => (
        // The items of a list never move, and two of them may begin alike.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>
          <InlineText parts={parts} />
        </li>
      ))}
    </List>
  );
}

function figureOf(block: Extract<ComposedProse, { kind: "chart" | "diagram" }>): ReactNode {
  const shared = { caption: <InlineText parts={block.caption} />, sources: figureSources(block.caption) };
  if (block.kind === "diagram") return <ContentDiagram diagram={block.diagram} {...shared} />;
  return <ContentChart chart={block.chart} todayOn={block.todayOn} {...shared} />;
}

/** One block of prose. Inside a NumberedSection it takes the column of the text, or the margin too where it is wide. */
export function ProseBlock({ block }: { readonly block: ComposedProse }) {
  switch (block.kind) {
    case "paragraph":
    case "claim":
      return (
        <p className={block.kind === "claim" ? styles["claim"] : undefined}>
          <InlineText parts={block.text} />
        </p>
      );
    case "note":
      return (
        <Notice title={block.title}>
          <p>
            <InlineText parts={block.text} />
          </p>
        </Notice>
      );
    case "subheading":
      return <h3 id={block.anchor}>{block.text}</h3>;
    case "list":
      return <ItemList ordered={block.ordered} items={block.items} />;
    case "sides":
      return <SideLists django={block.django} node={block.node} />;
    case "table":
      return <ProseTable caption={block.caption} columns={block.columns} rows={block.rows} />;
    default:
      return <Wide>{figureOf(block)}</Wide>;
  }
}
