import { InlineText } from "@/components/content/inline-text";
import { Columns } from "@/components/ui/section";
import { SeriesMark } from "@/components/ui/tag";
import type { SideList } from "@/lib/content/block";
import type { Parts } from "@/lib/content/compose";
import styles from "@/components/content/side-lists.module.css";

function Side({ side, series }: { readonly side: SideList<Parts>; readonly series: "a" | "b" }) {
  return (
    <div>
      <h3 className={styles["title"]}>
        <SeriesMark series={series} /> {side.title}
      </h3>
      <ul className={styles["items"]}>
        {side.items.map((parts, place) => (
          // The items of a list never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <InlineText parts={parts} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type SideListsProps = { readonly django: SideList<Parts>; readonly node: SideList<Parts> };

/** What speaks for one side and what speaks for the other, beside each other where there is room. */
export function SideLists({ django, node }: SideListsProps) {
  return (
    <Columns>
      <Side side={django} series="a" />
      <Side side={node} series="b" />
    </Columns>
  );
}
