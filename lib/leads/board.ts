import type { LeadFilter } from "@/lib/leads/filter";
import { stages, type Stage } from "@/lib/leads/lead";

/** In which order a column shows its leads: those who came into the stage last, or those who stand there longest. */
export const boardOrders = ["latest", "longest"] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** What narrows a board: parts of the list's filter that every column can answer fast. */
export type BoardFilter = Pick<LeadFilter, "search" | "owner" | "outcome">;

/** A board as its address says it. */
export type BoardView = {
  readonly filter: BoardFilter;
  readonly order: BoardOrder;
  /** How many leads each column shows at most. */
  readonly shown: Readonly<Record<Stage, number>>;
};

/** Cards of a column at first. */
export const cardsAtOnce = 50;
/** Beyond this a list with its filters finds a lead sooner. */
export const cardsMax = 3_200;

/** As many cards more as a column shows already, so that six steps show thousands; null when it shows the most. */
export function nextShown(shown: number): number | null {
  return shown >= cardsMax ? null : Math.min(cardsMax, shown * 2);
}

/** One lead on the board. Days are counted on the clock of whoever looks. */
export type BoardCard = {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly awaitsCall: boolean;
  readonly name: string;
  readonly company: string | null;
  readonly verdict: string | null;
  readonly ownerName: string | null;
  readonly score: number;
  readonly daysInStage: number;
};

export type BoardColumn = {
  readonly stage: Stage;
  readonly cards: readonly BoardCard[];
  readonly count: { readonly number: number; readonly isMore: boolean };
};

const longDays: Readonly<Record<Stage, number | null>> = {
  new: 2,
  contacted: 7,
  booked: 14,
  held: 7,
  won: null,
  lost: null,
};

/** Whether a lead has stood in a stage for longer than is good; nobody waits in the last two. */
export function isLongInStage(stage: Stage, days: number): boolean {
  const limit = longDays[stage];
  return limit !== null && days > limit;
}

/** The view as the query of an address, without what is the default. `change` replaces parts of it. */
export function boardQuery(view: BoardView, change: Partial<BoardView> = {}): string {
  const { filter, order, shown } = { ...view, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, value);
  if (order !== "latest") query.set("order", order);
  for (const stage of stages) if (shown[stage] !== cardsAtOnce) query.set(stage, String(shown[stage]));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}

/** A card that was moved on this screen: where it came from, where it is shown until the server says the same. */
export type BoardMove = { readonly id: string; readonly from: Stage; readonly to: Stage };

/** The columns as they will be once the moves are stored: moved cards on top of their new column, counts changed. */
export function withMoves(columns: readonly BoardColumn[], moves: readonly BoardMove[]): readonly BoardColumn[] {
  return moves.reduce(withMove, columns);
}

function withMove(columns: readonly BoardColumn[], { id, from, to }: BoardMove): readonly BoardColumn[] {
  const card = columns.find(({ stage }) => stage === from)?.cards.find((one) => one.id === id);
  if (card === undefined || from === to) return columns;
  return columns.map((column) => {
    if (column.stage === from) return counted({ ...column, cards: column.cards.filter((one) => one.id !== id) }, -1);
    if (column.stage !== to) return column;
    const moved = { ...card, stage: to, version: card.version + 1, daysInStage: 0 };
    return counted({ ...column, cards: [moved, ...column.cards.filter((one) => one.id !== id)] }, 1);
  });
}

function counted(column: BoardColumn, change: 1 | -1): BoardColumn {
  const { number, isMore } = column.count;
  return isMore ? column : { ...column, count: { number: number + change, isMore } };
}
