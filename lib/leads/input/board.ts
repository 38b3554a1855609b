import { z } from "zod";
import { boardOrders, cardsAtOnce, cardsMax, type BoardView } from "@/lib/leads/board";
import { leadListView } from "@/lib/leads/input";

const shown = z.coerce.number().int().min(cardsAtOnce).max(cardsMax).catch(cardsAtOnce);
const order = z.enum(boardOrders).catch("latest");
const columns = z.object({ new: shown, contacted: shown, booked: shown, held: shown, won: shown, lost: shown });

/** The query of the board's address. Nonsense narrows nothing. */
export function boardView(query: Readonly<Record<string, unknown>>): BoardView {
  const { search, owner, outcome } = leadListView(query).filter;
  return { filter: { search, owner, outcome }, order: order.parse(query["order"]), shown: columns.parse(query) };
}

/** The board that a form came from, as its address: built anew from what it says, so that nothing else gets in. */
export function boardAddress(query: string): BoardView {
  return boardView(Object.fromEntries(new URLSearchParams(query)));
}
