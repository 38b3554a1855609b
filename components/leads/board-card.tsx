import { memo, useEffect, useRef } from "react";
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import styles from "@/components/leads/board.module.css";
import { isLongInStage, type BoardCard } from "@/lib/leads/board";
import { stagesAfter, type Stage } from "@/lib/leads/lead";
import { boardWords } from "@/lib/leads/words/board";

const words = boardWords.en;

type CardProps = {
  readonly card: BoardCard;
  /** Its place in the column, from 1: part of its address on the page. */
  readonly place: number;
  readonly stageNames: Readonly<Record<Stage, string>>;
  /** The query of the board's address, so that the form comes back to it. */
  readonly query: string;
};

/** One lead: who, how long here, and a form that moves it. With script the card can be dragged, too. */
export const Card = memo(function Card({ card, place, stageNames, query }: CardProps) {
  const element = useRef<HTMLLIElement>(null);
  const { id, stage, version, name } = card;
  useEffect(() => {
    if (element.current === null) return undefined;
    return draggable({ element: element.current, getInitialData: () => ({ id, stage, version, name }) });
  }, [id, stage, version, name]);
  return (
    <li ref={element} id={`${stage}-${place}`} data-card={id} className={styles["card"]}>
      <CardFacts card={card} />
      <form method="post" action="/staff/leads/move" data-lead={id} className={styles["move"]}>
        <input type="hidden" name="lead" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="board" value={query} />
        <select name="stage" aria-label={words.moveTo(name)} className={styles["select"]}>
          {stagesAfter(stage).map((next) => (
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
});

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
