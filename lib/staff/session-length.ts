const minuteMs = 60_000;

/** A session ends after this long without a request, and in any case after `absoluteMs`. */
export const sessionLength = { idleMs: 2 * 60 * minuteMs, absoluteMs: 12 * 60 * minuteMs } as const;

/** How often a session's last sign of life is written down, at most. */
export const seenEveryMs = minuteMs;

/** Seconds until a session ends: without a further request, and at the latest. */
export type TimeLeft = { readonly idleSeconds: number; readonly restSeconds: number };

/** Counted from a request just made, and cautiously: its sign of life may have been written down a minute ago. */
export function timeLeft(endsAt: Date, now: Date): TimeLeft {
  const rest = Math.max(0, endsAt.getTime() - now.getTime());
  return {
    idleSeconds: Math.floor(Math.min(sessionLength.idleMs - seenEveryMs, rest) / 1_000),
    restSeconds: Math.floor(rest / 1_000),
  };
}

/** One-time links: how long each kind opens a door. OWASP's Forgot Password sheet wants at most an hour for the last. */
export const linkLengthMs = {
  "first-administrator": 24 * 60 * minuteMs,
  invitation: 7 * 24 * 60 * minuteMs,
  "new-password": 60 * minuteMs,
} as const;

export type LinkPurpose = keyof typeof linkLengthMs;

export function later(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}
