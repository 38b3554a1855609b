import { Resend } from "resend";
import type { Delivery, OutgoingMail, SendMail } from "@/lib/mail/mail";

export type ResendAccount = { readonly apiKey: string; readonly baseUrl: string | undefined; readonly from: string };

const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends through Resend. The row's id is the idempotency key, so a second try after a lost answer sends nothing twice
 * (https://resend.com/docs/dashboard/emails/idempotency-keys: kept for 24 hours).
 */
export function resendWith({ apiKey, baseUrl, from }: ResendAccount): SendMail {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return async (mail) => {
    const answer = await Promise.race([send(resend, from, mail), tooLate()]);
    return answer === null ? { kind: "trouble", problem: "no answer within 10 seconds" } : answer;
  };
}

async function send(resend: Resend, from: string, mail: OutgoingMail): Promise<Delivery> {
  const { data, error } = await resend.emails.send(
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
  const problem = `${error.statusCode ?? "no answer"} ${error.name}`;
  return mayPass(error.statusCode, error.name) ? { kind: "trouble", problem } : { kind: "refused", problem };
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
