import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import { answerSending, parseJson, readBody, send, type Desk } from "@/e2e/resend/answer";
import { fault, faultPlan, reaches, type Fault } from "@/e2e/resend/fault";
import type { KeptMail } from "@/e2e/resend/mail";
import { once } from "@/e2e/resend/once";

/** What a test can do with the stand-in for Resend, from the same process or from another. */
export type ResendDesk = {
  /** The address for RESEND_BASE_URL. */
  readonly url: string;
  /** Every accepted mail that reaches this address, oldest first. */
  readonly mailsTo: (address: string) => Promise<readonly KeptMail[]>;
  /** Every accepted mail, oldest first. */
  readonly mails: () => Promise<readonly KeptMail[]>;
  /** Plans a fault; see `Fault`. */
  readonly misbehave: (planned: Fault) => Promise<void>;
};

export type ResendServer = ResendDesk & {
  readonly apiKey: string;
  /** A sender for WAYMARK_MAIL_FROM, without which no mail leaves. */
  readonly from: string;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a server on this machine that takes mails like Resend: it refuses what Resend's documentation says is refused,
 * keeps what it accepts, and fails as a test asks. The only fake of the whole product, and it stands at the network's edge.
 */
export async function startResend({
  apiKey = "re_test_key",
}: { readonly apiKey?: string } = {}): Promise<ResendServer> {
  const desk: Desk = { apiKey, mails: [], faults: faultPlan(), once: once() };
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith("/control/") === true ? answerControl : answerSending;
    answer(desk, request, response).catch((error: unknown) =>
      send(response, 500, { name: "application_error", message: String(error) }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const from = "Northway Consulting <calls@northway.example>";
  return { ...resendAt(`http://127.0.0.1:${portOf(server)}`), apiKey, from, stop: () => stop(server) };
}

/** The stand-in that another process has started. */
export function resendAt(url: string): ResendDesk {
  const mails = async (): Promise<readonly KeptMail[]> =>
    keptMails.parse(await (await fetch(`${url}/control/mails`)).json());
  return {
    url,
    mails,
    mailsTo: async (address) => (await mails()).filter((mail) => reaches(mail, address)),
    misbehave: async (planned) => {
      const answer = await fetch(`${url}/control/faults`, { method: "POST", body: JSON.stringify(planned) });
      if (!answer.ok) throw new Error(`The stand-in for Resend does not know this fault: ${await answer.text()}`);
    },
  };
}

const textList = z.array(z.string());
const keptMails = z.array(
  z.object({
    id: z.string(),
    idempotencyKey: z.string().nullable(),
    from: z.string(),
    to: textList,
    cc: textList,
    bcc: textList,
    replyTo: textList,
    subject: z.string(),
    html: z.string(),
    text: z.string(),
    headers: z.record(z.string(), z.string()),
    tags: z.array(z.object({ name: z.string(), value: z.string() })),
    attachments: z.array(
      z.object({ filename: z.string(), contentType: z.string(), content: z.string(), path: z.string() }),
    ),
  }),
);

async function answerControl(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/control/mails") return send(response, 200, desk.mails);
  const planned = fault.safeParse(parseJson(await readBody(request)));
  if (!planned.success) return send(response, 400, z.prettifyError(planned.error));
  desk.faults.plan(planned.data);
  return send(response, 200, {});
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-in for Resend listens nowhere.");
  return address.port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
