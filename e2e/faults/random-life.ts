import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { staffWays } from "@/e2e/faults/staff-life";
import { book, detailsOf, together, zone, type Answer } from "@/e2e/faults/visitor";
import { waitingWays } from "@/e2e/faults/waiting-life";
import {
  keepCall,
  some,
  someVisitor,
  taken,
  type RandomLife,
  type Step,
  type Way,
  type World,
} from "@/e2e/faults/world";

/** How often out of a hundred each of them comes. What needs a hold or a call that isn't there books a time instead. */
const ways: readonly Way[] = [
  [18, "book", bookAnything],
  [18, "hold", holdAnything],
  [11, "book what is held", bookHeld],
  [3, "extend", changeHold("/book/extend")],
  [5, "release", changeHold("/book/release")],
  [12, "move", move],
  [8, "cancel", cancel],
  [7, "expire", expire],
  ...staffWays,
  ...waitingWays,
];

/** Lets visitors and colleagues do whatever comes into their minds, sixteen at once. Tells how often each kind of answer came. */
export async function liveAtRandom(life: RandomLife): Promise<ReadonlyMap<string, number>> {
  const world: World = { ...life, chance: chanceFrom(life.seed), held: [], calls: [] };
  const told = new Map<string, number>();
  const work = Array.from({ length: life.steps }, () => {
    const [name, step] = wayFor(world.chance() * 100);
    return async () => {
      const answer = await step(world);
      const key = `${name}: ${typeof answer === "string" ? answer : kindOf(answer)}`;
      told.set(key, (told.get(key) ?? 0) + 1);
    };
  });
  await together(work, 16);
  return told;
}

function wayFor(drawn: number): readonly [string, Step] {
  let rest = drawn;
  for (const [share, name, step] of ways) {
    if (rest < share) return [name, step];
    rest -= share;
  }
  return ["book", bookAnything];
}

function kindOf({ status, location }: Answer): string {
  return status === 303
    ? `303 ${location.replace(/\/[\w-]{30,}/, "/…").replace(/\?.*/, location.includes("flash=") ? " refused" : "")}`
    : String(status);
}

async function bookAnything(world: World): Promise<Answer> {
  const visitor = someVisitor(world);
  return keepCall(world, visitor, await book(visitor, some(world, world.starts)));
}

async function holdAnything(world: World): Promise<Answer> {
  const visitor = world.chance() < 0.2 ? (taken(world, world.held)?.visitor ?? someVisitor(world)) : someVisitor(world);
  const startsAt = some(world, world.starts);
  const answer = await visitor.send("/book/hold", { start: startsAt.toISOString(), zone, clock: "12h" });
  if (answer.location.startsWith("/book/details?")) world.held.push({ visitor, startsAt });
  return answer;
}

async function bookHeld(world: World): Promise<Answer> {
  const held = taken(world, world.held);
  if (held === undefined) return bookAnything(world);
  const { visitor, startsAt } = held;
  return keepCall(world, visitor, await visitor.send("/book/details/send", detailsOf(visitor, startsAt, randomUUID())));
}

function changeHold(path: string): Step {
  return async (world) => {
    const held =
      path === "/book/release" ? taken(world, world.held) : world.held[Math.floor(world.chance() * world.held.length)];
    if (held === undefined) return bookAnything(world);
    return held.visitor.send(path, { start: held.startsAt.toISOString(), zone, clock: "12h" });
  };
}

async function move(world: World): Promise<Answer> {
  const call = world.calls[Math.floor(world.chance() * world.calls.length)];
  if (call === undefined) return bookAnything(world);
  const start = some(world, world.starts).toISOString();
  return call.visitor.send("/booking/move", { token: call.token, start, zone, clock: "12h" });
}

async function cancel(world: World): Promise<Answer> {
  const call = world.calls[Math.floor(world.chance() * world.calls.length)];
  if (call === undefined) return bookAnything(world);
  return call.visitor.send("/booking/cancel", { token: call.token, reason: "" });
}

/** Five minutes of waiting, for one hold. */
async function expire({ database }: World): Promise<string> {
  await database.execute(sql`
    UPDATE bookings SET hold_expires_at = now() WHERE status = 'held' AND id =
      (SELECT id FROM bookings WHERE status = 'held' ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)`);
  return "done";
}

/** Numbers from 0 to 1 that are always the same for one seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
