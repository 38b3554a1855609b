"use client";

import type { KeyboardEvent, SubmitEvent } from "react";
import { Column, type ColumnProps } from "@/components/leads/board-column";
import { cardBeside, stageBeside } from "@/components/leads/board-keys";
import { useBoardDrag } from "@/components/leads/use-board-drag";
import { useBoardMoves } from "@/components/leads/use-board-moves";
import { Notice } from "@/components/ui/notice";
import styles from "@/components/leads/board.module.css";
import type { Stage } from "@/lib/leads/lead";
import { boardWords } from "@/lib/leads/words/board";

const words = boardWords.en;

type ColumnView = Pick<ColumnProps, "column" | "counted" | "more">;

type BoardProps = {
  readonly columns: readonly ColumnView[];
  readonly stageNames: Readonly<Record<Stage, string>>;
  readonly query: string;
  readonly isNarrowed: boolean;
};

/**
 * Stages side by side. Every card has a form that moves it, which works by itself; with script a card can be dragged or
 * moved by keys, is shown in its new place at once, and goes back with a word when the server refuses.
 */
export function Board({ columns, stageNames, query, isNarrowed }: BoardProps) {
  const moves = useBoardMoves(
    columns.map(({ column }) => column),
    { stageNames, query },
  );
  const { draggedId, listeners } = useBoardDrag(moves.move);
  const dragged = draggedId === null ? undefined : moves.cardOf(draggedId);
  return (
    <>
      <div role="status" className="visually-hidden">
        {moves.said}
      </div>
      {moves.problem !== null && (
        <Notice tone="danger" isAnswer>
          <p>{moves.problem}</p>
        </Notice>
      )}
      {/* Keys and dragging are listened to here for everything inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        aria-label={words.board}
        // What scrolls must be reachable by keyboard, also without a card in it (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={styles["board"]}
        {...listeners}
        onKeyDown={(event) => onKey(event, moves.move)}
        onSubmit={(event) => onSubmit(event, moves.move)}
      >
        {moves.columns.map((column, place) => (
          <Column
            key={column.stage}
            column={column}
            counted={columns[place]?.counted ?? ""}
            more={columns[place]?.more ?? null}
            stageNames={stageNames}
            query={query}
            isNarrowed={isNarrowed}
            dragged={dragged ?? null}
          />
        ))}
      </section>
    </>
  );
}

type Move = ReturnType<typeof useBoardMoves>["move"];

/** A card's own form, sent from here so that the board stays where it is. */
function onSubmit(event: SubmitEvent<HTMLElement>, move: Move): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const { lead } = form.dataset;
  if (lead === undefined) return;
  const to = new FormData(form).get("stage");
  if (typeof to !== "string") return;
  event.preventDefault();
  void move({ id: lead, to, takesFocus: true });
}

/** Arrow keys on a card's link: to the cards beside it, and with Shift the lead to the stage beside it. */
function onKey(event: KeyboardEvent<HTMLElement>, move: Move): void {
  const card = isPlainArrow(event) ? cardOfLink(event.target) : null;
  if (card === null) return;
  event.preventDefault();
  if (!event.shiftKey) {
    cardBeside(card, event.key)?.querySelector<HTMLElement>("[data-card-link]")?.focus();
    return;
  }
  const to = stageBeside(card, event.key);
  if (to !== null) void move({ id: card.dataset["card"] ?? "", to, takesFocus: true });
}

/** Other keys held down make it the browser's. */
function isPlainArrow({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key.startsWith("Arrow") && !altKey && !ctrlKey && !metaKey;
}

function cardOfLink(target: EventTarget): HTMLElement | null {
  const isLink = target instanceof HTMLElement && "cardLink" in target.dataset;
  return isLink ? target.closest<HTMLElement>("[data-card]") : null;
}
