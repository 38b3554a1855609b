import { memo } from "react";
import { Card } from "@/components/leads/board-card";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/board.module.css";
import { cardsAtOnce, type BoardColumn } from "@/lib/leads/board";
import { whyNoMove, type Standing, type Stage } from "@/lib/leads/lead";
import { boardWords } from "@/lib/leads/words/board";

const words = boardWords.en;

export type ColumnProps = {
  readonly column: BoardColumn;
  readonly stageNames: Readonly<Record<Stage, string>>;
  readonly query: string;
  /** What the column says of its length: "50 of 1,234". */
  readonly counted: string;
  /** Where more of it is shown; null when all of it is. */
  readonly more: { readonly href: string; readonly label: string } | null;
  readonly isNarrowed: boolean;
  /** The card that is being dragged; null while none is. */
  readonly dragged: Standing | null;
};

/** One stage with its cards. While a card is dragged it says whether the card may come. */
export function Column({ column, dragged, ...props }: ColumnProps) {
  const { stage, cards } = column;
  const refusal = dragged === null || dragged.stage === stage ? null : whyNoMove(dragged, stage);
  const { stageNames, query, counted, more, isNarrowed } = props;
  return (
    <section
      id={`stage-${stage}`}
      aria-labelledby={`stage-${stage}-name`}
      data-drop={dropState(dragged, stage)}
      className={styles["column"]}
    >
      <header className={styles["head"]}>
        <h2 id={`stage-${stage}-name`}>{stageNames[stage]}</h2>
        {dragged !== null && refusal !== null ? (
          <p className={styles["refusal"]}>
            {refusal === "call-not-begun" ? words.notBeforeCall : words.notFrom(stageNames[dragged.stage])}
          </p>
        ) : (
          <p className={styles["count"]}>{counted}</p>
        )}
      </header>
      {cards.length === 0 && <p className={styles["none"]}>{isNarrowed ? words.noneFound : words.none}</p>}
      <Cards column={column} stageNames={stageNames} query={query} />
      {more !== null && (
        <p className={styles["more"]}>
          <TextLink href={more.href} hiddenSuffix={words.moreOf(stageNames[stage])}>
            {more.label}
          </TextLink>
        </p>
      )}
    </section>
  );
}

type CardsProps = Pick<ColumnProps, "column" | "stageNames" | "query">;

/**
 * The cards in lists of fifty. What is far out of sight is left out by the browser list by list, so that it watches some
 * sixty lists and not thousands of cards; and dragging draws columns anew, but never their cards.
 */
const Cards = memo(function Cards({ column: { stage, cards }, stageNames, query }: CardsProps) {
  const starts = Array.from({ length: Math.ceil(cards.length / cardsAtOnce) }, (_, part) => part * cardsAtOnce);
  return (
    <div className={styles["cards"]}>
      {starts.map((start) => (
        <ol key={start} id={`${stage}-${start + 1}`} start={start + 1} className={styles["part"]}>
          {cards.slice(start, start + cardsAtOnce).map((card) => (
            <Card key={card.id} card={card} stageNames={stageNames} query={query} />
          ))}
        </ol>
      ))}
    </div>
  );
});

function dropState(dragged: Standing | null, stage: Stage): "open" | "closed" | undefined {
  if (dragged === null || dragged.stage === stage) return undefined;
  return whyNoMove(dragged, stage) === null ? "open" : "closed";
}
