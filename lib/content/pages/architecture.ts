import { chart, claim, list, paragraph, sides } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const architecture: Page = {
  id: "architecture",
  path: "/django-vs-nodejs/architecture",
  kind: "comparison",
  title: "Architecture: what you get and what you decide",
  name: "Architecture",
  description:
    "Django decides the layout of an application, Node.js leaves it to you. What comes in the box, how many packages follow, and how long each is supported.",
  summary:
    "Django hands you a furnished house. Node.js hands you a building lot and good tools. Which is better depends on how much you want to decide. [[ours]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "what-each-is",
      title: "What each one is",
      checkedOn,
      blocks: [
        paragraph(
          "Django is a web framework written in Python. Version 6 needs Python {{F87.python}} or later. [[F01 F87]]",
        ),
        paragraph(
          "Node.js is a [?runtime]: it runs JavaScript on a server. On its own it has no pages, no users and no database layer. You add a framework and packages for these. [[F01]]",
        ),
        claim(
          "The fair comparison is Django against Node.js with a framework, a database layer, checks on input and sign-in. [[F01]]",
        ),
      ],
    },
    {
      anchor: "structure",
      title: "How the code is laid out",
      checkedOn,
      blocks: [
        paragraph(
          "Django sorts an application into models for data, views for behaviour and templates for pages. Apps, settings and [?migrations] come on top. So a developer who knows one Django project usually finds her way in the next. [[F07]]",
        ),
        paragraph(
          "The layout does not keep anyone from writing a view that does too much. It only says where the view belongs. [[ours]]",
        ),
        paragraph(
          "Node.js prescribes no layout. Express is small and leaves nearly everything to you. NestJS lies at the other end, with modules and fixed ways to connect them. [[F08]]",
        ),
        paragraph(
          "Once a team picks NestJS or AdonisJS and keeps to its rules, much of the difference is gone. [[F09]]",
        ),
      ],
    },
    {
      anchor: "in-the-box",
      title: "What comes in the box",
      checkedOn,
      blocks: [
        paragraph(
          "One Django package holds models, migrations, admin screens, users, permissions, forms and templates. Besides Python it needs two small packages on Linux. [[F02]]",
        ),
        paragraph(
          "A Node.js project brings these together one by one. Each part can be the one you like best, and each is one more maker to trust. [[F10]]",
        ),
        chart("fresh-install"),
        paragraph(
          "A high count is not a fault by itself. It says nothing about the size or the quality of a package, and a Django project also adds a database driver and a server. [[F10]]",
        ),
      ],
    },
    {
      anchor: "support-calendar",
      title: "How long each version is looked after",
      checkedOn,
      blocks: [
        chart("support-calendar"),
        paragraph(
          "Django 5.2 [?LTS] is supported until {{F12.lts}} and Django 6.1 until {{F12.current}}. Django 6.2 LTS is due in April 2027. [[F12]] Version 6.0 gets security fixes only, until {{F88.securityOnlyUntil}}. [[F88]]",
        ),
        paragraph(
          "From Django 2028 there is one release each January, with three years of support. The first runs from {{F11.first}} to {{F11.end}}. [[F11]]",
        ),
        paragraph(
          "Node.js 26 is the line to start with now; it is supported until {{F13.active}}. Node.js 24 has been in maintenance since October 2026 and stays there until {{F13.previous}}. Node.js 20 has ended. [[F13 F89]]",
        ),
        paragraph(
          "From Node.js 27 there is one major version a year, each supported for {{F14.months}} months. [[F14]]",
        ),
      ],
    },
    {
      anchor: "two-calendars",
      title: "One calendar or two",
      checkedOn,
      blocks: [
        paragraph(
          "A Node.js team watches two calendars: that of Node.js and that of its framework. Fastify patches an old major version for six months after the next one comes out. [[F15]]",
        ),
        paragraph(
          "Express moves more slowly. In August 2026 it listed both version 4 and version 5 as supported. [[F91]]",
        ),
        paragraph(
          "A Django team watches Django and Python. Since Django decides which Python it accepts, this is nearly one calendar. [[F87 ours]]",
        ),
      ],
    },
    {
      anchor: "what-it-means",
      title: "What this means for you",
      checkedOn,
      blocks: [
        sides(
          {
            title: "Django wins here",
            items: [
              "A small team gets a complete application sooner. [[F02 F41]]",
              "A new colleague finds things where she expects them. [[F07]]",
              "There are fewer packages to watch. [[F10]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "You carry only the parts you use. [[F08]]",
              "Each part can be exchanged for a better one. [[ours]]",
              "From version 27 every major release is a long-term one. [[F14]]",
            ],
          },
        ),
        paragraph("Two questions for any proposal:"),
        list(
          "Ask of a Node.js proposal: which framework, which database layer, which sign-in, and who keeps them together? [[ours]]",
          "Ask of a Django proposal: which of its built-in parts will you replace, and why? [[ours]]",
        ),
      ],
    },
  ],
};
