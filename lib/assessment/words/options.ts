import type { OptionWords } from "@/lib/assessment/model";
import type { ByOption } from "@/lib/assessment/questions";
import type { Locale } from "@/lib/time/words";

const notSure: OptionWords = {
  label: "I'm not sure",
  because: "You were not sure, so this counts half for both and favours neither.",
  clause: "",
  unless: null,
};

/** Each answer as it is offered, why it earns its points, and the clause that stands for it in "If …" sentences. */
export const optionWords: Readonly<Record<Locale, ByOption<OptionWords>>> = {
  en: {
    workload: {
      compute: {
        label: "Calculating: pricing runs, reports, simulations, data processing",
        because:
          "One long calculation in Node.js stalls every client of its process unless you move it to a worker thread. Django spreads requests over worker processes, so the others carry on. Plain Python itself calculates more slowly than Node.js; native libraries such as NumPy are what make it fast.",
        clause: "ran long calculations",
        unless: "the server did not mostly calculate",
      },
      rules: {
        label: "Applying business rules to related records: orders, cases, bookings, approvals",
        because:
          "Django arrives with models, forms and validation, which saves development time in rule-heavy work. In Node.js you first choose a framework, a database layer and a validation library.",
        clause: "applied business rules",
        unless: "the server did not mostly apply business rules",
      },
      mixed: {
        label: "An even mix of ordinary pages and API calls",
        because: "Ordinary pages and API calls suit both. Either scales as stateless processes behind a load balancer.",
        clause: "served ordinary pages and API calls",
        unless: null,
      },
      fanout: {
        label: "Passing requests between other services and APIs",
        because:
          "Waiting on other services is what Node.js is built for, and API gateways fit it well. Django needs an asynchronous stack from end to end for the same effect.",
        clause: "passed requests between services",
        unless: "the server did not mostly pass requests between services",
      },
      streams: {
        label: "Handling a continuous flow of events, messages or media",
        because:
          "A continuous flow keeps many connections open, which costs Node.js little. Django streams under ASGI, its asynchronous server interface, but needs an asynchronous stack to benefit fully.",
        clause: "handled continuous streams",
        unless: "the server did not mostly handle streams",
      },
      not_sure: notSure,
    },
    realtime: {
      none: {
        label: "Nothing: pages and API calls load when asked",
        because:
          "Plain request and response is a good match for Django's classic worker processes. Node.js does it too, with more parts to choose.",
        clause: "nothing had to update live",
        unless: "some of the product had to update live",
      },
      touches: {
        label: "A few touches, such as notifications or status badges",
        because: "A few live touches do not separate them: for connections that stay open, both add a package.",
        clause: "only a few touches were live",
        unless: null,
      },
      screens: {
        label: "Some main screens, such as live dashboards or shared editing",
        because:
          "Live dashboards and shared editing fit Node.js well, because each connection costs little. Django does them with the Channels package, usually with Redis to pass messages between processes.",
        clause: "some main screens were live",
        unless: null,
      },
      core: {
        label: "It is the product: chat, calls, live trading, multiplayer",
        because:
          "When live interaction is the product, Node.js needs less adapting. Django can serve it with the Channels package, but its database transactions do not work in asynchronous code.",
        clause: "live interaction were the product itself",
        unless: "live interaction were not the product itself",
      },
      not_sure: notSure,
    },
    concurrency: {
      lt1k: {
        label: "Fewer than 1,000",
        because: "At this size either works: stateless processes behind a load balancer are enough.",
        clause: "fewer than 1,000 connections",
        unless: "your busiest moment had 1,000 connections or more",
      },
      "1k-20k": {
        label: "1,000 to 20,000",
        because: "Both handle this by running more processes behind a load balancer.",
        clause: "1,000 to 20,000 connections",
        unless: null,
      },
      "20k-200k": {
        label: "20,000 to 200,000",
        because:
          "One Node.js process keeps thousands of mostly idle connections open with little code. Django needs an asynchronous stack, or many more workers, for the same load.",
        clause: "20,000 to 200,000 connections",
        unless: null,
      },
      gt200k: {
        label: "More than 200,000",
        because:
          "With this many connections the cost of each one decides, and in Node.js each costs little. Expect several processes even so: a published million-connection test relied on a native add-on.",
        clause: "more than 200,000 connections",
        unless: "your busiest moment had 200,000 connections or fewer",
      },
      not_sure: notSure,
    },
    data: {
      complex: {
        label: "Many related record types with strict rules between them",
        because:
          "Django brings models, migrations and validation for related records. In Node.js you choose a database layer and a validation library, learn them and keep them current.",
        clause: "many related record types with strict rules",
        unless: "your data were not many related record types with strict rules",
      },
      relational: {
        label: "A normal set of related tables",
        because:
          "Both handle ordinary tables. Django has a little less to set up, because models and migrations are included.",
        clause: "a normal set of related tables",
        unless: null,
      },
      mixed: {
        label: "Some tables, some documents or files",
        because: "A mix of tables, documents and files gives neither side an advantage that we can source.",
        clause: "a mix of tables, documents and files",
        unless: null,
      },
      events: {
        label: "Mostly documents, events, logs or sensor readings",
        because:
          "Django's ready-made models and screens help less with events and documents. Many small writes suit Node.js, which is at its best when each request does little.",
        clause: "mostly documents, events or logs",
        unless: "your data were not mostly documents and events",
      },
      not_sure: notSure,
    },
    admin: {
      many: {
        label: "Yes, for many record types, from the first release",
        because:
          "Django's built-in admin and permissions save set-up work here. A Node.js team assembles these screens from packages or builds them.",
        clause: "back-office screens for many record types",
        unless: "your staff did not need many back-office screens",
      },
      some: {
        label: "Yes, a few screens",
        because: "Django's admin includes a few screens. In Node.js they are a modest amount of work.",
        clause: "a few back-office screens",
        unless: null,
      },
      none: {
        label: "No, or we want fully custom screens",
        because: "Without a use for generated screens, one of Django's advantages goes unused.",
        clause: "no generated screens",
        unless: "your staff needed generated back-office screens",
      },
      not_sure: notSure,
    },
    security: {
      regulated: {
        label: "Regulated: health, finance, government or card data",
        because:
          "A new Django project escapes output, parameterizes queries, and guards against forged requests and clickjacking. A Node.js team adds such protections itself and vets tens of packages. Neither makes you compliant: controls, hosting and process do.",
        clause: "regulated",
        unless: "your data were not regulated",
      },
      personal: {
        label: "Personal data under ordinary privacy law",
        because: "Both can protect it. Django has more protection on in a new project, so less is left to add.",
        clause: "personal but not regulated",
        unless: null,
      },
      low: {
        label: "Nothing sensitive",
        because: "With nothing sensitive to hold, this does not separate them.",
        clause: "not sensitive",
        unless: "your data were personal or regulated",
      },
      not_sure: notSure,
    },
    ai: {
      core: {
        label: "Central: our own models or heavy data pipelines",
        because:
          "Python is the home of machine-learning libraries, and Django can import them directly. Heavy model work still belongs in a separate worker or service.",
        clause: "central",
        unless: "machine learning were not central",
      },
      analytics: {
        label: "Supporting: reports and analysis on our own data",
        because:
          "Python's numerical libraries are a little easier to reach from Django, which can import them directly.",
        clause: "a supporting part",
        unless: null,
      },
      hosted: {
        label: "Only calls to a hosted AI service",
        because: "Both stacks have official client libraries for hosted models, so this does not separate them.",
        clause: "only calls to a hosted service",
        unless: null,
      },
      none: {
        label: "None planned",
        because: "With no machine learning planned, this does not separate them.",
        clause: "not planned",
        unless: null,
      },
      not_sure: notSure,
    },
    architecture: {
      monolith: {
        label: "One well-structured application",
        because:
          "Django settles the layout, so one application is usually easier to keep uniform. Node.js prescribes none, although a framework such as NestJS narrows the gap.",
        clause: "one application",
        unless: "you did not plan one single application",
      },
      few: {
        label: "A main application with a few services around it",
        because: "Both suit this shape: a Django core and a Node.js front layer are each well tried.",
        clause: "a main application with a few services",
        unless: null,
      },
      events: {
        label: "Many small services exchanging events",
        because:
          "Node.js is handy for many small services; Django is at its best as one well-organized application. The queues and brokers between them belong to neither.",
        clause: "many small services",
        unless: "you did not plan many small services",
      },
      serverless: {
        label: "Serverless functions or edge hosting",
        because:
          "AWS Lambda, a serverless host, runs Python as well as Node.js, so Django is not ruled out. In our judgement its worker processes suit hosts that keep running, and small Node.js functions suit this.",
        clause: "serverless or edge hosting",
        unless: "you did not plan serverless or edge hosting",
      },
      not_sure: notSure,
    },
    timeline: {
      lt3: {
        label: "Within 3 months",
        because:
          "With little time, the parts that Django includes save decisions and set-up. The effect is small, because a team that knows its tools matters more.",
        clause: "within 3 months",
        unless: "you had more than 3 months",
      },
      "3-6": {
        label: "3 to 6 months",
        because: "This is time enough to assemble either stack.",
        clause: "in 3 to 6 months",
        unless: null,
      },
      later: {
        label: "Later, or no fixed date",
        because: "Without a near deadline, this does not separate them.",
        clause: "later",
        unless: null,
      },
      not_sure: notSure,
    },
    team: {
      py_only: {
        label: "Python only",
        because:
          "For Node.js your team would learn a second language, choose a framework, and follow two support calendars.",
        clause: "only Python",
        unless: "your team did not know only Python",
      },
      py_mostly: {
        label: "Mostly Python",
        because: "Your team is stronger in Python, the language of Django.",
        clause: "mostly Python",
        unless: null,
      },
      both: {
        label: "Both, about equally",
        because: "Your team is at home in both, so this does not separate them.",
        clause: "both languages equally",
        unless: "your team did not know both languages equally",
      },
      js_mostly: {
        label: "Mostly JavaScript or TypeScript",
        because: "Your team is stronger in the language of Node.js, which can serve browser and server alike.",
        clause: "mostly JavaScript",
        unless: null,
      },
      js_only: {
        label: "JavaScript or TypeScript only",
        because:
          "For Django your team would learn a second language. With Node.js it keeps one language across browser and server.",
        clause: "only JavaScript",
        unless: "your team did not know only JavaScript",
      },
      neither: {
        label: "Neither, or the team is not chosen yet",
        because: "Without a preference of the team, the needs of the product decide.",
        clause: "neither language",
        unless: null,
      },
    },
    existing: {
      python: {
        label: "Python services, notebooks or data pipelines",
        because: "A Django process can import Python libraries directly, and the same people can maintain both.",
        clause: "Python services",
        unless: "the backend did not live beside Python services",
      },
      none: {
        label: "Nothing: this is a fresh start",
        because: "A fresh start leaves both open.",
        clause: "nothing else",
        unless: "the backend lived beside existing systems",
      },
      other: {
        label: "Systems in another language, such as Java, .NET or PHP",
        because: "Either can stand beside these and talk to them over an API.",
        clause: "systems in another language",
        unless: null,
      },
      js_front: {
        label: "A JavaScript or TypeScript front end that we want to share code with",
        because: "With Node.js, browser and server can share types and code. It is the only side that offers this.",
        clause: "a JavaScript front end",
        unless: null,
      },
      node: {
        label: "Existing Node.js services",
        because: "In our judgement, a second Node.js service can share language, tools and people with the first.",
        clause: "Node.js services",
        unless: "the backend did not live beside Node.js services",
      },
      not_sure: notSure,
    },
    capacity: {
      "1-3": {
        label: "1 to 3",
        because: "A team of this size should run one stack, so we do not suggest two.",
        clause: "1 to 3 engineers",
        unless: "you had 4 engineers or more",
      },
      "4-8": {
        label: "4 to 8",
        because: "A team of this size can run two services if the needs justify it.",
        clause: "4 to 8 engineers",
        unless: null,
      },
      "9+": {
        label: "9 or more",
        because: "A team of this size can run two services if the needs justify it.",
        clause: "9 engineers or more",
        unless: null,
      },
      not_sure: { ...notSure, because: "You were not sure, so we assume one stack." },
    },
  },
};
