import { claim, list, note, paragraph, sides, subheading } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const security: Page = {
  id: "security",
  path: "/django-vs-nodejs/security",
  kind: "comparison",
  title: "Security: what is on from the start, and what is left to you",
  name: "Security",
  description:
    "Which protections Django and Node.js switch on by themselves, which you must add, what went wrong in 2025 and 2026, and a checklist for each.",
  summary:
    "Django starts with more switched on. After that the work is the same on both sides: settings, updates and care with packages. [[F51 F52 F55]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "defaults",
      title: "What is on from the start",
      checkedOn,
      blocks: [
        paragraph(
          "A new Django project escapes text on its pages, so that code typed into a form does not run, and passes values to queries safely. Guards against [?CSRF] and [?clickjacking] are on. [[F51]]",
        ),
        paragraph(
          "Three things are off until you set them: the redirect to HTTPS, the header that insists on it, and [?Content Security Policy]. The command `check --deploy` lists what is missing. [[F52]]",
        ),
        paragraph(
          "Content Security Policy has been part of Django since version 6.0. Guides that send you to a package for it are out of date. [[F53]]",
        ),
        paragraph(
          "Express sends no protective headers by itself. Its own guide asks you to add [?Helmet], to check all input and to harden cookies. [[F55]]",
        ),
        paragraph(
          "The package csurf was once the usual guard against forged requests in Express. [?OWASP] calls it deprecated, with a flaw that nobody fixed. So even this choice takes some reading. [[F56]]",
        ),
        paragraph(
          "How wide the gap is also depends on the framework you pick. NestJS and AdonisJS settle more for you than Express does. [[F08 F09]]",
        ),
      ],
    },
    {
      anchor: "sign-in",
      title: "Users and sign-in",
      checkedOn,
      blocks: [
        paragraph(
          "Django has users, groups and permissions built in. On Node.js you choose a package or a service for them. [[F02 F01]]",
        ),
        paragraph(
          "Django leaves gaps as well. Limits on sign-in attempts, sign-in through other services and permissions on single records come from packages. [[F93]]",
        ),
      ],
    },
    {
      anchor: "flaws",
      title: "Neither is immune",
      checkedOn,
      blocks: [
        paragraph(
          "Django's own database layer had holes. In February 2026 six flaws were fixed, three of them possible [?SQL injection]. August 2026 brought four more. [[F54]]",
        ),
        paragraph(
          "Node.js published fixes for {{F58.before}} numbered flaws in 2025. In 2026, until October 21, there were about {{F58.now}}. [[F58]]",
        ),
        note(
          "Do not compare these counts",
          "Node.js ships its own code for encryption and HTTP/2. Django leaves both to Python and to a separate server, whose flaws are counted elsewhere. [[F59]]",
        ),
        paragraph(
          "In April 2026 Node.js paused its rewards for people who report flaws, since the money from outside had ended. Reports are still handled as before. [[F92]]",
        ),
      ],
    },
    {
      anchor: "sandbox",
      title: "Fencing in a program",
      checkedOn,
      blocks: [
        paragraph(
          "Node.js can be told which files, networks and programs it may use. Its documentation calls this a seat belt: it guards against slips and does not stop malicious code. [[F57]]",
        ),
        paragraph(
          "Django has nothing of the kind. On both sides the real fence is the container or the machine. [[ours]]",
        ),
      ],
    },
    {
      anchor: "supply-chain",
      title: "The packages you build on",
      checkedOn,
      blocks: [
        claim(
          "OWASP ranks failures in the software [?supply chain] third in its Top 10 of risks for 2025. Half of the people in its survey put them first. [[F62]]",
        ),
        paragraph(
          "In September 2025 a worm called Shai-Hulud spread by itself through [?npm]. More than {{F60.packages}} packages were compromised. [[F60]]",
        ),
        paragraph(
          "[?PyPI] was hit too. In March 2026 the packages LiteLLM and Telnyx were poisoned there, within a week of the npm package axios. [[F61]]",
        ),
        paragraph(
          "Node.js treats every package that you install as trusted. Any of them can read files and use the network. So its own guide says: pin exact versions and block scripts at installation. [[F94 F63]]",
        ),
        paragraph(
          "Part of the risk can be configured away. Version 11 of npm can wait some days before it accepts a new package, and can refuse scripts that run at installation. [[F63]]",
        ),
        paragraph(
          "Fewer packages mean fewer makers to trust, and there Django starts ahead. The projects you add to it count as well. [[F10]]",
        ),
      ],
    },
    {
      anchor: "compliance",
      title: "Laws and audits",
      checkedOn,
      blocks: [
        paragraph(
          "Neither Django nor Node.js makes a system compliant. The US rule on health data was written without regard to technology; it asks for safeguards and conduct. [[F74]]",
        ),
        paragraph(
          "We have no source to quote for Canada's privacy laws here. Ask a lawyer before you rely on anything of this kind. [[ours]]",
        ),
      ],
    },
    {
      anchor: "checklists",
      title: "A checklist for each",
      checkedOn,
      blocks: [
        subheading("checklist-django", "For a Django project"),
        list(
          "Run `check --deploy` with every release and clear what it lists. [[F52]]",
          "Switch on HTTPS, the header that insists on it, and Content Security Policy. [[F52 F53]]",
          "Look at every query written by hand and at every place that marks text as safe. [[F51 F54]]",
          "Add limits on sign-in attempts, and a second factor for staff. [[F93]]",
          "Install Django from PyPI, not from the operating system. Debian 12 still had {{F71.debian}}, which is no longer supported. [[F71]]",
        ),
        subheading("checklist-node", "For a Node.js project"),
        list(
          "Add protective headers, checks on all input and a maintained guard against forged requests. [[F55 F56]]",
          "Block scripts at installation, pin exact versions and wait some days before you take a new one. [[F63 F94]]",
          "Stay on a supported version. Node.js 20 has had no fixes since April 2026. [[F13]]",
          "Use the permission model as a seat belt, inside a container. [[F57]]",
          "Know who maintains your sign-in package, and what happens if they stop. [[ours]]",
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
              "More is switched on in a new project. [[F51]]",
              "One command tells you what is missing. [[F52]]",
              "Fewer packages come along. [[F10]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "A permission model is built in. [[F57]]",
              "The installer can refuse new packages and their scripts. [[F63]]",
            ],
          },
        ),
      ],
    },
  ],
};
