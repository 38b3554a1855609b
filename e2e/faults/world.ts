import type { Database } from "@/db/client";
import { isBooked, visitorOf, type Answer, type Visitor } from "@/e2e/faults/visitor";
import type { StaffMember } from "@/lib/staff/member";

export type RandomLife = {
  readonly database: Database;
  readonly urls: readonly string[];
  readonly starts: readonly Date[];
  /** The consultants, who also book and move calls for others. */
  readonly team: readonly StaffMember[];
  readonly steps: number;
  readonly seed: number;
};

type Held = { readonly visitor: Visitor; readonly startsAt: Date };
type Call = { readonly visitor: Visitor; readonly token: string };

/** What has come of the life so far. */
export type World = RandomLife & { readonly chance: () => number; readonly held: Held[]; readonly calls: Call[] };

/** What a server answered, or in words what came of it: "done", or "refused" and why. */
export type Step = (world: World) => Promise<Answer | string>;
/** How often out of a hundred it comes, and how it is called in the summary. */
export type Way = readonly [share: number, name: string, step: Step];

/** Remembers a call that was booked, so that others find it to move and to cancel. */
export function keepCall({ calls }: World, visitor: Visitor, answer: Answer): Answer {
  if (isBooked(answer)) calls.push({ visitor, token: answer.location.slice("/booking/".length) });
  return answer;
}

/** A new visitor of any of the servers. */
export function someVisitor(world: World): Visitor {
  return visitorOf(some(world, world.urls));
}

/** One of them, by chance. */
export function some<Value>({ chance }: World, all: readonly Value[]): Value {
  const value = all[Math.floor(chance() * all.length)];
  if (value === undefined) throw new Error("There is nothing to choose from.");
  return value;
}

/** One of them, by chance, which is not among them afterwards. */
export function taken<Value>({ chance }: World, all: Value[]): Value | undefined {
  return all.splice(Math.floor(chance() * all.length), 1)[0];
}
