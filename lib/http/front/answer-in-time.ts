import { ServerResponse, type IncomingMessage } from "node:http";
import { answerPage } from "@/lib/http/answer-page";
import { BUSY_PAGE } from "@/lib/http/fault";
import { isForPrograms } from "@/lib/http/front/gate";
import { log } from "@/lib/http/log";
import { problemAnswer, problems } from "@/lib/http/problem";

const READ_MS = 5_000;
/** Forms have a deadline of their own, whose page keeps what was typed: it goes first. */
const WRITE_MS = 5_500;

/**
 * Says in words that an answer takes too long, when nothing of it was sent five seconds after all of the request was
 * here. What has begun (a stream of events, an export) takes as long as it takes.
 */
export function answerInTime(request: IncomingMessage, response: ServerResponse): void {
  let timer: NodeJS.Timeout | undefined;
  const { method = "" } = request;
  const isRead = method === "GET" || method === "HEAD";
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(expire, isRead ? READ_MS : WRITE_MS);
  };
  const expire = () => {
    if (response.headersSent) return;
    // Who sends slowly has the time that the server gives to every request.
    if (!request.complete) return start();
    log().warn({ method }, "an answer took too long and was put off");
    void sendInstead(response, isForPrograms(request) ? problemAnswer(problems.busy) : answerPage(BUSY_PAGE));
  };
  start();
  if (!isRead) request.once("end", start);
  response.once("close", () => clearTimeout(timer));
}

/** Below the wrappers that compress, hold back and replace an answer. */
const send = {
  head: (response: ServerResponse, status: number) => ServerResponse.prototype.writeHead.call(response, status, {}),
  end: (response: ServerResponse, body: string) => ServerResponse.prototype.end.call(response, body, "utf8"),
};
const kept = new Set(["strict-transport-security"]);

/** Sends this in the place of an answer of which nothing has left yet; whatever is still written to it goes nowhere. */
async function sendInstead(response: ServerResponse, answer: Response): Promise<void> {
  for (const name of response.getHeaderNames()) if (!kept.has(name)) response.removeHeader(name);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader("Connection", "close");
  const nothing = () => response;
  Object.assign(response, {
    write: () => true,
    end: nothing,
    writeHead: nothing,
    setHeader: nothing,
    setHeaders: nothing,
    appendHeader: nothing,
    removeHeader: () => undefined,
    flushHeaders: () => undefined,
  });
  const body = await answer.text();
  send.head(response, answer.status);
  send.end(response, body);
}
