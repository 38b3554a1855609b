import { list, paragraph, steps } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const servicesNodejs: Page = {
  id: "services-nodejs",
  path: "/services/nodejs",
  kind: "statement",
  title: "Building with Node.js",
  name: "Node.js",
  description:
    "When Node.js is the right choice for your product and when it is not, what a project contains, and what we would ask you first.",
  summary:
    "We suggest Node.js when open connections or one language for the whole team matter most, and say so when they do not.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "fits",
      title: "When it fits",
      checkedOn,
      blocks: [
        list(
          "Live features: chat, shared editing, boards that move.",
          "Gateways and thin layers in front of systems that you already have.",
          "Web applications by a team that writes [?TypeScript] for the browser as well.",
        ),
        paragraph("The evidence stands under [use cases](/django-vs-nodejs/use-cases#choose-node)."),
      ],
    },
    {
      anchor: "does-not-fit",
      title: "When it does not",
      checkedOn,
      blocks: [
        list("Heavy computing in the same process as the pages.", "A small team that needs admin screens next week."),
        paragraph("In these cases we would look at [Django](/services/django), or at both side by side."),
      ],
    },
    {
      anchor: "contains",
      title: "What a project contains",
      checkedOn,
      blocks: [
        steps(
          "A short written plan: which framework, which database layer, which sign-in, and why these.",
          "An application on a supported version, with types checked and tests passing.",
          "Protective headers, checks on all input and a guard against forged requests. None of these comes by itself.",
          "Rules for packages: exact versions, no scripts at installation, and some days of waiting before a new one is taken.",
          "A handover: how to run it, how to update it, and the two support calendars to watch.",
        ),
      ],
    },
    {
      anchor: "first-questions",
      title: "What we would ask first",
      checkedOn,
      blocks: [
        list(
          "How many people are connected at the same moment, and what do they send?",
          "Which part of a request could take long, and where should it run?",
          "Who will choose and keep the packages in two years?",
        ),
        paragraph("Bring the answers you have to the [free call](/book). The others are what it is for."),
      ],
    },
  ],
};
