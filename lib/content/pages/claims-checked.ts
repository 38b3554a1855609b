import { list, paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const claimsChecked: Page = {
  id: "claims-checked",
  path: "/django-vs-nodejs/claims-checked",
  kind: "statement",
  title: "Common claims, checked one by one",
  name: "Claims checked",
  description:
    "Seventy-eight things that are often said about Django and Node.js, each with our finding and the place where the evidence stands.",
  summary:
    "Articles on this subject repeat each other. We took the claims that keep coming back, looked for evidence, and note here what we found.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "how-to-read",
      title: "How to read the findings",
      checkedOn,
      blocks: [
        list(
          "**Holds:** the evidence supports it.",
          "**Holds with limits:** true in part, or under conditions that are often left out.",
          "**Wrong:** the evidence speaks against it, or it was true once and is no longer.",
          "**Left out:** advertising, or a claim that no evidence could settle.",
        ),
        paragraph("The last column leads to the place where we say what is true instead, with its sources."),
        paragraph("The claims use some words of the trade:"),
        register("words"),
      ],
    },
    { anchor: "claims", title: "The claims", checkedOn, blocks: [register("claims")] },
  ],
};
