import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { z } from "zod";

/**
 * The yardstick: Node's own server with every answer in memory, and nothing else. Started as a process of its own with
 * the file of answers and the port.
 */
const [, , file = "", port = "0"] = process.argv;
const stored = z.record(z.string(), z.object({ headers: z.record(z.string(), z.string()), body: z.base64() }));
const answers = new Map(
  Object.entries(stored.parse(JSON.parse(readFileSync(file, "utf8")))).map(([route, answer]) => [
    route,
    inMemory(answer),
  ]),
);

/** With its length, without which Node would send the body in chunks. */
function inMemory({
  headers,
  body: base64,
}: {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) {
  const body = Buffer.from(base64, "base64");
  return { headers: { ...headers, "content-length": body.length }, body };
}

createServer((request, response) => {
  const answer = answers.get(request.url ?? "");
  if (answer === undefined) response.writeHead(404).end();
  else response.writeHead(200, answer.headers).end(answer.body);
}).listen(Number(port), "127.0.0.1");
