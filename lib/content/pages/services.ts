import { list, paragraph, steps } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const services: Page = {
  id: "services",
  path: "/services",
  kind: "statement",
  title: "What we offer, and what we do not",
  name: "Services",
  description:
    "A free call on Django or Node.js for your product, and the work that can follow. What we do, what we do not do, and how a call goes.",
  summary: "It starts with a free call. You leave it with an opinion you can use, whether or not you work with us.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "free-call",
      title: "The free call",
      checkedOn,
      blocks: [
        paragraph(
          "You talk with someone who builds software, by video, at a time that suits your time zone. It costs nothing. How long it takes stands where you [choose a time](/book).",
        ),
        steps(
          "Before the call, take the [assessment](/assessment) if you like. Book from its result, and your consultant gets it as the agenda.",
          "In the call we go through what you do not know yet, since that is what could change the advice.",
          "At the end you hear which way we would lean, and what would change our mind.",
        ),
        paragraph("[Choose a time](/book). You can move or cancel the call yourself, and its page says until when."),
      ],
    },
    {
      anchor: "paid-work",
      title: "What paid work can contain",
      checkedOn,
      blocks: [
        list(
          "A written recommendation for your case, with its reasons and its sources.",
          "A review of a system you already run, with findings in order of importance.",
          "Design and building, [with Django](/services/django) or [with Node.js](/services/nodejs), with tests and a handover.",
          "A plan for moving from one stack to the other, or for running both.",
        ),
        paragraph(
          "Scope, price and dates are agreed in writing before any work starts. We publish no price list, since no two projects are alike.",
        ),
      ],
    },
    {
      anchor: "not-offered",
      title: "What we do not offer",
      checkedOn,
      blocks: [
        list(
          "Legal advice, or a promise that a framework makes you compliant.",
          "Promises of speed that nobody has measured on your own pages.",
          "A recommendation that hides its reasons.",
          "Invented references. You will find no customer here who did not agree to be named.",
        ),
      ],
    },
  ],
};
