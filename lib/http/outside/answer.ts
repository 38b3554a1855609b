import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { accepted, refused, type Result } from "@/lib/result";

export type AnswerRefusal = "too-large" | "unreadable";

class TooLarge extends Error {}

/**
 * The whole answer, unpacked. The limit counts what is unpacked as well as what comes over the wire, while it comes: a
 * small file that would become a huge one is stopped on its way.
 */
export async function readAnswer(message: IncomingMessage, bytesMax: number): Promise<Result<Response, AnswerRefusal>> {
  try {
    const body = unpacked(message);
    if (body === null) return refused("unreadable");
    if (Number(message.headers["content-length"] ?? 0) > bytesMax) throw new TooLarge();
    return responseOf(message, await readAtMost(body, bytesMax));
  } catch (error) {
    return refused(error instanceof TooLarge ? "too-large" : "unreadable");
  } finally {
    message.destroy();
  }
}

const unpackers = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
} as const;

/** Null for an encoding that was not asked for and that nobody here reads. */
function unpacked(message: IncomingMessage): Readable | null {
  const encoding = (message.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return message;
  const make = Object.entries(unpackers).find(([name]) => name === encoding)?.[1];
  // pipeline hands errors of the connection on to the stream that is read; its own report says nothing more.
  return make === undefined ? null : pipeline(message, make(), () => undefined);
}

async function readAtMost(body: Readable, bytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A stream of bytes gives Buffers; its type says any.
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bytesMax) throw new TooLarge();
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

const bodiless = [204, 205, 304];

function responseOf(message: IncomingMessage, body: Buffer): Result<Response, AnswerRefusal> {
  const status = message.statusCode ?? 0;
  if (status < 200 || status > 599) return refused("unreadable");
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) if (!/^content-(encoding|length)$/.test(name)) headers.append(name, value);
  }
  return accepted(new Response(bodiless.includes(status) ? null : new Uint8Array(body), { status, headers }));
}
