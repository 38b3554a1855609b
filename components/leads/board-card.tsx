import { memo } from "react";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import styles from "@/components/leads/board.module.css";
import { isLongInStage, type BoardCard } from "@/lib/leads/board";
import { stagesAfter, type Stage } from "@/lib/leads/lead";
import { boardWords } from "@/lib/leads/words/board";

const words = boardWords.en;

type CardProps = {
  readonly card: BoardCard;
  readonly stageNames: Readonly<Record<Stage, string>>;
  /** The query of the board's address, so that the form comes back to it. */
  readonly query: string;
};

/**
 * One lead: who, how long here, and a form that moves it. There are thousands on a board, so a card has no state and no
 * listener of its own, and is drawn again only when it changes.
 */
export const Card = memo(PlainCard, isSame);

/** What the server says again, unchanged, comes as new objects. The names of stages are the same on every answer. */
function isSame(before: CardProps, after: CardProps): boolean {
  return before.query === after.query && cardFields.every((field) => before.card[field] === after.card[field]);
}

const cardFields = [
  "id",
  "version",
  "stage",
  "awaitsCall",
  "name",
  "company",
  "verdict",
  "ownerName",
  "score",
  "daysInStage",
] as const satisfies readonly (keyof BoardCard)[];

function PlainCard({ card, stageNames, query }: CardProps) {
  const { id, version, name } = card;
  return (
    <li data-card={id} className={styles["card"]}>
      <CardFacts card={card} />
      <form method="post" action="/staff/leads/move" data-lead={id} className={styles["move"]}>
        <input type="hidden" name="lead" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="board" value={query} />
        <select name="stage" aria-label={words.moveTo(name)} className={styles["select"]}>
          {stagesAfter(card).map((next) => (
            <option key={next} value={next}>
              {stageNames[next]}
            </option>
          ))}
        </select>
        <Button variant="quiet" size="small" aria-label={words.moveCard(name)}>
          {words.move}
        </Button>
      </form>
    </li>
  );
}

function CardFacts({ card }: { readonly card: BoardCard }) {
  const { id, name, company, verdict, ownerName, score, stage, daysInStage } = card;
  return (
    <>
      <a href={`/staff/leads/${id}`} data-card-link="" draggable={false} className={styles["name"]}>
        {name}
      </a>
      {company !== null && <p className={styles["company"]}>{company}</p>}
      <p className={styles["facts"]}>
        {[verdict, words.score(score), ownerName ?? words.nobody].filter(Boolean).join(" · ")}
      </p>
      <p className={styles["facts"]}>
        {words.days(daysInStage)}
        {isLongInStage(stage, daysInStage) && (
          <>
            {" "}
            <Tag tone="warning">{words.long}</Tag>
          </>
        )}
      </p>
    </>
  );
}
