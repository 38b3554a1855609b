import type { Outcome } from "@/lib/assessment/model";
import type { CautionId, CriterionId } from "@/lib/assessment/ratings";
import type { Locale } from "@/lib/time/words";

type OutcomeWords = { readonly title: string; readonly summary: string };
type StackPartWords = { readonly part: string; readonly choice: string };

export const stackPartIds = {
  django: ["framework", "language", "database", "interface", "live", "background"],
  node: ["runtime", "framework", "language", "database", "protection", "live"],
  hybrid: ["core", "edge", "database", "between", "people"],
  either: ["decide", "django", "node", "measure"],
} as const satisfies Readonly<Record<Outcome, readonly string[]>>;
export type StackParts<Value> = {
  readonly [Chosen in Outcome]: Readonly<Record<(typeof stackPartIds)[Chosen][number], Value>>;
};

export const criterionWords: Readonly<Record<Locale, Readonly<Record<CriterionId, string>>>> = {
  en: {
    workload: "Workload and real time",
    data: "Data and back office",
    security: "Security and compliance",
    ai: "AI and analytics",
    delivery: "Architecture and delivery",
    team: "Team and existing systems",
  },
};

export const outcomeWords: Readonly<Record<Locale, Readonly<Record<Outcome, OutcomeWords>>>> = {
  en: {
    django: {
      title: "Django fits your product better",
      summary: "Your answers describe a product that rewards structure, protection from the start, and Python.",
    },
    node: {
      title: "Node.js fits your product better",
      summary: "Your answers describe a product that rewards open connections, events and one language throughout.",
    },
    hybrid: {
      title: "Use both, split by workload",
      summary:
        "Neither leads clearly, one of them would meet a strong need far better than the other, and you have the people for two services. Keep records, rules, back office and models in Django. Put live connections and streams in a small Node.js service beside it.",
    },
    either: {
      title: "Either will serve you well",
      summary:
        "The two are within 3 points of each other. Choose the one that your team would rather own, and decide in a conversation rather than by a score.",
    },
  },
};

export const stackWords: Readonly<Record<Locale, StackParts<StackPartWords>>> = {
  en: {
    django: {
      framework: {
        part: "Framework",
        choice: "Django 5.2, with long-term support until April 2028, or Django 6.1, supported until December 2027.",
      },
      language: { part: "Language", choice: "Python 3.12 or later, which Django 6 needs, in its usual build." },
      database: { part: "Data", choice: "Django's own models and migrations over a relational database." },
      interface: {
        part: "APIs and screens",
        choice: "Django's admin for staff; Django REST Framework or Django Ninja for APIs.",
      },
      live: {
        part: "Live updates, if any",
        choice: "The Channels package on an asynchronous server (ASGI), usually with Redis between processes.",
      },
      background: {
        part: "Background work",
        choice: "Django's task interface with a task backend, or a queue such as Celery.",
      },
    },
    node: {
      runtime: { part: "Runtime", choice: "Node.js 26, the active long-term line, supported until April 2029." },
      framework: {
        part: "Framework",
        choice: "NestJS where you want structure prescribed; Fastify or Express 5 where you want less.",
      },
      language: {
        part: "Language",
        choice: "TypeScript, with a separate type check, because Node.js runs it without checking types.",
      },
      database: {
        part: "Data",
        choice: "A database layer and a validation library of your choice: Node.js brings neither.",
      },
      protection: {
        part: "Protection",
        choice: "Protective headers and forgery checks added by you; npm set to refuse very new packages.",
      },
      live: { part: "Live updates, if any", choice: "A WebSocket package such as ws or Socket.IO." },
    },
    hybrid: {
      core: { part: "Core", choice: "Django 5.2 or 6.1 for records, rules, permissions and back office." },
      edge: { part: "Live edge", choice: "A small service on Node.js 26 for open connections and streams." },
      database: { part: "Data", choice: "One owner for each record: Django writes, and the edge asks it." },
      between: { part: "Between them", choice: "A queue or broker, with state kept outside both processes." },
      people: { part: "People", choice: "At least one engineer at home in each, and one agreed way to deploy both." },
    },
    either: {
      decide: { part: "How to decide", choice: "Ask who will maintain it, and let them choose." },
      django: { part: "If Django", choice: "Django 5.2 or 6.1, with its own models, admin and permissions." },
      node: { part: "If Node.js", choice: "Node.js 26 with NestJS, so that the structure is agreed from the start." },
      measure: { part: "If speed decides", choice: "Measure both on your own queries and pages before you choose." },
    },
  },
};

export const cautionWords: Readonly<Record<Locale, Readonly<Record<CautionId, string>>>> = {
  en: {
    "cpu-on-event-loop":
      "In Node.js, move long calculations to worker threads or a separate service, or every other client of that process will wait.",
    "django-realtime":
      "Run Django on an asynchronous server (ASGI) with Channels, and keep synchronous middleware out of the live path. Database transactions do not work in its asynchronous code yet.",
    "node-regulated":
      "Budget for a security review and a rule for packages: refuse very new ones and block install scripts. A worm compromised more than 500 npm packages in 2025.",
    "early-microservices":
      "Many services and a first release within 3 months pull against each other. Start with one well-divided application.",
    "small-team-split":
      "You have strong needs on both sides and a small team. Start with one stack and keep the other need behind a clean boundary.",
    "beyond-both":
      "Heavy calculation with this many connections may need native code or a third tool for the busiest path.",
    "node-structure":
      "Node.js does not prescribe a structure. Choose a framework that does, such as NestJS, and agree the rules before the first sprint.",
  },
};
