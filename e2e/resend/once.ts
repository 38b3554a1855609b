import { refuse, type Refusal } from "@/e2e/resend/refusal";

type Memory = { readonly payload: string; answer: string | null };

/** What an idempotency key decides: go on, give the earlier answer again, or refuse. */
export type Turn = { readonly kind: "first" } | { readonly kind: "again"; readonly answer: string } | Refusal;

export type Once = {
  readonly begin: (key: string, payload: string) => Turn;
  readonly keep: (key: string, answer: string) => void;
  readonly forget: (key: string) => void;
};

/**
 * Idempotency as in https://resend.com/docs/dashboard/emails/idempotency-keys: the same key with the same request gives
 * the same answer and sends nothing; with another request, or while the first is under way, it is refused with 409.
 * Keys live as long as this server (Resend's live for 24 hours); a refused request leaves its key free.
 */
export function once(): Once {
  const memories = new Map<string, Memory>();
  return {
    begin: (key, payload) => {
      if (key.length < 1 || key.length > 256)
        return refuse("invalid_idempotency_key", "The key must be between 1-256 chars.");
      const earlier = memories.get(key);
      if (earlier === undefined) {
        memories.set(key, { payload, answer: null });
        return { kind: "first" };
      }
      if (earlier.payload !== payload)
        return refuse("invalid_idempotent_request", "Same idempotency key used with a different request payload.");
      if (earlier.answer === null)
        return refuse(
          "concurrent_idempotent_requests",
          "Same idempotency key used while original request is still in progress.",
        );
      return { kind: "again", answer: earlier.answer };
    },
    keep: (key, answer) => {
      const memory = memories.get(key);
      if (memory !== undefined) memory.answer = answer;
    },
    forget: (key) => void memories.delete(key),
  };
}
