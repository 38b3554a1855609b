import { z } from "zod";
import type { KeptMail } from "@/e2e/resend/mail";

/**
 * How the stand-in misbehaves when a test asks it to, `times` times, for mails to `to` or for all:
 * - `status`: answers with that status and accepts nothing
 * - `rate-limit`: 429 with the seconds to wait in `retry-after`
 * - `hang`: takes the request and never answers
 * - `accept-then-reset`: accepts the mail, then cuts the connection before the answer
 * - `half`: every second request fails, in turn with 500, with 429 and like `accept-then-reset`
 */
export const fault = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("status"),
    status: z.number().int().min(400).max(599),
    times: z.number().int(),
    to: z.string().optional(),
  }),
  z.object({
    kind: z.literal("rate-limit"),
    retryAfterSeconds: z.number(),
    times: z.number().int(),
    to: z.string().optional(),
  }),
  z.object({ kind: z.literal("hang"), times: z.number().int(), to: z.string().optional() }),
  z.object({ kind: z.literal("accept-then-reset"), times: z.number().int(), to: z.string().optional() }),
  z.object({ kind: z.literal("half"), times: z.number().int(), to: z.string().optional() }),
]);

export type Fault = z.output<typeof fault>;

/** What one request meets. */
export type OneFault = Exclude<Fault, { readonly kind: "half" }>;

export type FaultPlan = {
  readonly plan: (next: Fault) => void;
  readonly take: (recipients: readonly string[]) => OneFault | null;
};

const one = { times: 1 } as const;
const turns: readonly (OneFault | null)[] = [
  null,
  { ...one, kind: "status", status: 500 },
  null,
  { ...one, kind: "rate-limit", retryAfterSeconds: 1 },
  null,
  { ...one, kind: "accept-then-reset" },
];

/** Faults in the order in which they were asked for; each is spent after its number of times. */
export function faultPlan(): FaultPlan {
  const waiting: Array<{ readonly fault: Fault; left: number }> = [];
  return {
    plan: (next) => void waiting.push({ fault: next, left: next.times }),
    take: (recipients) => {
      const found = waiting.find(
        (entry) => entry.left > 0 && (entry.fault.to === undefined || recipients.some(isTo(entry.fault.to))),
      );
      if (found === undefined) return null;
      found.left -= 1;
      if (found.fault.kind === "half") return turns[found.left % turns.length] ?? null;
      return found.fault;
    },
  };
}

/** Whether an address, with or without a name before it, is `wanted`. */
function isTo(wanted: string): (given: string) => boolean {
  return (given) => (/<([^>]+)>$/.exec(given)?.[1] ?? given).toLowerCase() === wanted.toLowerCase();
}

export function reaches(mail: KeptMail, address: string): boolean {
  return [...mail.to, ...mail.cc, ...mail.bcc].some(isTo(address));
}
