import { list, paragraph } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const accessibility: Page = {
  id: "accessibility",
  path: "/accessibility",
  kind: "statement",
  title: "Accessibility: what works, and what we have not tested",
  name: "Accessibility",
  description:
    "How this site is built for keyboards, screen readers, small screens and large text, what has not been tested, and how to report a barrier.",
  summary:
    "Everything here should work for everybody. We aim at the second of three levels of [?WCAG], version 2.2, and say below what we have and have not tested.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "what-we-do",
      title: "How the site is built",
      checkedOn,
      blocks: [
        list(
          "Every page works with a keyboard alone, and without JavaScript.",
          "Pages keep to one column on a narrow screen, and at four times the usual size of text.",
          "Colour is never the only sign. Charts have labels and shapes, and a table with the same numbers.",
          "There is a light and a dark theme, and both keep to the contrast that the rules ask for.",
          "Nothing moves by itself, and there are no picture puzzles.",
          "A time that we hold while you fill in the form can be held for longer, and the form works after that, too. A time offered from the waiting list ends with its offer; you can still book any other.",
          "Pages print well, with the addresses of links.",
        ),
      ],
    },
    {
      anchor: "how-tested",
      title: "What we test",
      checkedOn,
      blocks: [
        paragraph(
          "Our tests open every page in a real browser, in light and dark, in a wide window and in one of 320 pixels. They also run axe, a program that looks for barriers. And they walk through the forms by keyboard alone and without JavaScript.",
        ),
        paragraph("Such programs find only some of the barriers."),
      ],
    },
    {
      anchor: "not-tested",
      title: "What we have not tested",
      checkedOn,
      blocks: [
        list(
          "No outside auditor has examined the site.",
          "No group of people with disabilities has tested it for us yet.",
          "Pages of calendar and meeting services that we link to are not ours.",
        ),
      ],
    },
    {
      anchor: "tell-us",
      title: "Tell us about a barrier",
      checkedOn,
      blocks: [
        paragraph(
          "Say which page, what you tried, and with which browser or aid: {{site.writeToUs}}. If you want to book a call and cannot, tell us in the same way and we will find a time with you.",
        ),
      ],
    },
  ],
};
