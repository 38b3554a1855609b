import { expect, test } from "vitest";
import { keepAnswers } from "@/lib/http/front/kept-answers";
import type { StoredAnswer } from "@/lib/http/front/stored-answer";

function answer(words: string): StoredAnswer {
  return { status: 200, headers: {}, etag: words, identity: Buffer.from(words), gzip: null, brotli: null };
}

test("a rendering serves everybody until its time is over", () => {
  const kept = keepAnswers(100);
  expect(kept.find("/", 0)).toBeNull();
  kept.keep("/", answer("first"), 60_000);
  expect(kept.find("/", 59_999)?.etag).toBe("first");
});

test("past its time one visitor renders it anew, and the others get the old one meanwhile", () => {
  const kept = keepAnswers(100);
  kept.keep("/", answer("first"), 60_000);
  expect(kept.find("/", 60_000)).toBeNull();
  expect(kept.find("/", 60_001)?.etag).toBe("first");
  kept.keep("/", answer("second"), 120_000);
  expect(kept.find("/", 60_002)?.etag).toBe("second");
});

test("when the new rendering fails, the old one stays and another visitor tries after a while", () => {
  const kept = keepAnswers(100);
  kept.keep("/", answer("first"), 60_000);
  expect(kept.find("/", 60_000)).toBeNull();
  expect(kept.find("/", 64_999)?.etag).toBe("first");
  expect(kept.find("/", 65_000)).toBeNull();
});

test("no number of addresses fills the memory: who was longest without a visitor goes", () => {
  const kept = keepAnswers("ab".length);
  kept.keep("/a", answer("a"), 60_000);
  kept.keep("/b", answer("b"), 60_000);
  kept.find("/a", 1);
  kept.keep("/c", answer("c"), 60_000);
  expect([kept.find("/a", 2)?.etag, kept.find("/b", 2), kept.find("/c", 2)?.etag]).toEqual(["a", null, "c"]);
});
