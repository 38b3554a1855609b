import { ContentBlock } from "@/components/content/content-block";
import { LastChecked } from "@/components/content/last-checked";
import { NumberedSection } from "@/components/ui/section";
import type { ComposedSection } from "@/lib/content/compose-page";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/content-section.module.css";

type ContentSectionProps = { readonly section: ComposedSection; readonly number: number };

/** One section of a page: its heading is a link to itself, its last line the day on which it was checked. */
export function ContentSection({ section, number }: ContentSectionProps) {
  const { anchor, title, blocks, checkedOn, isAged } = section;
  return (
    <NumberedSection id={anchor} number={number} title={<SectionLink anchor={anchor} title={title} />}>
      {blocks.map((block, place) => (
        // The blocks of a section never move.
        // oxlint-disable-next-line react/no-array-index-key
        <ContentBlock key={place} block={block} />
      ))}
      <LastChecked checkedOn={checkedOn} isAged={isAged} />
    </NumberedSection>
  );
}

function SectionLink({ anchor, title }: { readonly anchor: string; readonly title: string }) {
  return (
    <a href={`#${anchor}`} title={contentWords.linkTo} className={styles["link"]}>
      {title}
    </a>
  );
}
