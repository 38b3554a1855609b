import { chart, claim, list, note, paragraph, sides, table } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const performance: Page = {
  id: "performance",
  path: "/django-vs-nodejs/performance",
  kind: "comparison",
  title: "Performance: what was measured, and what it is worth",
  name: "Performance",
  description:
    "Measured speed of Node.js, Python and PyPy, with the web tests that exist, their flaws, and why the database usually decides how fast a page is.",
  summary:
    "Node.js is faster at computing in plain code. For most pages the database decides, and there both are fast enough when the queries are good. [[F04 F40 ours]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "cpu-work",
      title: "Computing in plain code",
      checkedOn,
      blocks: [
        paragraph(
          "A Django process runs Python; here that is [?CPython]. Node.js runs JavaScript on [?V8], which turns it into machine code. The picture shows the same tasks in both, and one of them with [?NumPy] as well. [[F04 F30]]",
        ),
        chart("cpu-work"),
        list(
          "A small interpreter, a program that runs other programs, took {{F34.node}} on Node.js and {{F34.cpython}} on CPython. [?PyPy] took {{F34.pypy}}. [[F34]]",
          "Generating prime numbers took {{F32.node}} on Node.js and {{F32.cpython}} on CPython, a factor of {{F32.ratio}}. [[F32]]",
          "Reading a large file of [?JSON] took {{F31.node}} on Node.js and {{F31.cpython}} on CPython, a factor of {{F31.ratio}}. [[F31]]",
          "Encoding and decoding Base64 text took {{F85.node}} on Node.js and {{F85.cpython}} on CPython, a factor of {{F85.ratio}}. Compiled code does this work on both sides. [[F85]]",
          "PyPy came close to Node.js in the matrix task, with {{F86.matrices}}. [[F86 F30]]",
        ),
        claim("Django is not faster than Node.js at heavy computing, however often it is said. [[F81]]"),
      ],
    },
    {
      anchor: "where-python-wins",
      title: "Where Python wins by far",
      checkedOn,
      blocks: [
        paragraph(
          "In the matrix task CPython alone took {{F30.cpython}} and Node.js {{F30.node}}. Python that calls NumPy took {{F30.numpy}}. [[F30]]",
        ),
        paragraph(
          "NumPy is compiled code with a Python face. So for statistics, forecasts and models the language matters little, and the libraries matter a great deal. Most of these are at home in Python. [[F30 F68]]",
        ),
      ],
    },
    {
      anchor: "pythons-direction",
      title: "Where Python is heading",
      checkedOn,
      blocks: [
        paragraph(
          "Python 3.15 has an experimental compiler that gains about {{F35.low}} to {{F35.high}} on average. That helps, and does not close the gap. [[F35]]",
        ),
      ],
    },
    {
      anchor: "web-throughput",
      title: "Answers per second",
      checkedOn,
      blocks: [
        paragraph(
          "The best-known test of web frameworks was that of [?TechEmpower]. Its page test, called Fortunes, reads rows from a database and fills a page. [[F36]]",
        ),
        table(
          "Round 23 of the Fortunes test, responses per second (second-hand)",
          ["Framework", "Responses per second"],
          [
            ["Express on Node.js", "{{F36.express}} [[F36]]"],
            ["Django", "{{F36.django}} [[F36]]"],
          ],
        ),
        note(
          "Read this figure with care",
          "We have it from somebody's table and not from the result file. It mixes costs: Django ran with its full database layer, plain Node.js and Fastify with raw queries. Django also ran without any [?middleware], which hardly any real site does. [[F36 F37]]",
        ),
        paragraph(
          "TechEmpower announced the end of the project on {{F38.ended}}. The last round we know of is older than Django 6 and Node.js 26. [[F38]]",
        ),
      ],
    },
    {
      anchor: "framework-choice",
      title: "The framework on top of Node.js matters too",
      checkedOn,
      blocks: [
        paragraph(
          "In the table that Fastify publishes, Express answered {{F39.express}} requests per second and Fastify {{F39.fastify}}. Node.js without a framework managed {{F39.bare}}. [[F39]]",
        ),
        paragraph(
          "The test is small, old and made by Fastify. It shows one thing well: the name Node.js alone promises no speed. [[F39]]",
        ),
      ],
    },
    {
      anchor: "database-time",
      title: "Where the time of a page really goes",
      checkedOn,
      blocks: [
        paragraph(
          "A page that asks the database twenty times waits twenty times, in any language. Good queries are worth more than a fast engine. [[ours]]",
        ),
        paragraph(
          "The [?ORM] of Django 6.1 can fetch what is missing for all rows of a list at once. Code that ran one query per row then runs two in all. [[F40]]",
        ),
        paragraph(
          "Django's real gain in business code is ready-made models, forms and checks. They save days of work, not milliseconds. [[F41]]",
        ),
      ],
    },
    {
      anchor: "measure-your-own",
      title: "Measure your own",
      checkedOn,
      blocks: [
        paragraph(
          "If speed is to decide your project, build one page with both: the one that worries you most, on your own data. Published tests leave out what your pages contain, and are no longer kept up. [[F80]]",
        ),
        paragraph(
          "We have not run a comparison of whole web applications ourselves, and so we publish no figure of our own. [[ours]]",
        ),
        sides(
          {
            title: "Django wins here",
            items: [
              "Number work in NumPy and its relatives. [[F30 F68]]",
              "Development time in code full of rules. [[F41]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "Every small test of plain computing that we know. [[F81]]",
              "The reported page test, with the doubts named above. [[F36]]",
            ],
          },
        ),
      ],
    },
  ],
};
