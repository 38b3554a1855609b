import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  // Off are two rules of style alone: React writes charSet, popoverTarget and <br/>, which HTML reads as it reads others.
  rules: { "no-inline-style": "error", "attr-case": "off", "void-style": "off" },
});

/** What is wrong with a page as it was sent, as `rule: words`. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
