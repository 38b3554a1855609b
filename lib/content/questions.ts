import { list, paragraph, type Block } from "@/lib/content/block";

/** The questions that people ask most, each with its own address on the page of questions. Answers carry their sources. */
export type Question = {
  readonly anchor: string;
  readonly question: string;
  readonly checkedOn: string;
  readonly answer: readonly Block[];
};

const checkedOn = "2026-11-22";

export const questions: readonly Question[] = [
  {
    anchor: "is-django-faster",
    question: "Is Django faster than Node.js?",
    checkedOn,
    answer: [
      paragraph(
        "No. In five small tests Node.js was {{F81.low}} to {{F81.high}} times as fast as plain Python. Python catches up, or wins, when libraries such as [?NumPy] do the work. [[F81 F30]]",
      ),
      paragraph(
        "For pages that read a database, the queries matter most. One test reports Express ahead of Django there. We know it only at second hand. [[F36]]",
      ),
    ],
  },
  {
    anchor: "which-for-large-systems",
    question: "Which suits a large system?",
    checkedOn,
    answer: [
      paragraph(
        "Both. Node.js is handy for many small services and open connections, Django for one large, well-ordered application. The data layer usually sets the limit. [[F82]]",
      ),
      paragraph(
        "Instagram kept Django but replaced its database layer: the application could grow, and the data layer had to change. [[F44]]",
      ),
    ],
  },
  {
    anchor: "which-is-easier-to-maintain",
    question: "Which is easier to maintain?",
    checkedOn,
    answer: [
      paragraph(
        "Usually Django, since it settles more for you and projects stay alike. NestJS with firm rules comes close. We know of no controlled study. [[F83]]",
      ),
    ],
  },
  {
    anchor: "can-django-do-real-time",
    question: "Can Django do real time?",
    checkedOn,
    answer: [
      paragraph(
        "Yes, under [?ASGI] and with a package called [?Channels]. Node.js needs less adapting, though it too relies on a package for [?WebSocket|WebSockets]. [[F84 F27 F28]]",
      ),
    ],
  },
  {
    anchor: "is-node-single-threaded",
    question: "Is Node.js single-threaded?",
    checkedOn,
    answer: [
      paragraph(
        "Your JavaScript is, within one process. Helper threads handle files, name look-ups, cryptography and compression. [[F20]]",
      ),
      paragraph("Worker threads take heavy computing, and more processes use more cores. [[F21 F47]]"),
    ],
  },
  {
    anchor: "is-the-django-orm-async",
    question: "Is Django's database layer asynchronous now?",
    checkedOn,
    answer: [
      paragraph(
        "Partly. Queries have an asynchronous version, which runs them on a thread behind the scenes. In Django 6.1 transactions do not work in asynchronous code. [[F24 F25]]",
      ),
    ],
  },
  {
    anchor: "does-django-6-replace-celery",
    question: "Does Django 6 replace Celery?",
    checkedOn,
    answer: [
      paragraph(
        "No. [?Celery] runs jobs; Django 6.0 only brought a common way to declare them. Something else still has to store and run them. [[F26]]",
      ),
    ],
  },
  {
    anchor: "is-django-safer",
    question: "Is Django safer than Node.js?",
    checkedOn,
    answer: [
      paragraph(
        "It starts with more protection switched on. Express asks you to add such things yourself. [[F51 F55]]",
      ),
      paragraph(
        "After that the work is alike: HTTPS, updates and control of packages. Both fixed security flaws in 2026, and the counts cannot be compared. [[F52 F54 F58 F59]]",
      ),
    ],
  },
  {
    anchor: "which-versions",
    question: "Which versions should a project that starts today use?",
    checkedOn,
    answer: [
      list(
        "Django 5.2, which is supported until {{F12.lts}}, or Django 6.1. Version 6 needs Python {{F87.python}} or later. [[F12 F87]]",
        "Node.js 26, or 24 if one of your packages needs it. Do not start on Node.js 20: it has ended. [[F13]]",
      ),
    ],
  },
  {
    anchor: "typescript-without-a-build",
    question: "Does Node.js run TypeScript without a build?",
    checkedOn,
    answer: [
      paragraph(
        "Mostly. It drops the types of [?TypeScript] and runs the rest, and this has been stable since version 24.12. In version 26, parts that need converting, such as enums, do not run. Types are not checked, so run a checker before each release. [[F69]]",
      ),
    ],
  },
  {
    anchor: "ai-and-python",
    question: "We want AI features. Must it be Python?",
    checkedOn,
    answer: [
      paragraph(
        "Not if you call a hosted model: both sides have official clients. If you train or run models yourself, Python is the practical choice. [[F76 F68]]",
      ),
    ],
  },
  {
    anchor: "can-we-use-both",
    question: "Can we use both?",
    checkedOn,
    answer: [
      paragraph(
        "Yes, and many do: Django for records and back office, with a small live or front layer in Node.js. You need the people to run two stacks. [[F79]]",
      ),
    ],
  },
  {
    anchor: "does-either-make-us-compliant",
    question: "Does either make us compliant with health or privacy law?",
    checkedOn,
    answer: [
      paragraph(
        "No. The US rule on health data names no technology; it asks for safeguards and conduct. These make a system compliant, and neither Django nor Node.js does. [[F74]]",
      ),
      paragraph("We have no source to quote for Canada's privacy laws. Take legal advice for either country. [[ours]]"),
    ],
  },
  {
    anchor: "how-many-connections",
    question: "Can Node.js hold a million connections?",
    checkedOn,
    answer: [
      paragraph(
        "It was shown once, in {{F48.year}}, with idle clients and a special server written in C++. Plan with the thousands that the project itself names, and measure. [[F48 F03]]",
      ),
    ],
  },
  {
    anchor: "is-django-a-monolith",
    question: "Does Django force us into one big application?",
    checkedOn,
    answer: [
      paragraph(
        "No. Either stack can be split into services, and either can be kept in one piece. That is a decision about teams and data. [[F46 F82]]",
      ),
    ],
  },
  {
    anchor: "is-npm-dangerous",
    question: "Is npm too dangerous to use?",
    checkedOn,
    answer: [
      paragraph(
        "[?npm] had the larger incidents of late, among them a worm that compromised more than {{F60.packages}} packages. [?PyPI] had its own. [[F60 F61]]",
      ),
      paragraph(
        "Pin versions, block scripts at installation and wait some days before taking new packages. [[F63 F94]]",
      ),
    ],
  },
  {
    anchor: "which-is-cheaper",
    question: "Which is cheaper?",
    checkedOn,
    answer: [
      paragraph(
        "Nobody can tell you in general. We found no trustworthy figures on pay or vacancies by framework for Canada or the USA. What your team knows already weighs most. [[ours]]",
      ),
    ],
  },
];
