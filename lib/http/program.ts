import { database as liveDatabase, type Database } from "@/lib/database";
import { readText } from "@/lib/http/body";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { visitorOf } from "@/lib/http/form";
import { log } from "@/lib/http/log";
import { problemAnswer, problems } from "@/lib/http/problem";
import { accepted, refused, type Result } from "@/lib/result";

export type ProgramContext = {
  readonly database: Database;
  readonly now: Date;
  /** Made from the network address, for limits on those who show no token. */
  readonly visitorKey: string;
};

/**
 * The door for programs, which come with a token and without a browser: no cookie is ever read, every fault is a problem
 * in JSON, and whatever takes longer than five seconds is put off.
 */
export function programDoor(
  answer: (request: Request, context: ProgramContext) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const context = { database: liveDatabase(), now: new Date(), visitorKey: visitorOf(request).key };
      return await withDeadline(answer(request, context));
    } catch (error) {
      const passes = isUnavailable(error);
      const { method } = request;
      log()[passes ? "warn" : "error"]({ err: error, method }, passes ? "a program was put off" : "a program failed");
      return problemAnswer(passes ? problems.busy : problems.broken);
    }
  };
}

export type JsonRefusal = "too-large" | "not-json" | "unreadable";

/** Reads a JSON body of at most 100 kB. Refuses other types, broken UTF-8, and the character NUL, which can't be stored. */
export async function readJson(request: Request): Promise<Result<unknown, JsonRefusal>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(json|merge-patch\+json)\s*(;|$)/i.test(type)) return refused("not-json");
  const text = await readText(request);
  if (text === null) return refused("too-large");
  try {
    const value: unknown = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1")),
      (_key, part: unknown) => {
        if (typeof part === "string" && part.includes("\0")) throw new SyntaxError("NUL");
        return part;
      },
    );
    return accepted(value);
  } catch {
    return refused("unreadable");
  }
}
