import type { IncomingMessage, ServerResponse } from "node:http";
import { answerPage, type AnswerPage } from "@/lib/http/answer-page";
import { isForPrograms, type Turned } from "@/lib/http/front/gate";
import { problemAnswer } from "@/lib/http/problem";

const REFUSED_BYTES_READ = 20_000_000;
const REFUSED_BODY_MS = 5_000;

/** Reads a refused body to its end and forgets it: a browser shows our words only once it is rid of its own. Bounded. */
async function readAway(request: IncomingMessage): Promise<void> {
  const bytes = Number(request.headers["content-length"] ?? 0);
  if (!(bytes > 0 && bytes <= REFUSED_BYTES_READ)) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, REFUSED_BODY_MS);
    request.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    request.once("end", () => {
      clearTimeout(timer);
      resolve();
    });
    request.resume();
  });
}

/** Sends a refusal, when the body that came with it is read: to a program as JSON, to people as a page. */
export async function refuse(request: IncomingMessage, response: ServerResponse, refusal: AnswerPage): Promise<void> {
  await readAway(request);
  if (!isForPrograms(request)) return sendPage(response, refusal);
  const { status, title, words: detail } = refusal;
  return sendRefusal(response, problemAnswer({ status, code: "refused", title, detail }));
}

/** Says what the gate decided. The plain spelling of an address holds for good, and for method and body as they are (308). */
export async function turnAway(request: IncomingMessage, response: ServerResponse, turned: Turned): Promise<void> {
  if (turned.kind === "refused") return refuse(request, response, turned.page);
  await readAway(request);
  response.writeHead(308, { Location: turned.to, "Content-Length": 0, "Cache-Control": "no-store" }).end();
  return undefined;
}

/** Sends a page of plain words and closes the connection. */
export function sendPage(response: ServerResponse, page: AnswerPage): Promise<void> {
  return sendRefusal(response, answerPage(page));
}

async function sendRefusal(response: ServerResponse, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // The rest of a refused body is not worth reading.
  response.setHeader("Connection", "close");
  response.writeHead(answer.status);
  response.end(await answer.text());
}
