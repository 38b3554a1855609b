import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { watchGuesses, type GuessWatch } from "@/lib/http/front/guesses";

/** Three are let pass, as if counted in Postgres. */
function threeFor() {
  const counted = new Map<string, number>();
  return async (visitor: string) => {
    counted.set(visitor, (counted.get(visitor) ?? 0) + 1);
    return (counted.get(visitor) ?? 0) > 3 ? 60 : 0;
  };
}

async function ask(watch: GuessWatch, url: string, { visitor = "198.18.0.1", status = 404 } = {}) {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  request.headers["x-waymark-visitor"] = visitor;
  const response = new ServerResponse(request);
  const refusal = watch.refusalOf(request, response);
  response.statusCode = status;
  response.emit("finish");
  await Promise.resolve();
  return refusal?.status ?? "let in";
}

test("who tries one secret address after another must wait, and nobody else", async () => {
  const watch = watchGuesses(threeFor());
  const tries: unknown[] = [];
  for (let number = 0; number < 6; number += 1) tries.push(await ask(watch, `/result/guess-${number}`));
  expect(tries).toEqual(["let in", "let in", "let in", "let in", 429, 429]);
  expect(await ask(watch, "/booking/another")).toBe(429);
  expect(await ask(watch, "/faq")).toBe("let in");
  expect(await ask(watch, "/result/mine", { visitor: "198.18.0.2", status: 200 })).toBe("let in");
});

test.each(["/booking/x/move", "/book/offer/x", "/waiting/x", "/follow-up/x", "/calendar/x.ics", "/staff/welcome/x"])(
  "tries below %s are counted",
  async (path) => {
    const watch = watchGuesses(threeFor());
    for (let number = 0; number < 4; number += 1) expect(await ask(watch, path)).toBe("let in");
    expect(await ask(watch, path)).toBe(429);
  },
);

test("addresses that open something are no guesses", async () => {
  const watch = watchGuesses(threeFor());
  for (let number = 0; number < 20; number += 1)
    expect(await ask(watch, "/result/mine", { status: 200 })).toBe("let in");
});
