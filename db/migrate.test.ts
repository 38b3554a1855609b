import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase } from "@/db/migrate";

/** The few messages of Postgres' wire protocol (version 3) with which an old server would greet and answer one question. */
const message = (type: string, body: Buffer) => Buffer.concat([Buffer.from(type), lengthOf(body.length + 4), body]);
const lengthOf = (bytes: number) => Buffer.from([bytes >> 24, bytes >> 16, bytes >> 8, bytes]);
const column = (name: string, type: number) =>
  Buffer.concat([
    Buffer.from(`${name}\0`),
    Buffer.alloc(6),
    lengthOf(type),
    Buffer.from([255, 255]),
    Buffer.alloc(4),
    Buffer.alloc(2),
  ]);
const value = (text: string) => Buffer.concat([lengthOf(text.length), Buffer.from(text)]);

const greeting = Buffer.concat([message("R", lengthOf(0)), message("Z", Buffer.from("I"))]);
const description = message("T", Buffer.concat([Buffer.from([0, 2]), column("version", 23), column("name", 25)]));
const row = message("D", Buffer.concat([Buffer.from([0, 2]), value("140012"), value("14.12")]));

/** What the server says to each message of the extended protocol: Parse, Describe, Bind, Execute, Sync. */
const answers: Readonly<Record<string, Buffer>> = {
  P: message("1", Buffer.alloc(0)),
  D: Buffer.concat([message("t", Buffer.from([0, 0])), description]),
  B: message("2", Buffer.alloc(0)),
  E: Buffer.concat([row, message("C", Buffer.from("SELECT 1\0"))]),
  S: message("Z", Buffer.from("I")),
};

function answerTo(sent: Buffer): Buffer {
  const said: Buffer[] = [];
  for (let at = 0; at < sent.length; at += 1 + sent.readUInt32BE(at + 1)) {
    said.push(answers[String.fromCharCode(sent.readUInt8(at))] ?? Buffer.alloc(0));
  }
  return Buffer.concat(said);
}

let server: Server;
let port = 0;

beforeEach(async () => {
  server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.once("data", () => {
      socket.write(greeting);
      socket.on("data", (sent: Buffer) => socket.write(answerTo(sent)));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});

afterEach(() => server.close());

test("a Postgres older than 15 is refused by its version, in one sentence", async () => {
  await expect(migrateDatabase(`postgres://waymark:secret@127.0.0.1:${port}/waymark`)).rejects.toThrow(
    "The database of DATABASE_URL is Postgres 14.12; Waymark needs Postgres 15 or newer.",
  );
});
