import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { withMoves, type BoardColumn, type BoardMove } from "@/lib/leads/board";
import { stages, whyNoMove, type Stage } from "@/lib/leads/lead";
import { boardWords } from "@/lib/leads/words/board";

const words = boardWords.en;

type Wish = { readonly id: string; readonly to: string; readonly takesFocus?: boolean };
type Look = { readonly stageNames: Readonly<Record<Stage, string>>; readonly query: string };

/** What was last said to a screen reader, and what went wrong: never both. */
type Message = { readonly said: string; readonly problem: string | null };

/** The columns as they look now, and how to move a card: shown at once, stored by the server, taken back if it refuses. */
export function useBoardMoves(stored: readonly BoardColumn[], look: Look) {
  const router = useRouter();
  const [moves, setMoves] = useState<readonly BoardMove[]>([]);
  const [message, setMessage] = useState<Message>({ said: "", problem: null });
  const [focused, setFocused] = useState<string | null>(null);
  const columns = withMoves(stored, moves);
  const cardOf = (id: string) => columns.flatMap(({ cards }) => cards).find((one) => one.id === id);
  const move = async ({ id, to, takesFocus = false }: Wish) => {
    const card = cardOf(id);
    const stage = stages.find((known) => known === to);
    if (card === undefined || stage === undefined || stage === card.stage) return;
    const [from, goal] = [look.stageNames[card.stage], look.stageNames[stage]];
    const refusal = whyNoMove(card, stage);
    if (refusal !== null) {
      const isAhead = refusal === "call-not-begun";
      const problem = isAhead ? words.callAhead(card.name, goal) : words.refused(card.name, from, goal);
      setMessage({ said: "", problem });
      return;
    }
    const done = { id, from: card.stage, to: stage };
    setMoves((before) => [...before, done]);
    setMessage({ said: words.moving(card.name, goal), problem: null });
    if (takesFocus) setFocused(id);
    const answer = await send({ lead: id, version: String(card.version), stage, board: look.query });
    if (answer === null) {
      setMessage({ said: words.moved(card.name, goal), problem: null });
      router.refresh();
      return;
    }
    setMoves((before) => before.filter((one) => one !== done));
    setMessage({ said: "", problem: words.failed(card.name, from, answer) });
    if (takesFocus) setFocused(id);
  };
  useFocusOn(focused, setFocused);
  return { columns, cardOf, ...message, move };
}

/** A card that went to another column is a new element there: the focus follows it. */
function useFocusOn(focused: string | null, setFocused: (id: string | null) => void): void {
  useEffect(() => {
    if (focused === null) return;
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(focused)}"] [data-card-link]`)?.focus();
    setFocused(null);
  }, [focused, setFocused]);
}

/** Sends what the card's form would send. Null when it is stored, else why it is not. */
async function send(fields: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    const answer = await fetch("/staff/leads/move", {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(fields),
    });
    if (answer.ok) return null;
    if (answer.status === 401) return words.signedOut;
    const told: unknown = await answer.json();
    return problemOf(told) ?? words.offline;
  } catch {
    return words.offline;
  }
}

function problemOf(told: unknown): string | null {
  if (typeof told !== "object" || told === null || !("problems" in told) || !Array.isArray(told.problems)) return null;
  const problems: readonly unknown[] = told.problems;
  const [first] = problems;
  const isTold = typeof first === "object" && first !== null && "words" in first && typeof first.words === "string";
  return isTold ? `${String(first.words)}.` : null;
}
