import { expect, test } from "vitest";
import { readableDate } from "@/lib/content/freshness";

test("a date is shown as exactly as it is known, in the words of who reads it", () => {
  for (let time = 0; time < 2; time += 1) {
    expect(readableDate("2026-11-22")).toBe("November 22, 2026");
    expect(readableDate("2026-11")).toBe("November 2026");
    expect(readableDate("2026")).toBe("2026");
    expect(readableDate("2026-11-22", "fr-CA")).toBe("22 novembre 2026");
  }
});
