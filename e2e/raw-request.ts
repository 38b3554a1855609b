import { connect } from "node:net";

export type RawRequest = {
  readonly method?: string;
  /** What stands between the method and the version, byte for byte (latin-1): no client of a library sends it so. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type RawAnswer = {
  /** 0 where nothing came back. */
  readonly status: number;
  readonly headers: Headers;
  /** As it was sent: chunks with their lengths. */
  readonly body: string;
};

const endOfHead = "\r\n\r\n";

/** Sends a request as it is written and gives what came back until the server closed the connection. */
export async function askRaw(server: string, { method = "GET", target, headers = {} }: RawRequest): Promise<RawAnswer> {
  const { host } = new URL(server);
  const lines = Object.entries({ host, connection: "close", ...headers }).map(([name, value]) => `${name}: ${value}`);
  return answerIn(await sendRaw(server, [`${method} ${target} HTTP/1.1`, ...lines]));
}

/** Sends lines as they are, which no well-behaved client would, and returns what came back until the end. */
export function sendRaw(server: string, lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(server);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join("\r\n")}${endOfHead}`, "latin1"));
    let answer = "";
    socket.setEncoding("utf8").on("data", (part: string) => {
      answer += part;
    });
    socket.once("close", () => resolve(answer));
    socket.once("error", reject);
  });
}

function answerIn(text: string): RawAnswer {
  const [head = "", ...body] = text.split(endOfHead);
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim());
  return { status: Number(first.split(" ")[1] ?? 0), headers, body: body.join(endOfHead) };
}
