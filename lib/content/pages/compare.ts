import { chart, list, paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const compare: Page = {
  id: "compare",
  path: "/django-vs-nodejs",
  kind: "comparison",
  title: "Django and Node.js side by side",
  name: "Side by side",
  description:
    "Django and Node.js compared row by row, from structure to support. Each cell names its source and the day on which we checked it.",
  summary:
    "Row by row, with the source of each cell and the day we checked it. Neither column wins them all, and few products need every row.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "what-you-are-comparing",
      title: "What you are comparing",
      checkedOn,
      blocks: [
        paragraph(
          "Django is a web framework and Node.js is a [?runtime]. To compare the two as they come would be unfair to both. [[F01]]",
        ),
        paragraph(
          "So where a row says Node.js, it means Node.js together with a framework and the packages that teams usually add. [[F01]]",
        ),
        paragraph("The table uses some words of the trade. Here is what they mean."),
        register("words"),
      ],
    },
    {
      anchor: "matrix",
      title: "The comparison",
      checkedOn,
      blocks: [register("matrix")],
    },
    {
      anchor: "at-a-glance",
      title: "Two of the rows as pictures",
      checkedOn,
      blocks: [
        chart("fresh-install"),
        chart("survey-use"),
        paragraph(
          "The [support calendar](/django-vs-nodejs/architecture#support-calendar) shows how long each version is supported.",
        ),
      ],
    },
    {
      anchor: "subjects",
      title: "One page for each subject",
      checkedOn,
      blocks: [
        list(
          "[Architecture](/django-vs-nodejs/architecture): what comes in the box and what you decide yourself.",
          "[Concurrency](/django-vs-nodejs/concurrency): what happens when many people come at once.",
          "[Performance](/django-vs-nodejs/performance): what was measured, and what it is worth.",
          "[Scalability](/django-vs-nodejs/scalability): what growth asks for.",
          "[Security](/django-vs-nodejs/security): what is switched on, and what is left to you.",
          "[Ecosystem](/django-vs-nodejs/ecosystem): packages, tools and people.",
        ),
      ],
    },
    {
      anchor: "how-to-read-it",
      title: "What a table cannot tell you",
      checkedOn,
      blocks: [
        list(
          "Counting which side wins more rows leads you astray. Pick the five rows that matter most to your product, and read only those. [[ours]]",
          "A gap that a good package fills matters less than a gap that none fills. [[ours]]",
          "No row knows your team, and your team outweighs most rows. [[ours]]",
        ),
        paragraph(
          "The [assessment](/assessment) turns your answers into points for each side and shows its arithmetic. It takes about three minutes and asks for no email address.",
        ),
      ],
    },
  ],
};
