import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { detailsOf, zone, type Answer } from "@/e2e/faults/visitor";
import { keepCall, someVisitor, type Way, type World } from "@/e2e/faults/world";

/** What people on the waiting list do in a random life. The servers' own jobs make them offers. */
export const waitingWays: readonly Way[] = [
  [3, "wait", wait],
  [4, "take an offer", takeOffer],
];

async function wait(world: World): Promise<Answer> {
  const { send, email } = someVisitor(world);
  return send("/book/waiting/join", { email, name: "", zone, formKey: randomUUID(), website: "" });
}

/** Opens the link of any mail that offers a time, also of one that is over, and sends the form that it leads to. */
async function takeOffer(world: World): Promise<Answer | string> {
  const [mail] = await world.database.execute<{ text: string }>(
    sql`SELECT text FROM mails WHERE kind = 'waiting-offer' ORDER BY random() LIMIT 1`,
  );
  const token = /\/book\/offer\/([\w-]{43})/.exec(mail?.text ?? "")?.[1];
  if (token === undefined) return "done, no offer yet";
  const visitor = someVisitor(world);
  const answer = await visitor.send("/book/offer/take", { token });
  const at = new URL(answer.location, world.urls[0]).searchParams.get("at");
  if (at === null) return answer;
  const details = detailsOf(visitor, new Date(at), randomUUID());
  return keepCall(world, visitor, await visitor.send("/book/details/send", details));
}
