import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";

/**
 * A signed slip that a form carries: when it was rendered, for which form key, and a piece of work that a browser with
 * JavaScript does while its visitor types. Each form key is stored once, so a slip is spent with its form.
 */
const algorithm = "PBKDF2/SHA-256";
/** 256 tries of 2,000 rounds on average: a fifth of a second on a laptop, about a second on an old phone. */
const work = { algorithm, cost: 2_000, keyLength: 32, keyPrefix: "00" } as const;
const livesMs = 7 * 24 * 60 * 60 * 1_000;

/** The slip as the form's hidden field `challenge` holds it. */
export async function sealForm(
  formKey: string,
  { now, secret }: { readonly now: Date; readonly secret: string },
): Promise<string> {
  const challenge = await createChallenge({
    ...work,
    deriveKey,
    data: { formKey, renderedAtMs: now.getTime() },
    expiresAt: new Date(now.getTime() + livesMs),
    hmacSignatureSecret: secret,
  });
  return JSON.stringify(challenge);
}

const hex = z.string().regex(/^[0-9a-f]{2,128}$/);
const challengeShape = z.object({
  parameters: z.object({
    algorithm: z.literal(work.algorithm),
    cost: z.literal(work.cost),
    keyLength: z.literal(work.keyLength),
    keyPrefix: z.literal(work.keyPrefix),
    nonce: hex,
    salt: hex,
    expiresAt: z.number(),
    data: z.object({ formKey: z.string(), renderedAtMs: z.number() }),
  }),
  signature: hex,
});
const solutionShape = z.object({ counter: z.number(), derivedKey: hex });

/** What a form sends of its slip, as it came. */
export type SentSeal = { readonly formKey: string; readonly challenge: string; readonly solution: string };

export type SealReading = {
  /** Since the form was rendered. */
  readonly ageSeconds: number;
  /** Whether a browser did the work. */
  readonly isProven: boolean;
};

/** Null when the slip is not ours, was altered, is older than a week, or belongs to another form. */
export async function readSeal(
  sent: SentSeal,
  { now, secret }: { readonly now: Date; readonly secret: string },
): Promise<SealReading | null> {
  const challenge = challengeShape.safeParse(parsed(sent.challenge)).data;
  if (challenge === undefined || challenge.parameters.data.formKey !== sent.formKey) return null;
  const solution = solutionShape.safeParse(parsed(sent.solution)).data ?? { counter: 0, derivedKey: "" };
  const answer = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
  const isOurs = !answer.expired && answer.invalidSignature === false;
  if (!isOurs) return null;
  const ageSeconds = (now.getTime() - challenge.parameters.data.renderedAtMs) / 1_000;
  return { ageSeconds, isProven: answer.verified };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
