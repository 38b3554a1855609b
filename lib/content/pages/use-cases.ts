import { claim, list, paragraph, table } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const useCases: Page = {
  id: "use-cases",
  path: "/django-vs-nodejs/use-cases",
  kind: "comparison",
  title: "Which one for which product",
  name: "Use cases",
  description:
    "Choose Django if, choose Node.js if, use both if: kinds of products with the lean we would take, the reason for each, and its source.",
  summary: "Start from what the product does all day. The industry it serves says little. [[ours]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "choose-django",
      title: "Choose Django if",
      checkedOn,
      blocks: [
        list(
          "**Records and rules are the product:** bookings, cases, stock, members, with permissions on who may do what. [[F73 F02]]",
          "**Staff need screens soon.** The admin screens are there as soon as the data is described. [[F73]]",
          "**You train or run your own models.** The libraries are in the same process. [[F68 F76]]",
          "**A small team must deliver soon.** Ready-made models, forms and checks save set-up work. [[F41]]",
          "**The application will live long and change hands.** Its layout will look familiar to the next team. [[F07 F83]]",
        ),
      ],
    },
    {
      anchor: "choose-node",
      title: "Choose Node.js if",
      checkedOn,
      blocks: [
        list(
          "**Being live is the product:** chat, shared editing, live boards. [[F75]]",
          "**Many stay connected and do little most of the time.** Thousands on one process are normal. [[F03]]",
          "**You need a gateway** that calls many services and passes the answers on. [[F75 F45]]",
          "**Your team writes [?TypeScript]** and one language saves it real work. [[F77]]",
          "**You build many small services** and want each to carry only what it needs. [[F82 F70]]",
        ),
      ],
    },
    {
      anchor: "use-both",
      title: "Use both if",
      checkedOn,
      blocks: [
        list(
          "**Your product has two strong needs,** one for each side, and neither can be dropped. [[F79]]",
          "**You have people to run two stacks:** two sets of updates, two ways to deploy. [[ours]]",
        ),
        claim(
          "The usual shapes: a Django core with a small real-time service beside it, or a Node.js layer in front of Python services. [[F79]]",
        ),
        paragraph(
          "With fewer than four developers we would start with one stack and keep the other need behind a clean interface. [[ours]]",
        ),
      ],
    },
    {
      anchor: "examples",
      title: "Examples, with the lean we would take",
      checkedOn,
      blocks: [
        table(
          "Kinds of products and where we would lean",
          ["Product", "Lean", "Because"],
          [
            ["Internal tool or back office", "Django", "Admin, permissions and [?migrations] are there. [[F73]]"],
            ["Content site with editors", "Django", "Editing screens and roles are there. [[F73]]"],
            ["Dashboard over stored data", "Django", "Queries and permissions are the work. [[F73]]"],
            ["Dashboard that changes by the second", "Node.js", "Open connections cost little. [[F75]]"],
            ["Chat or shared editing", "Node.js", "Live traffic is the work. [[F75]]"],
            ["Gateway in front of other services", "Node.js", "It waits for others most of the time. [[F75 F45]]"],
            [
              "Subscriptions and billing",
              "Either",
              "Plans, invoices and rules favour Django; a constant stream of usage to count favours Node.js. [[ours]]",
            ],
            [
              "Video platform",
              "Either",
              "The video travels through a delivery network, not through your server. [[ours]]",
            ],
            ["Features on a hosted AI model", "Either", "Both have official clients. [[F76]]"],
            ["Models you train yourself", "Django", "Python has the libraries. [[F68 F76]]"],
            [
              "Health or finance records",
              "Either, often Django",
              "No framework makes you compliant; defaults help. [[F74 F51]]",
            ],
            [
              "Devices that report all day",
              "Node.js, or both",
              "Many connections in front, records behind. [[F03 F79]]",
            ],
          ],
        ),
      ],
    },
    {
      anchor: "does-not-decide",
      title: "What should not decide",
      checkedOn,
      blocks: [
        list(
          "**The word enterprise.** It is not a technical need. Name the need itself: audit, roles, uptime. [[ours]]",
          "**Millions of users.** A month of visits is not a moment of connections. [[F48]]",
          "**A benchmark from the web.** It measured somebody else's pages. [[F80]]",
          "**Popularity.** It helps with hiring and says nothing about fit. [[F06]]",
        ),
      ],
    },
  ],
};
