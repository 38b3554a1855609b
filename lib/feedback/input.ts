import { z } from "zod";
import type { PageId } from "@/lib/content/page";
import { pages } from "@/lib/content/site-map";
import { feedbackWords } from "@/lib/feedback/words";
import { reportLengthMax, type PageReport } from "@/lib/feedback/report";
import { optionalParagraph } from "@/lib/http/fields";

const words = feedbackWords.en.refusals;

/** The page that `text` names, or null. */
export function pageNamed(text: unknown): PageId | null {
  return pages.find(({ id }) => id === text)?.id ?? null;
}

/** What the forms at the end of a page and the page of reports send. Words weigh more than the button that was pressed. */
export const reportInput = z
  .strictObject({
    page: z.string(words.page).transform((text, context) => {
      const page = pageNamed(text);
      if (page !== null) return page;
      context.addIssue({ code: "custom", message: words.page });
      return z.NEVER;
    }),
    useful: z.enum(["yes", "no"], words.empty).optional(),
    words: optionalParagraph(reportLengthMax, words.long),
  })
  .transform(({ page, useful, words: said }, context): PageReport => {
    if (said !== null) return { page, kind: "error", words: said };
    if (useful !== undefined) return { page, kind: useful === "yes" ? "useful" : "not-useful" };
    context.addIssue({ code: "custom", path: ["words"], message: words.empty });
    return z.NEVER;
  });

/** The query of the desk's list of reports. Nonsense shows what is still open. */
export const reportsView = z.object({
  state: z.enum(["open", "resolved"]).catch("open"),
  offset: z.coerce.number().int().min(0).max(10_000).catch(0),
});

export const reportChoice = z.strictObject({ report: z.uuid(words.reload) });

/** What the page of thanks was told that was sent; by itself it thanks for a report. */
export const sentKind = z.enum(["useful", "not-useful", "error"]).catch("error");
