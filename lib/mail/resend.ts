import { Resend } from "resend";
import { retryAfterMs } from "@/lib/http/retry-after";
import type { Delivery, OutgoingMail, SendMail } from "@/lib/mail/mail";

export type ResendAccount = { readonly apiKey: string; readonly baseUrl: string | undefined; readonly from: string };

const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends through Resend. The row's id is the idempotency key, so a second try after a lost answer sends nothing twice
 * (https://resend.com/docs/dashboard/emails/idempotency-keys: kept for 24 hours).
 */
export function resendWith({ apiKey, baseUrl, from }: ResendAccount): SendMail {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return async (mail, now) => {
    const answer = await Promise.race([send(resend, { from, mail, now }), tooLate()]);
    return answer === null ? { kind: "trouble", problem: "no answer within 10 seconds" } : answer;
  };
}

type Sending = { readonly from: string; readonly mail: OutgoingMail; readonly now: Date };

async function send(resend: Resend, { from, mail, now }: Sending): Promise<Delivery> {
  const { data, error, headers } = await resend.emails.send(
    {
      from,
      to: [mail.recipient],
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { ...mail.headers },
      attachments: mail.attachments.map((file) => ({ ...file })),
    },
    { idempotencyKey: mail.id },
  );
  if (data !== null) return { kind: "accepted", providerId: data.id };
  // A proxy in front of the provider may answer with a body of its own, which says nothing of the status.
  const statusCode = error.statusCode ?? null;
  const problem = `${statusCode ?? "no answer"} ${error.name}`;
  if (!mayPass(statusCode, error.name)) return { kind: "refused", problem };
  const pauseMs = retryAfterMs(headers?.["retry-after"], now) ?? (statusCode === 429 ? 0 : undefined);
  return { kind: "trouble", problem, ...(pauseMs === undefined ? {} : { pauseMs }) };
}

/** Says in every mail that names nobody for answers where they go: people answer, and no-reply addresses read nothing. */
export function answeredAt(email: string, deliver: SendMail): SendMail {
  return async (...[mail, ...rest]: Parameters<SendMail>) =>
    deliver({ ...mail, headers: { "Reply-To": email, ...mail.headers } }, ...rest);
}

/** Rate limits, server faults, lost connections and a still running twin are worth another try; other 4xx are not. */
function mayPass(statusCode: number | null, name: string): boolean {
  if (statusCode === null || statusCode >= 500 || statusCode === 429) return true;
  return name === "concurrent_idempotent_requests";
}

function tooLate(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ANSWER_WITHIN_MS).unref();
  });
}
