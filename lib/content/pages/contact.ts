import { paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const contact: Page = {
  id: "contact",
  path: "/contact",
  kind: "statement",
  title: "How to reach us",
  name: "Contact",
  description: "How to reach us in Canada and the United States: by email or post, or in a free call.",
  summary:
    "We work for companies in {{site.regions}}. You can write to us, or look for a time for a [free call](/book).",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    { anchor: "addresses", title: "Addresses", checkedOn, blocks: [register("contact")] },
    {
      anchor: "what-for",
      title: "What to write about",
      checkedOn,
      blocks: [
        paragraph(
          "For questions about the comparison, name the page and the sentence. To report an error, the form at the end of each page is quickest.",
        ),
        paragraph(
          "For anything about your personal information, {{site.writeToUs}}; [your rights](/privacy#ask) are listed on the privacy page. For barriers in using this site, see [accessibility](/accessibility#tell-us).",
        ),
      ],
    },
  ],
};
