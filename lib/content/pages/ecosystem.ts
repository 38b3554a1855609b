import { chart, claim, list, paragraph, sides } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const ecosystem: Page = {
  id: "ecosystem",
  path: "/django-vs-nodejs/ecosystem",
  kind: "comparison",
  title: "Ecosystem: packages, people and tools",
  name: "Ecosystem",
  description:
    "Registries, frameworks, APIs, machine learning, TypeScript and the people who know them: what surrounds Django and Node.js at the end of 2026.",
  summary:
    "Node.js has more packages and more people who report using it; Python has the libraries for data and models. What counts is the handful of packages that your product needs. [[F65 F06 F68]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "registries",
      title: "Two registries",
      checkedOn,
      blocks: [
        paragraph(
          "Packages come from two places: [?npm] and [?PyPI]. In 2025 npm is said to have served {{F65.npm}} requests and PyPI {{F65.pypi}}. [[F65]]",
        ),
        paragraph(
          "Size has a shadow. Sonatype, a security company, counts {{F90.malicious}} malicious packages in all. Downloads across four registries reached {{F90.downloads}}, {{F90.growth}} more than the year before. [[F90]]",
        ),
      ],
    },
    {
      anchor: "frameworks",
      title: "Frameworks",
      checkedOn,
      blocks: [
        paragraph(
          "Django is a framework. Node.js is a [?runtime] and still needs one. Express is the best known: version 5 has been the default since March 2025, and stood at {{F72.version}} in October 2026. [[F01 F72]]",
        ),
        paragraph(
          "Fastify stresses speed and NestJS stresses order. Ask of each how long an old version is kept safe; Fastify gives six months. [[F39 F08 F15]]",
        ),
      ],
    },
    {
      anchor: "apis",
      title: "Building an API",
      checkedOn,
      blocks: [
        paragraph(
          "With Django, [?Django REST Framework] is still named most often. Its share fell from {{F67.drfBefore}} in 2022 to {{F67.drf}} in 2025, while the newer Django Ninja reached {{F67.ninja}}. [[F67]]",
        ),
        paragraph("With Node.js an API is what most frameworks are made for, so little needs adding. [[ours]]"),
      ],
    },
    {
      anchor: "data-and-ai",
      title: "Data, models and AI",
      checkedOn,
      blocks: [
        paragraph(
          "Python is the home of libraries for numbers and machine learning, and a Django process can use them directly. Heavy model work still belongs in a worker or service of its own. [[F68]]",
        ),
        claim(
          "If your AI features call a hosted model, both sides have official clients. Python gains its edge when you train or run models yourself. [[F76]]",
        ),
      ],
    },
    {
      anchor: "typescript",
      title: "One language on both ends",
      checkedOn,
      blocks: [
        paragraph(
          "With Node.js, browser and server speak one language. For a team that writes [?TypeScript] already, this is a real saving, and only this side offers it. [[F77]]",
        ),
        paragraph(
          "Node.js runs TypeScript files as they are, by [?type stripping]. It checks no types and ignores most settings, so a check has to run elsewhere. [[F69]]",
        ),
      ],
    },
    {
      anchor: "in-core",
      title: "What is built in, and where to get it",
      checkedOn,
      blocks: [
        paragraph(
          "Node.js now has a test runner of its own, and a built-in SQLite database that is nearly stable. Small services need fewer packages than they did. [[F70]]",
        ),
        paragraph(
          "Take Django itself from PyPI. Version {{F71.newest}} was the newest there in November 2026, while the operating system Debian 12 still shipped {{F71.debian}}. [[F71]]",
        ),
      ],
    },
    {
      anchor: "people",
      title: "People",
      checkedOn,
      blocks: [
        chart("survey-use"),
        paragraph(
          "More developers report using Node.js and Express than Django. This says something about hiring and nothing about fit for your project. [[F06]]",
        ),
        paragraph(
          "We looked for trustworthy figures on pay and vacancies in Canada and the USA, by framework, and found none. So we give none. [[ours]]",
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
              "Libraries for data and models within reach. [[F68]]",
              "One maker for most of what a web application needs. [[F02]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "More packages, and more people who report using it. [[F65 F06]]",
              "One language in browser and server. [[F77]]",
            ],
          },
        ),
        paragraph("Before you decide:"),
        list(
          "List the ten packages that your product cannot do without. Look up who keeps each one, and when it was last released. [[ours]]",
        ),
      ],
    },
  ],
};
