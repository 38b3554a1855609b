import { expect, test } from "vitest";
import { consentText, type ConsentPurpose } from "@/lib/leads/words";

/**
 * Every wording that anybody agreed to, by its version. A stored consent names the version, so a line here is never changed
 * and never taken out: other words get another version, and a line of their own.
 */
const published: Readonly<Record<string, string>> = {
  "report-1": "Northway may send my report to this address. This is one mail about my own request.",
  "report-2": "Northway may send my report to this address, and may write to me about this request within 6 months.",
  "follow-up-1":
    "Northway may also write to me about its consulting services. I can withdraw this at any time with the link in every such mail, or by answering it.",
  "publication-1": "Northway may publish these words with my name and company. I can withdraw this at any time.",
};

test.each(["report", "follow-up", "publication"] satisfies readonly ConsentPurpose[])(
  "the consent for %s has the words of its version, and changed words another version",
  (purpose) => {
    const { version, wording } = consentText(purpose, "Northway");
    expect(version).toMatch(new RegExp(`^${purpose}-\\d+$`));
    expect(wording).toBe(published[version]);
  },
);
