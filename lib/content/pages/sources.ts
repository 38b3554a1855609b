import { list, paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const sourcesPage: Page = {
  id: "sources",
  path: "/sources",
  kind: "statement",
  title: "Every source, and how we read it",
  name: "Sources",
  description:
    "All sources of the comparison of Django and Node.js, with their dates, how far we read each one, and the facts that rest on it.",
  summary: "This is everything the comparison rests on. What has no source here is marked as our view.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "how-seen",
      title: "Three ways of reading",
      checkedOn,
      blocks: [
        list(
          "**Read:** we read the text itself, such as a page, a repository or an entry in a registry.",
          "**Excerpt:** we read part of the original page.",
          "**Second-hand:** we saw it only as a quotation in another text. Each place that uses it says so.",
        ),
        paragraph("Dates are those of the sources. An old source is not wrong for its age; its date lets you judge."),
      ],
    },
    { anchor: "register", title: "The register", checkedOn, blocks: [register("sources")] },
  ],
};
