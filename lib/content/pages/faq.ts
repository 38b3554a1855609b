import { paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const faq: Page = {
  id: "faq",
  path: "/faq",
  kind: "comparison",
  title: "Questions people ask",
  name: "Questions",
  description:
    "Short, sourced answers on Django and Node.js: speed, real time, security, versions, TypeScript, AI, cost and whether to use both.",
  summary: "Short answers, each with its sources. The longer story stands on the page of its subject.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    { anchor: "questions", title: "The questions", checkedOn, blocks: [register("questions")] },
    {
      anchor: "not-here",
      title: "Yours is not here?",
      checkedOn,
      blocks: [paragraph("Bring it to a [free call](/book), or [write to us](/contact).")],
    },
  ],
};
