import { list, paragraph, steps } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const servicesDjango: Page = {
  id: "services-django",
  path: "/services/django",
  kind: "statement",
  title: "Building with Django",
  name: "Django",
  description:
    "When Django is the right choice for your product and when it is not, what a project contains, and what we would ask you first.",
  summary:
    "We suggest Django when data, rules and back-office screens are the hard part, and say so when they are not.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "fits",
      title: "When it fits",
      checkedOn,
      blocks: [
        list(
          "Systems of records, with rules on who may see and change what.",
          "Back-office tools and content sites, with screens for staff from the first weeks.",
          "Applications around machine-learning models that you train or run yourself.",
        ),
        paragraph("The evidence stands under [use cases](/django-vs-nodejs/use-cases#choose-django)."),
      ],
    },
    {
      anchor: "does-not-fit",
      title: "When it does not",
      checkedOn,
      blocks: [
        list(
          "A product whose main work is live traffic between many people.",
          "A team that wants one language on both ends and has chosen [?TypeScript].",
        ),
        paragraph("In these cases we would look at [Node.js](/services/nodejs), or at both side by side."),
      ],
    },
    {
      anchor: "contains",
      title: "What a project contains",
      checkedOn,
      blocks: [
        steps(
          "A short written plan: what is built first, what is left out, and what is still unknown.",
          "An application on a supported version, with tests, and with the checks for release passing.",
          "The protective headers that are off at first, limits on sign-in attempts and a second factor for staff, where they are needed.",
          "A handover: how to run it, how to update it, and when its version ends.",
        ),
      ],
    },
    {
      anchor: "first-questions",
      title: "What we would ask first",
      checkedOn,
      blocks: [
        list(
          "Who looks after the data each day, and on which screens?",
          "How many people are connected at the same moment?",
          "Which models or calculations of your own are part of it?",
        ),
        paragraph("Bring the answers you have to the [free call](/book). The others are what it is for."),
      ],
    },
  ],
};
