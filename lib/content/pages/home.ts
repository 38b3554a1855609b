import { chart, claim, list, paragraph, register, sides } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const home: Page = {
  id: "home",
  path: "/",
  kind: "comparison",
  title: "Django or Node.js? The short answer, with its sources",
  name: "Home",
  description:
    "Which suits your product, Django or Node.js? A short answer, a comparison in which every figure has its source and date, and a free call.",
  summary:
    "Both can carry a serious product. The choice turns on what your product does most, and on what your team already knows. [[F82]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "short-answer",
      title: "The short answer",
      checkedOn,
      blocks: [
        claim(
          "Pick **Django** when data, permissions, back-office screens or your own Python models are the hard part. Pick **Node.js** when many open connections, streaming answers or a team that writes [?TypeScript] matter most. [[F78]]",
        ),
        sides(
          {
            title: "Lean towards Django if",
            items: [
              "You keep records, with rules on who may see and change what. [[F02]]",
              "You need admin screens as soon as there is data. [[F73]]",
              "You train or run machine-learning models yourself. [[F76 F68]]",
              "You would rather have most decisions made for you. [[F07]]",
            ],
          },
          {
            title: "Lean towards Node.js if",
            items: [
              "Thousands of people stay connected at once. [[F03]]",
              "Chat, live boards or shared editing are the product itself. [[F75]]",
              "Your team already writes TypeScript for the browser. [[F77]]",
              "You want to choose each part, and have people who can. [[F08]]",
            ],
          },
        ),
        paragraph(
          "If both lists sound like you, use both. That is a normal shape, and we say [when it pays](/django-vs-nodejs/use-cases#use-both). [[F79]]",
        ),
      ],
    },
    {
      anchor: "in-one-minute",
      title: "In one minute",
      checkedOn,
      blocks: [
        list(
          "**They are different kinds of thing.** Django is a web framework for Python. Node.js is a [?runtime] for JavaScript, and you add a framework to it. [[F01]]",
          "**Django brings more along.** Data, sign-in, permissions and admin screens come in one package. [[F02]]",
          "**Node.js holds open connections cheaply.** One process can keep thousands that are mostly idle. [[F03]]",
          "**Node.js computes faster than plain Python.** In five small tests it was {{F04.low}} to {{F04.high}} times as fast. With [?NumPy] doing the work in one of them, Python was {{F68.ratio}} times as fast as Node.js. [[F04 F68]]",
          "**Django starts with more protection switched on.** Both need settings, updates and care with packages. [[F51 F52 F55]]",
          "**Both can be planned for.** Each project publishes how long a version is supported, and three years is becoming the rule on both sides. [[F11 F14]]",
          "**Popularity does not decide it.** More people report using Node.js. That helps with hiring and says nothing about fit. [[F06]]",
        ),
      ],
    },
    {
      anchor: "at-a-glance",
      title: "One picture that may surprise you",
      checkedOn,
      blocks: [
        paragraph(
          "Many articles call Django strong at heavy computing. The measurements say otherwise. They also say something more useful: the library that does the work decides. [[F30 F81]]",
        ),
        paragraph(
          "Plain Python here means [?CPython]. The tasks are small ones, such as finding primes or reading a large file of [?JSON]. [[F32 F31]]",
        ),
        chart("cpu-work"),
        paragraph("The page on [performance](/django-vs-nodejs/performance) says what this means for web pages."),
      ],
    },
    {
      anchor: "ways-on",
      title: "Where to go next",
      checkedOn,
      blocks: [register("ways-on")],
    },
    {
      anchor: "why-trust-this",
      title: "Why you can check all of it",
      checkedOn,
      blocks: [
        paragraph(
          "Every figure carries a small number. Press it, and you see the source, its date and how we read it. Where we only saw a quotation, the mark says *second-hand*.",
        ),
        paragraph(
          "We earn from work with Django and from work with Node.js, and this site itself runs on Node.js. [How we write](/how-we-write) tells the rest. [[ours]]",
        ),
      ],
    },
  ],
};
