import { expect, type Page, type Response } from "@playwright/test";
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  // Off are two rules of style alone: React writes charSet, popoverTarget and <br/>, which HTML reads as it reads others.
  rules: { "no-inline-style": "error", "attr-case": "off", "void-style": "off" },
});

/** What is wrong with a page as it was sent, as `rule: words`, with line and column. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
}

/** Remembers the document that the page was last sent, as it was sent: what a browser makes of it is always in order. */
export function watchDocuments(page: Page): { readonly expectValid: () => Promise<void> } {
  let last: Response | null = null;
  page.on("response", (response) => {
    const request = response.request();
    const isRedirect = response.status() >= 300 && response.status() < 400;
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && !isRedirect) last = response;
  });
  return {
    expectValid: async () => {
      if (last === null) throw new Error("No document was sent.");
      const found = await faultsOfHtml(await last.text());
      expect.soft([...new Set(found)], `the HTML of ${page.url()}`).toEqual([]);
    },
  };
}
