import { list, paragraph, register, steps } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const howWeWrite: Page = {
  id: "how-we-write",
  path: "/how-we-write",
  kind: "statement",
  title: "How we write, and what we have at stake",
  name: "How we write",
  description:
    "Our method, our interests, what we left out and why, how old an entry may grow, and a log of every correction we have made.",
  summary: "We compare two things and sell work with both. So you should be able to check every sentence.",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "disclosure",
      title: "What we have at stake",
      checkedOn,
      blocks: [
        list(
          "We earn money with Django projects and with Node.js projects.",
          "This site itself runs on Node.js, with Next.js and PostgreSQL. It has pages to read, a few forms and a desk for our staff. Django would have carried it as well.",
          "Nobody paid to be named here, and nobody named here saw the text before you.",
        ),
      ],
    },
    {
      anchor: "method",
      title: "How a sentence gets here",
      checkedOn,
      blocks: [
        steps(
          "We note a claim and look for the text closest to its origin: documentation, release notes, a repository, a registry.",
          "We write down what the source supports, whom it helps, its date, and how far we read it.",
          "Every figure on a page is filled in from that note. It cannot differ by a slip of the pen.",
          "A check runs whenever the site is built. It stops the build for a claim without a source, a source without a date, or a fact that no page uses.",
          "A sentence that is our own judgement carries the words *our view*.",
        ),
        paragraph(
          "The [register of sources](/sources) lists every text, and the page [Claims checked](/django-vs-nodejs/claims-checked) says what became of common claims.",
        ),
      ],
    },
    {
      anchor: "second-hand",
      title: "What we know only at second hand",
      checkedOn,
      blocks: [
        paragraph(
          "Some figures we saw only as quotations. We either leave such a figure out or print the word *second-hand* beside it. We replace it as soon as we have read the original.",
        ),
      ],
    },
    {
      anchor: "freshness",
      title: "How old an entry may grow",
      checkedOn,
      blocks: [
        paragraph(
          "Each section shows the day on which we last checked it. After twelve months it is flagged on the page and in our build, until somebody has checked it again.",
        ),
        paragraph(
          "Sources keep their own dates. Some are old, such as reports of large users, and their dates say so.",
        ),
      ],
    },
    {
      anchor: "left-out",
      title: "What we left out, and why",
      checkedOn,
      blocks: [
        list(
          "**Praise for one kind of agency.** That Django agencies do this and Node.js agencies do that is advertising. There was nothing to check.",
          "**What companies are said to look for** when they hire for either side. We found no evidence for these sentences.",
          "**Pay and vacancies.** We found no trustworthy figures by framework for Canada or the USA.",
          "**One public speed test,** since its figures look limited by the test machine and not by what was tested.",
          "**Blog figures that contradict each other** on the same test.",
          "**A chart of security flaws.** The counts of the two sides measure different things.",
          "**Voices of customers.** We print real ones with consent, or none.",
          "**Fame around the world.** We say only that we work for companies in {{site.regions}}, and how to reach us.",
        ),
      ],
    },
    {
      anchor: "package-count",
      title: "How we counted packages",
      checkedOn,
      blocks: [
        steps(
          "Make an empty folder and run `npm init`, then `npm install --package-lock-only --ignore-scripts` with the packages named.",
          "Count the entries of the lock file that are neither optional nor peer nor for development.",
          "For Django, count Django itself and the packages that it names as needed on Linux.",
        ),
        paragraph(
          "It takes a minute to repeat. If you get another number, tell us the date and the version of [?npm].",
        ),
      ],
    },
    {
      anchor: "errors",
      title: "If you find an error",
      checkedOn,
      blocks: [
        paragraph(
          "Each page has a form to report one. We correct what is wrong, and log it below. If you want an answer, {{site.writeToUs}}.",
        ),
      ],
    },
    { anchor: "corrections", title: "Corrections", checkedOn, blocks: [register("corrections")] },
  ],
};
