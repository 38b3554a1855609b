import type { Database } from "@/db/client";
import { readSeal, type SentSeal } from "@/lib/http/form-seal";
import { secondsToWait } from "@/lib/http/rate-limits";

/** What a form carries against robots, as it came. */
export type GuardedForm = SentSeal & {
  /** A field that people don't see: whoever fills it in reads the page as a robot does. */
  readonly trap: string;
};

/**
 * What to make of a form. `held`: to be stored apart and answered as always, without mail, because a robot may have sent
 * it. `refused`: the visitor is asked to send it again, which a person does and a robot does not.
 */
export type Judgement =
  | { readonly kind: "sound" }
  | { readonly kind: "held"; readonly because: HeldBecause }
  | { readonly kind: "refused"; readonly because: "unsealed" | "too-fast" };

export type HeldBecause = "trap" | "too-many";

export type JudgeContext = {
  /** Names the form in the counters, such as "report". */
  readonly form: string;
  readonly visitorKey: string;
  readonly secret: string;
  readonly now: Date;
};

const fastestSeconds = 2;
const day = 86_400;
/** Without JavaScript there is no proof of work, so fewer of those are believed; a few from one network always are. */
const mostFromVisitor = { proven: 20, unproven: 3 } as const;
const mostUnprovenInHour = 100;

/** Judges one form: its trap, its slip, how fast it was filled in and how many came before it. Counts it. */
export async function judgeForm(database: Database, sent: GuardedForm, context: JudgeContext): Promise<Judgement> {
  const seal = await readSeal(sent, context);
  if (seal === null) return { kind: "refused", because: "unsealed" };
  if (sent.trap !== "") return { kind: "held", because: "trap" };
  if (!seal.isProven && seal.ageSeconds < fastestSeconds) return { kind: "refused", because: "too-fast" };
  return (await isOneTooMany(database, seal.isProven, context))
    ? { kind: "held", because: "too-many" }
    : { kind: "sound" };
}

async function isOneTooMany(database: Database, isProven: boolean, { form, visitorKey }: JudgeContext) {
  const kind = isProven ? "proven" : "unproven";
  const limits = [
    { limit: { name: `${kind}-${form}`, points: mostFromVisitor[kind], seconds: day }, key: visitorKey },
    ...(isProven
      ? []
      : [{ limit: { name: `${kind}-${form}-hour`, points: mostUnprovenInHour, seconds: 3_600 }, key: "everybody" }]),
  ];
  const waits = await Promise.all(limits.map(({ limit, key }) => secondsToWait(database, limit, key)));
  return waits.some((wait) => wait > 0);
}
