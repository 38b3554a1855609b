import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { detailsOf, visitorOf, zone } from "@/e2e/faults/visitor";

/** A form that somebody sends until it is acknowledged, as its page offers: the same one, with the same key, each time. */
export type SentForm = {
  readonly kind: "assessment" | "call" | "waiting";
  readonly formKey: string;
  readonly email: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Where its answer leads when it was taken. */
  readonly done: RegExp;
};

export type Acknowledged = {
  readonly form: SentForm;
  readonly isTaken: boolean;
  readonly tries: number;
  readonly seconds: number;
};

const answers = {
  v: "1",
  w: "s",
  l: "c",
  c: "3",
  d: "m",
  b: "s",
  s: "r",
  a: "u",
  g: "f",
  f: "2",
  t: "3",
  e: "n",
  p: "u",
};
const patienceMs = 180_000;

/** Half assessments, a quarter each calls (at these starts, one each) and people on the waiting list. */
export function formsToSend(server: string, starts: readonly Date[], count: number): readonly SentForm[] {
  return Array.from({ length: count }, (_, turn) => {
    const formKey = randomUUID();
    const visitor = visitorOf(server);
    const start = starts[Math.floor(turn / 4)];
    const form = { formKey, email: visitor.email };
    if (turn % 4 === 1 && start !== undefined) {
      const fields = detailsOf(visitor, start, formKey);
      return { ...form, kind: "call", path: "/book/details/send", fields, done: /^\/booking\/[\w-]{43}/ };
    }
    if (turn % 4 === 3) {
      const fields = { email: visitor.email, name: "", zone, formKey, website: "" };
      return { ...form, kind: "waiting", path: "/book/waiting/join", fields, done: /done=joined/ };
    }
    return {
      ...form,
      kind: "assessment",
      path: "/assessment/result",
      fields: { ...answers, formKey },
      done: /^\/result\/[\w-]{43}$/,
    };
  });
}

/** Sends it again while a server is gone or too busy. */
export async function sendUntilTaken(server: string, form: SentForm): Promise<Acknowledged> {
  const begunAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await visitorOf(server)
      .send(form.path, form.fields)
      .catch(() => null);
    const seconds = (performance.now() - begunAt) / 1_000;
    const isPutOff = answer === null || answer.status === 502 || answer.status === 503;
    if (!isPutOff || seconds * 1_000 > patienceMs)
      return { form, tries, seconds, isTaken: answer?.status === 303 && form.done.test(answer.location) };
    await pause(250);
  }
}
