import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boardQuery,
  cardsAtOnce,
  isLongInStage,
  nextShown,
  withMoves,
  type BoardColumn,
  type BoardMove,
} from "@/lib/leads/board";
import { boardView } from "@/lib/leads/input/board";
import { stages, type Stage } from "@/lib/leads/lead";

function board(size: number): readonly BoardColumn[] {
  return stages.map((stage) => ({
    stage,
    count: { number: size, isMore: false },
    cards: Array.from({ length: size }, (_, place) => ({
      id: `${stage}-${place}`,
      version: 3,
      stage,
      awaitsCall: false,
      name: "Ada",
      company: null,
      verdict: null,
      ownerName: null,
      score: 5,
      daysInStage: 9,
    })),
  }));
}

const stage = fc.constantFrom(...stages);
const move = fc
  .record({ from: stage, to: stage, place: fc.nat(3) })
  .map(({ from, to, place }): BoardMove => ({ id: `${from}-${place}`, from, to }));

test("whatever is moved, no card is lost or doubled, and every count is the number of cards", () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const columns = withMoves(board(3), moves);
      const ids = columns.flatMap(({ cards }) => cards.map(({ id }) => id));
      expect(new Set(ids).size).toBe(18);
      expect(ids).toHaveLength(18);
      for (const { cards, count, stage: where } of columns) {
        expect(count.number).toBe(cards.length);
        expect(cards.every((card) => card.stage === where)).toBe(true);
      }
    }),
  );
});

test("a moved card stands on top of its new column, as young as can be, with the version that it will have", () => {
  const columns = withMoves(board(2), [{ id: "new-1", from: "new", to: "contacted" }]);
  const cards = columns.find((column) => column.stage === "contacted")?.cards;
  expect(cards?.[0]).toMatchObject({ id: "new-1", stage: "contacted", daysInStage: 0, version: 4 });
});

test("a move that the server has shown already changes nothing", () => {
  const columns = board(2);
  expect(withMoves(columns, [{ id: "gone", from: "new", to: "contacted" }])).toEqual(columns);
});

test("a board's address says what it shows, and nonsense in it narrows nothing", () => {
  const view = boardView({ owner: "none", outcome: "django", search: " ada ", order: "longest", won: "150" });
  expect(boardQuery(view)).toBe("?search=ada&owner=none&outcome=django&order=longest&won=150");
  expect(boardView(Object.fromEntries(new URLSearchParams(boardQuery(view))))).toEqual(view);
  const nonsense = boardView({ owner: "' OR 1=1", outcome: ["x"], order: "up", won: "999999999", lost: "-4" });
  expect(boardQuery(nonsense)).toBe("");
});

test("a lead that nobody wrote to for three days is marked, a client never", () => {
  const marked = (days: number) => stages.filter((where: Stage) => isLongInStage(where, days));
  expect(marked(2)).toEqual([]);
  expect(marked(3)).toEqual(["new"]);
  expect(marked(400)).toEqual(["new", "contacted", "booked", "held"]);
});

test("a column grows to thousands of cards in a few steps, and then says that it shows the most", () => {
  const steps: number[] = [];
  for (let shown: number | null = cardsAtOnce; shown !== null; shown = nextShown(shown)) steps.push(shown);
  expect(steps).toEqual([50, 100, 200, 400, 800, 1_600, 3_200]);
  for (const shown of steps) expect(boardView({ lost: String(shown) }).shown.lost).toBe(shown);
  expect(nextShown(3_000)).toBe(3_200);
});
