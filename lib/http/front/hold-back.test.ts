import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { holdBack } from "@/lib/http/front/hold-back";

/** What arrives, part by part, when a server writes "one", waits until it is told to go on, and ends with "two". */
async function arrivingAs(type: string) {
  const { promise: told, resolve: goOn } = Promise.withResolvers<void>();
  const server = createServer((_request, response) => {
    const isHeld = () => response.getHeader("content-type") === "text/html";
    holdBack(response, { isHeld, onWhole: (body) => void response.end(`held: ${body.toString("utf8")}`) });
    response.setHeader("content-type", type);
    response.flushHeaders();
    response.write("one ");
    void told.then(() => response.end("two"));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const { promise: answer, resolve } = Promise.withResolvers<IncomingMessage>();
  get({ host: "127.0.0.1", port }, resolve);
  return { answer, goOn };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of answer) text += String(part);
  return text;
}

test("a page leaves as one, with its length", async () => {
  const { answer, goOn } = await arrivingAs("text/html");
  goOn();
  expect((await answer).headers["content-length"]).toBe(String("held: one two".length));
  expect(await textOf(await answer)).toBe("held: one two");
});

test("what is no page goes out as it is written", async () => {
  const { answer, goOn } = await arrivingAs("text/event-stream");
  const stream = await answer;
  const [first] = (await once(stream, "data", { signal: AbortSignal.timeout(5_000) })) as [Buffer];
  expect(first.toString("utf8")).toBe("one ");
  goOn();
  expect(await textOf(stream)).toBe("two");
});
