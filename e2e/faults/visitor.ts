import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** What came back for a form: nothing is followed, so that a test sees what the server decided. */
export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  /** How often the server was too busy before (503), with a page that keeps the form and offers to send it again. */
  readonly putOff: number;
};

/** Somebody at a browser of their own, with an address of the network and cookies, who knows the public forms. */
export type Visitor = {
  readonly email: string;
  readonly send: (path: string, fields: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly open: (path: string) => Promise<Answer>;
};

const triesMax = 10;

/** A new visitor of one of the servers. When a server is too busy they send the same form again, as its page offers. */
export function visitorOf(server: string): Visitor {
  const cookies = new Map<string, string>();
  const address = ownAddress();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = {
      origin: server,
      "x-forwarded-for": address,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    };
    const response = await fetch(new URL(path, server), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keepCookie(cookies, line);
    const body = await response.text();
    return { status: response.status, location: response.headers.get("location") ?? "", body, putOff: 0 };
  };
  const send = async (path: string, fields: Readonly<Record<string, string>>) => {
    for (let putOff = 0; ; putOff += 1) {
      const answer = await ask(path, { method: "POST", body: new URLSearchParams({ ...fields }) });
      if (answer.status !== 503 || putOff === triesMax) return { ...answer, putOff };
      await pause(200 * (putOff + 1));
    }
  };
  return {
    email: `${randomUUID()}@example.com`,
    send,
    open: (path) => ask(path, { method: "GET" }),
  };
}

function keepCookie(cookies: Map<string, string>, line: string): void {
  const [pair = ""] = line.split(";");
  const [name = "", ...rest] = pair.split("=");
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, rest.join("="));
}

/** An address of the range that is set aside for measurements (RFC 2544): every visitor has limits of their own. */
function ownAddress(): string {
  return `198.${18 + randomInt(2)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

export const zone = "America/Vancouver";

/** The details of a call as its form sends them. */
export function detailsOf({ email }: Visitor, startsAt: Date, formKey: string): Readonly<Record<string, string>> {
  return {
    name: "Noor Haddad",
    email,
    company: "",
    phone: "",
    note: "",
    formKey,
    start: startsAt.toISOString(),
    zone,
    clock: "12h",
    website: "",
  };
}

/** Sends the form of a call, as the visitor of a time that nobody held before. */
export function book(visitor: Visitor, startsAt: Date): Promise<Answer> {
  return visitor.send("/book/details/send", detailsOf(visitor, startsAt, randomUUID()));
}

export function isBooked({ status, location }: Answer): boolean {
  return status === 303 && location.startsWith("/booking/");
}

/** Back at the form with what was typed, to choose another time. */
export function isRefused({ status, location }: Answer): boolean {
  return status === 303 && location.startsWith("/book/details?") && location.includes("flash=");
}

/** Does all the work, at most `atOnce` of it at the same time. */
export async function together<Value>(
  work: ReadonlyArray<() => Promise<Value>>,
  atOnce: number,
): Promise<readonly Value[]> {
  const results: Value[] = [];
  let next = 0;
  const worker = async () => {
    while (next < work.length) {
      const turn = next;
      next += 1;
      const result = await work[turn]?.();
      if (result !== undefined) results[turn] = result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, work.length) }, worker));
  return results;
}
