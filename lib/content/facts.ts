import type { SourceKey } from "@/lib/content/sources";

/**
 * Every fact that the comparison may state. Data only.
 *
 * A writer edits `claim` in plain words, at most 30 words a sentence. `figure` keeps the numbers as the source gives them.
 * `figures` names the ones that prose may quote, as in {{F30.cpython}}, so that a number in prose cannot differ from its fact.
 * `favours` says whom the fact helps: both sides win where they win.
 */
export type Side = "django" | "node" | "neither" | "depends";

export type Topic =
  | "basics"
  | "architecture"
  | "concurrency"
  | "performance"
  | "scalability"
  | "security"
  | "ecosystem"
  | "use-cases"
  | "verdict";

export type Fact = {
  readonly topic: Topic;
  readonly claim: string;
  readonly favours: Side;
  readonly figure?: string;
  readonly figures?: Readonly<Record<string, string>>;
  readonly sources: readonly [SourceKey, ...SourceKey[]];
  /** The day on which we last compared the claim with its sources, in our own calendar. */
  readonly checkedOn: string;
};

const checkedOn = "2026-11-22";

export const facts = {
  F01: {
    topic: "basics",
    claim:
      "Django is a web framework and Node.js is a runtime. The fair comparison is Django against Node.js with a framework, a database layer, validation and sign-in added.",
    favours: "neither",
    sources: ["node-intro"],
    checkedOn,
  },
  F02: {
    topic: "basics",
    claim:
      "Django brings models, migrations, admin screens, users, permissions, forms and templates in one package. On Linux it needs two other packages to run.",
    favours: "django",
    figure: "2 runtime dependencies (asgiref, sqlparse)",
    sources: ["dj-pyproject"],
    checkedOn,
  },
  F03: {
    topic: "basics",
    claim:
      "Node.js is built around input and output that never block. One process can keep thousands of mostly idle connections open with little code.",
    favours: "node",
    figure: "thousands of concurrent connections, in the project's own words",
    sources: ["node-intro"],
    checkedOn,
  },
  F04: {
    topic: "basics",
    claim:
      "Plain Python computes more slowly than the V8 engine inside Node.js. A Django process only wins at raw computation when native libraries such as NumPy do the work.",
    favours: "node",
    figure: "Node.js 2.5x to 42x faster than CPython in five small CPU tests",
    figures: { low: "2.5", high: "42" },
    sources: ["kostya"],
    checkedOn,
  },
  F05: {
    topic: "basics",
    claim:
      "No source that we found supports calling Node.js scalability unmatched. To grow, it needs several processes, state kept outside them, and heavy computation moved elsewhere, as other stacks do.",
    favours: "depends",
    sources: ["node-block"],
    checkedOn,
  },
  F06: {
    topic: "basics",
    claim:
      "More developers report using Node.js and Express than Django. That says something about hiring and nothing about fit for a given project.",
    favours: "depends",
    figure:
      "Node.js 48.7%, Express 19.9%, FastAPI 14.8%, Django 12.6%, NestJS 6.7% of respondents; about 49,000 replies in 2025",
    figures: {
      node: "48.7%",
      express: "19.9%",
      fastapi: "14.8%",
      django: "12.6%",
      nest: "6.7%",
      replies: "49,000",
    },
    sources: ["so25"],
    checkedOn,
  },
  F07: {
    topic: "architecture",
    claim:
      "Django sorts an application into models, templates and views, with apps, settings and migrations on top. Two Django projects therefore tend to look alike.",
    favours: "django",
    sources: ["dj-overview"],
    checkedOn,
  },
  F08: {
    topic: "architecture",
    claim:
      "Node.js itself prescribes no structure for an application. The framework does, and the range runs from minimal Express to NestJS with modules and dependency injection.",
    favours: "depends",
    sources: ["npm-nest"],
    checkedOn,
  },
  F09: {
    topic: "architecture",
    claim:
      "The contrast between orderly Django and loose Node.js fades once a team picks a Node.js framework with firm opinions, such as NestJS or AdonisJS.",
    favours: "neither",
    sources: ["npm-nest"],
    checkedOn,
  },
  F10: {
    topic: "architecture",
    claim:
      "A fresh Django 6.1 on Linux installs three packages. A fresh Express 5.3.0, Fastify 5.12.8 or NestJS 12 starter installs tens of them before a database layer or sign-in is added.",
    favours: "django",
    figure:
      "Django 3; Fastify 48; Express 68; NestJS starter 98; Express with helmet, sessions, CSRF, passport, pg, Drizzle and zod 97; counted on 2026-11-22",
    figures: {
      django: "3",
      fastify: "48",
      express: "68",
      nest: "98",
      expressFull: "97",
      counted: "November 22, 2026",
    },
    sources: ["npm-count", "dj-pyproject"],
    checkedOn,
  },
  F11: {
    topic: "architecture",
    claim:
      "Until now a Django feature release came about every eight months. From Django 2028 one comes each January, and every one is supported for three years.",
    favours: "django",
    figure: "Django 2028: 2028-01 to 2031-01",
    figures: { first: "January 2028", end: "January 2031" },
    sources: ["dj-download"],
    checkedOn,
  },
  F12: {
    topic: "architecture",
    claim:
      "Django 5.2 LTS is supported until April 2028 and Django 6.1 until December 2027. Django 6.2 LTS is due in April 2027, with support until April 2030.",
    favours: "django",
    figure: "5.2 LTS to 2028-04; 6.1 to 2027-12; 6.2 LTS 2027-04 to 2030-04",
    figures: { lts: "April 2028", current: "December 2027", nextLts: "April 2030" },
    sources: ["dj-download"],
    checkedOn,
  },
  F13: {
    topic: "architecture",
    claim:
      "Node.js 26 has been the active long-term line since late October 2026. Node.js 24 is maintained until April 2028 and 22 until April 2027, while 20 ended in April 2026.",
    favours: "node",
    figure: "26 to 2029-04-30; 24 to 2028-04-30; 22 to 2027-04-30; 20 ended 2026-04-30",
    figures: {
      active: "April 30, 2029",
      previous: "April 30, 2028",
      oldest: "April 30, 2027",
      ended: "April 30, 2026",
    },
    sources: ["node-release", "node-26"],
    checkedOn,
  },
  F14: {
    topic: "architecture",
    claim:
      "From Node.js 27 there is one major version a year. Each becomes a long-term version and is supported for 36 months from its first release.",
    favours: "node",
    figure: "36 months per major; 27.0.0 in 2027-04, end of life 2030-04",
    figures: { months: "36", first: "April 2027", end: "April 2030" },
    sources: ["node-evolve"],
    checkedOn,
  },
  F15: {
    topic: "architecture",
    claim:
      "A Node.js team follows two calendars, the runtime's and the framework's. Fastify, for example, patches an old major version for only six months after the next one ships.",
    favours: "django",
    figure: "6 months of security fixes after the next major",
    sources: ["fastify-lts"],
    checkedOn,
  },
  F17: {
    topic: "concurrency",
    claim:
      "The server decides how Django handles many requests. Under WSGI it uses worker processes with optional threads, and under ASGI an event loop.",
    favours: "depends",
    figure: "TechEmpower ran Django with one gunicorn gthread worker per core and 4 threads each",
    sources: ["tfb-src"],
    checkedOn,
  },
  F18: {
    topic: "concurrency",
    claim:
      "In the usual build of CPython one thread of a process runs Python code at a time. Worker processes, not threads, let Django use several processor cores.",
    favours: "depends",
    sources: ["pep779"],
    checkedOn,
  },
  F19: {
    topic: "concurrency",
    claim:
      "Python without the lock that lets only one thread run at a time has been officially supported since version 3.14, as an optional build. At approval it ran single-thread code about 10% slower with 15 to 20% more memory.",
    favours: "depends",
    figure: "about 10% slower single-threaded; 15-20% more memory",
    figures: { slower: "10%", memoryLow: "15", memoryHigh: "20%" },
    sources: ["pep779"],
    checkedOn,
  },
  F20: {
    topic: "concurrency",
    claim:
      "Node.js runs your JavaScript on one main thread, yet the process is not single-threaded. A pool of helper threads does file, DNS, cryptography and compression work.",
    favours: "node",
    sources: ["node-block"],
    checkedOn,
  },
  F21: {
    topic: "concurrency",
    claim:
      "Node.js offers worker threads for heavy computation in JavaScript. Its documentation says plainly that they help little with input and output.",
    favours: "node",
    sources: ["node-worker"],
    checkedOn,
  },
  F22: {
    topic: "concurrency",
    claim:
      "One slow piece of synchronous code in Node.js holds up every client of that process. The project therefore advises keeping the work per request small.",
    favours: "django",
    sources: ["node-block"],
    checkedOn,
  },
  F23: {
    topic: "concurrency",
    claim:
      "Under ASGI, Django serves asynchronous views, streaming and long polling. The full benefit needs an asynchronous path with no synchronous middleware in it.",
    favours: "depends",
    sources: ["dj-async52"],
    checkedOn,
  },
  F24: {
    topic: "concurrency",
    claim:
      "Django 6.1 documents asynchronous interfaces for the database layer, cache, sign-in, sessions and signals. Database transactions still do not work in asynchronous code.",
    favours: "node",
    figure: "transactions unsupported in async mode (6.1)",
    sources: ["dj-async"],
    checkedOn,
  },
  F25: {
    topic: "concurrency",
    claim:
      "The asynchronous query methods of stock Django still run the query on a thread. Truly asynchronous PostgreSQL access needs a third-party database backend.",
    favours: "node",
    sources: ["dj-async", "dj-asyncbackend"],
    checkedOn,
  },
  F26: {
    topic: "concurrency",
    claim:
      "ASGI does not run background jobs. Django 6.0 added an interface for tasks without a worker, so production still needs a task backend or a queue such as Celery.",
    favours: "neither",
    sources: ["dj-tasks", "dj-60"],
    checkedOn,
  },
  F27: {
    topic: "concurrency",
    claim:
      "WebSockets are not part of Django core. The Channels package adds them under ASGI, usually with Redis to pass messages between processes.",
    favours: "node",
    sources: ["channels"],
    checkedOn,
  },
  F28: {
    topic: "concurrency",
    claim:
      "Node.js core has a stable WebSocket client and no WebSocket server. Real-time servers on Node.js also rely on a package, such as ws or Socket.IO.",
    favours: "depends",
    figure: "client stable since v22.4.0",
    sources: ["node-ws"],
    checkedOn,
  },
  F29: {
    topic: "concurrency",
    claim: "Classic WSGI workers remain a good match for ordinary pages that ask, wait for the database and answer.",
    favours: "django",
    sources: ["dj-async52"],
    checkedOn,
  },
  F30: {
    topic: "performance",
    claim:
      "Multiplying matrices took CPython 136.3 s, Node.js 3.2 s and Python with NumPy 0.066 s. The library that does the work matters more than the web framework.",
    favours: "depends",
    figure: "136.267 s / 3.212 s / 0.066 s; run in 2025-08",
    figures: { cpython: "136.3 s", node: "3.2 s", numpy: "0.066 s", run: "August 2025" },
    sources: ["kostya"],
    checkedOn,
  },
  F31: {
    topic: "performance",
    claim: "Reading and summing a large JSON file took Node.js 0.374 s and CPython 0.936 s in the same tests.",
    favours: "node",
    figure: "0.374 s vs 0.936 s (2.5x)",
    figures: { node: "0.374 s", cpython: "0.936 s", ratio: "2.5" },
    sources: ["kostya"],
    checkedOn,
  },
  F32: {
    topic: "performance",
    claim: "Generating prime numbers took Node.js 0.216 s and CPython 2.096 s on the same machine.",
    favours: "node",
    figure: "0.216 s vs 2.096 s (9.7x)",
    figures: { node: "0.216 s", cpython: "2.096 s", ratio: "9.7" },
    sources: ["kostya"],
    checkedOn,
  },
  F34: {
    topic: "performance",
    claim:
      "A small interpreter, written in each language, ran in 2.95 s on Node.js, 9.40 s on PyPy and 61.0 s on CPython.",
    favours: "node",
    figure: "2.954 s / 9.398 s / 61.009 s",
    figures: { node: "2.95 s", pypy: "9.40 s", cpython: "61.0 s" },
    sources: ["kostya"],
    checkedOn,
  },
  F35: {
    topic: "performance",
    claim:
      "The experimental compiler inside Python 3.15 gains about 4 to 12% on average. That is far from closing the gap to V8.",
    favours: "node",
    figure: "4-12% geometric mean",
    figures: { low: "4", high: "12%" },
    sources: ["pep836", "pep790"],
    checkedOn,
  },
  F36: {
    topic: "performance",
    claim:
      "In round 23 of TechEmpower's Fortunes test Express is reported at 78,136 and Django at 32,651 responses per second. The test reads a database and fills a page.",
    favours: "node",
    figure: "78,136 vs 32,651 responses/s (2.4x)",
    figures: { express: "78,136", django: "32,651", ratio: "2.4" },
    sources: ["tfb-r23"],
    checkedOn,
  },
  F37: {
    topic: "performance",
    claim:
      "TechEmpower ran Django with its full database layer and no middleware, and plain Node.js and Fastify with raw queries. The published gap mixes the costs of framework, driver and database layer.",
    favours: "depends",
    figure: "Django: MIDDLEWARE = (), ORM full; Node.js and Fastify: ORM raw",
    sources: ["tfb-src"],
    checkedOn,
  },
  F38: {
    topic: "performance",
    claim:
      "TechEmpower announced the end of its benchmark project on March 24, 2026. The last round we know of, number 23 from 2025, predates Django 6 and Node.js 26.",
    favours: "neither",
    figure: "project sunset 2026-03-24",
    figures: { ended: "March 24, 2026" },
    sources: ["tfb-end"],
    checkedOn,
  },
  F39: {
    topic: "performance",
    claim:
      "Within Node.js the choice of framework alone moved a simple test from 14,200 to 77,193 requests per second.",
    favours: "depends",
    figure: "Express 4.17.3: 14,200; Fastify 4.0.0: 77,193; bare http: 74,513 req/s (Node 16)",
    figures: { express: "14,200", fastify: "77,193", bare: "74,513" },
    sources: ["fastify-readme"],
    checkedOn,
  },
  F40: {
    topic: "performance",
    claim:
      "Django 6.1 can load a missing relation for a whole list in one go. Code that would have run one query per row then runs two in total.",
    favours: "django",
    figure: "FETCH_PEERS: two queries instead of one per row",
    sources: ["dj-61"],
    checkedOn,
  },
  F41: {
    topic: "performance",
    claim:
      "In code full of business rules Django's advantage is ready-made models, forms and validation. That saves development time and makes nothing run faster.",
    favours: "django",
    sources: ["dj-overview"],
    checkedOn,
  },
  F42: {
    topic: "performance",
    claim:
      "Crossing between synchronous and asynchronous code costs tens of microseconds inside an ASGI request. Older editions of the Django documentation spoke of a millisecond.",
    favours: "django",
    figure: "tens of microseconds in-request; a few hundred microseconds cold",
    sources: ["dj-async"],
    checkedOn,
  },
  F43: {
    topic: "scalability",
    claim:
      "In 2019 Instagram ran one Django application of several million lines with a few thousand endpoints. Django can carry a very large product.",
    favours: "django",
    figure: "several million lines; a few thousand endpoints (2019)",
    sources: ["ig-2019"],
    checkedOn,
  },
  F44: {
    topic: "scalability",
    claim:
      "Instagram kept Django and replaced its database layer, first with its own sharding and later with Facebook's TAO store. That scale is not stock Django.",
    favours: "depends",
    sources: ["ig-2016"],
    checkedOn,
  },
  F45: {
    topic: "scalability",
    claim:
      "Netflix moved the layer behind its website to Node.js while much of its back end stayed on Java. That is a typical shape for Node.js at scale.",
    favours: "node",
    figure: "told in 2015",
    sources: ["netflix"],
    checkedOn,
  },
  F46: {
    topic: "scalability",
    claim:
      "Either stack scales as processes that keep no state, behind a load balancer, with state in a database, cache or queue. Caches, replicas and message brokers belong to neither side.",
    favours: "neither",
    sources: ["12f"],
    checkedOn,
  },
  F47: {
    topic: "scalability",
    claim:
      "Node.js runs one JavaScript thread per process. To use all cores it runs several processes, just as Django runs several workers.",
    favours: "neither",
    figure: "the Express test forks one worker per core",
    sources: ["tfb-express"],
    checkedOn,
  },
  F48: {
    topic: "scalability",
    claim:
      "One million open WebSockets on one laptop have been shown with Node.js. The clients were idle and the server was an add-on written in C++, not the standard one.",
    favours: "depends",
    figure: "1,000,000 connections, 8 GB laptop, uWebSockets.js 15.1.0 (2019)",
    figures: { connections: "1,000,000", year: "2019" },
    sources: ["uws"],
    checkedOn,
  },
  F49: {
    topic: "scalability",
    claim:
      "AWS Lambda runs current Node.js and Python and names both as the fastest choice for simple functions. Serverless hosting does not exclude Python.",
    favours: "neither",
    figure: "runtime identifiers nodejs24.x and python3.14",
    sources: ["lambda"],
    checkedOn,
  },
  F50: {
    topic: "scalability",
    claim:
      "Django's lasting database connections should be off in asynchronous mode. Such a deployment relies on a connection pool, as Node.js services do.",
    favours: "neither",
    sources: ["dj-async"],
    checkedOn,
  },
  F51: {
    topic: "security",
    claim:
      "A new Django project escapes text in templates and passes values to queries safely. Protection against forged requests and against clickjacking is switched on.",
    favours: "django",
    sources: ["dj-sec"],
    checkedOn,
  },
  F52: {
    topic: "security",
    claim:
      "In Django the redirect to HTTPS, the header that insists on it, and Content Security Policy are off until you set them. The command check --deploy lists what is missing.",
    favours: "depends",
    sources: ["owasp-dj"],
    checkedOn,
  },
  F53: {
    topic: "security",
    claim:
      "Support for Content Security Policy has been part of Django core since version 6.0. You switch it on yourself with a middleware and two settings.",
    favours: "django",
    figure: "built in since 2025-12-03; OWASP's sheet still says otherwise",
    sources: ["dj-csp", "dj-60"],
    checkedOn,
  },
  F54: {
    topic: "security",
    claim:
      "Django's database layer is not immune to injection. The release of February 2026 fixed six flaws, three of them possible SQL injection, and August 2026 fixed four more.",
    favours: "neither",
    figure: "6 CVEs on 2026-02-03; 4 CVEs on 2026-08-04",
    sources: ["dj-secarch"],
    checkedOn,
  },
  F55: {
    topic: "security",
    claim:
      "Express sends no protective headers by itself. Its own guide tells you to add the Helmet package, check all input and harden cookies.",
    favours: "django",
    sources: ["express-sec"],
    checkedOn,
  },
  F56: {
    topic: "security",
    claim:
      "OWASP notes that csurf, once the usual guard against forged requests in Express, is deprecated with an unfixed flaw. A Node.js team has to choose a replacement.",
    favours: "django",
    sources: ["owasp-node"],
    checkedOn,
  },
  F57: {
    topic: "security",
    claim:
      "Node.js has a stable permission model that can limit files, network and child processes. Its documentation calls it a seat belt that does not stop malicious code.",
    favours: "node",
    figure: "Stability 2; bypasses fixed in each security release from January to July 2026",
    sources: ["node-perm", "node-26", "node-jul26"],
    checkedOn,
  },
  F58: {
    topic: "security",
    claim:
      "Node.js published three security releases with 8 numbered flaws in 2025. From January to October 21, 2026 it published at least five, with about 49.",
    favours: "neither",
    figure: "2025: 8 CVEs in 3 releases; 2026 to 21 Oct: 8+9+12+11+10, one repeated, about 49 distinct",
    figures: { before: "8", now: "49" },
    sources: ["node-oct26", "node-vuln"],
    checkedOn,
  },
  F59: {
    topic: "security",
    claim:
      "Counts of flaws in Node.js and Django cannot be compared. Node.js ships its own code for encryption and HTTP/2, while Django leaves these to Python and a separate server.",
    favours: "neither",
    sources: ["node-vuln"],
    checkedOn,
  },
  F60: {
    topic: "security",
    claim:
      "In September 2025 the US agency CISA warned of Shai-Hulud, a worm that spreads by itself. It had compromised more than 500 npm packages.",
    favours: "django",
    figure: "500+ packages",
    figures: { packages: "500" },
    sources: ["cisa", "gh-npm"],
    checkedOn,
  },
  F61: {
    topic: "security",
    claim:
      "PyPI is hit as well. In March 2026 LiteLLM and the Telnyx package were poisoned on PyPI within a week of the npm package axios.",
    favours: "neither",
    figure: "LiteLLM March 24, Telnyx March 27, axios March 31, 2026",
    sources: ["mar26"],
    checkedOn,
  },
  F62: {
    topic: "security",
    claim:
      "OWASP ranks failures in the software supply chain third in its Top 10 for 2025. Half of the people in its survey put them first.",
    favours: "neither",
    figure: "A03:2025; exactly 50% of respondents ranked it first",
    sources: ["owasp-a03", "owasp-intro"],
    checkedOn,
  },
  F63: {
    topic: "security",
    claim:
      "Part of the risk of npm can be configured away. Version 11 of its client can refuse packages younger than a set age and block scripts that run at installation.",
    favours: "node",
    figure: "min-release-age, ignore-scripts, allow-scripts",
    sources: ["npm-config", "node-sec"],
    checkedOn,
  },
  F65: {
    topic: "ecosystem",
    claim:
      "npm calls itself the largest software registry. Sonatype's figures give it about 4.5 trillion requests in 2025, against 530 billion for PyPI.",
    favours: "node",
    figure: "npm 4.5 trillion vs PyPI 530 billion requests (2025)",
    figures: { npm: "4.5 trillion", pypi: "530 billion" },
    sources: ["npm-about", "sonatype-2"],
    checkedOn,
  },
  F67: {
    topic: "ecosystem",
    claim:
      "Django REST Framework is still the most named way to build an API with Django. Its share fell from 60% in 2022 to 49% in 2025, while Django Ninja reached 10%.",
    favours: "django",
    figure: "DRF 49%, Django Ninja 10% (2025)",
    figures: { drf: "49%", drfBefore: "60%", ninja: "10%" },
    sources: ["dj-forum25"],
    checkedOn,
  },
  F68: {
    topic: "ecosystem",
    claim:
      "Python is the home of numerical and machine-learning libraries, and a Django process can import them directly. Heavy model work still belongs in a separate worker or service.",
    favours: "django",
    figure: "NumPy 49x faster than plain Node.js in the matrix test",
    figures: { ratio: "49" },
    sources: ["kostya"],
    checkedOn,
  },
  F69: {
    topic: "ecosystem",
    claim:
      "Node.js runs TypeScript files directly, stable since 24.12 and 25.2. It checks no types and ignores most settings, and version 26 dropped the flag that converted enums.",
    favours: "node",
    figure: "stable in v24.12.0 and v25.2.0",
    sources: ["node-ts", "node-260"],
    checkedOn,
  },
  F70: {
    topic: "ecosystem",
    claim:
      "Node.js has included a stable test runner since version 20. Version 26 also has an SQLite module, at the stage of release candidate. Small services need fewer packages than before.",
    favours: "node",
    figure: "node:sqlite stability 1.2 in v26",
    sources: ["node-sqlite", "node-20"],
    checkedOn,
  },
  F71: {
    topic: "ecosystem",
    claim:
      "Django 6.1.3 was the newest Django on PyPI in November 2026. Debian 12 still shipped 3.2.25, a series that Django stopped supporting in 2024.",
    favours: "neither",
    figure: "6.1.3 on PyPI vs 3.2.25 in Debian 12",
    figures: { newest: "6.1.3", debian: "3.2.25" },
    sources: ["pypi-django", "debian", "dj-download"],
    checkedOn,
  },
  F72: {
    topic: "ecosystem",
    claim: "Express 5 has been the default on npm since March 2025 and stood at 5.3.0 in October 2026.",
    favours: "node",
    figure: "5.3.0, published 2026-10-09",
    figures: { version: "5.3.0" },
    sources: ["npm-express", "express-51", "express-v5"],
    checkedOn,
  },
  F73: {
    topic: "use-cases",
    claim:
      "For internal tools, dashboards, content sites and record keeping, Django's admin, permissions and migrations save work. A Node.js team puts the same together from packages.",
    favours: "django",
    sources: ["dj-overview"],
    checkedOn,
  },
  F74: {
    topic: "use-cases",
    claim:
      "The US rule on the security of health data was written without regard to technology. Controls, hosting and conduct make a system compliant; neither Django nor Node.js does.",
    favours: "neither",
    sources: ["hipaa"],
    checkedOn,
  },
  F75: {
    topic: "use-cases",
    claim:
      "Chat, live dashboards, shared editing and gateways fit Node.js well. Each connection costs little, and browser and server can share code and types.",
    favours: "node",
    sources: ["node-intro"],
    checkedOn,
  },
  F76: {
    topic: "use-cases",
    claim:
      "If AI features call a hosted model, both stacks have official client libraries. Python gains its edge when you train or run models yourself.",
    favours: "depends",
    sources: ["npm-openai"],
    checkedOn,
  },
  F77: {
    topic: "use-cases",
    claim:
      "One language in browser and server is a real saving for teams that already write TypeScript. Node.js is the only side that offers it.",
    favours: "node",
    sources: ["node-intro"],
    checkedOn,
  },
  F78: {
    topic: "verdict",
    claim:
      "Pick Django when data, permissions, back-office screens or your own Python models are the hard part. Pick Node.js for many open connections, streaming answers or a TypeScript team.",
    favours: "depends",
    sources: ["dj-overview", "node-intro"],
    checkedOn,
  },
  F79: {
    topic: "verdict",
    claim:
      "Mixing them is normal. A Django core with a small real-time service, or a Node.js layer in front of Python services, keeps each where it is strong.",
    favours: "neither",
    sources: ["netflix"],
    checkedOn,
  },
  F80: {
    topic: "verdict",
    claim:
      "A speed claim that decides a project should be measured on its own pages and queries. Published tests switch off middleware, mix unlike database layers and are no longer updated.",
    favours: "neither",
    sources: ["tfb-end", "tfb-src"],
    checkedOn,
  },
  F81: {
    topic: "verdict",
    claim:
      "Django is not faster than Node.js at heavy computation. Plain Python is several times slower there, and native libraries or separate workers are what make Python fast.",
    favours: "node",
    figure: "2.5x to 42x slower in five tests; 49x faster with NumPy in one",
    figures: { low: "2.5", high: "42", numpy: "49" },
    sources: ["kostya"],
    checkedOn,
  },
  F82: {
    topic: "verdict",
    claim:
      "Both run at large scale. Node.js is handy for many small services and connections, Django for one well-ordered application, and the data layer usually decides.",
    favours: "depends",
    sources: ["ig-2016"],
    checkedOn,
  },
  F83: {
    topic: "verdict",
    claim:
      "Django is usually easier to keep uniform because it decides more for you. We found no controlled study, and NestJS with the same discipline can be as orderly.",
    favours: "django",
    sources: ["npm-nest"],
    checkedOn,
  },
  F84: {
    topic: "verdict",
    claim:
      "Django can serve real-time features through ASGI and Channels. Node.js needs less adapting, though it too relies on a WebSocket package.",
    favours: "node",
    sources: ["channels", "node-ws"],
    checkedOn,
  },
  F85: {
    topic: "performance",
    claim:
      "Encoding and decoding Base64 text took Node.js 0.635 s and CPython 3.099 s. Both call compiled code for this, so the gap is smaller than in plain code.",
    favours: "node",
    figure: "0.635 s vs 3.099 s (4.9x)",
    figures: { node: "0.635 s", cpython: "3.099 s", ratio: "4.9" },
    sources: ["kostya"],
    checkedOn,
  },
  F86: {
    topic: "performance",
    claim:
      "PyPy, a faster Python, needed 3.263 s for the matrices and 0.617 s for the primes. It took 3.534 s for Base64 and 0.606 s for JSON.",
    favours: "depends",
    figure: "matrices 3.263 s; primes 0.617 s; Base64 3.534 s; JSON 0.606 s",
    figures: { matrices: "3.263 s", primes: "0.617 s", base64: "3.534 s", json: "0.606 s" },
    sources: ["kostya"],
    checkedOn,
  },
  F87: {
    topic: "basics",
    claim: "Django 6 needs Python 3.12 or later.",
    favours: "neither",
    figures: { python: "3.12" },
    sources: ["dj-60"],
    checkedOn,
  },
  F88: {
    topic: "architecture",
    claim:
      "Django 5.2 came out on April 2, 2025, 6.0 on December 3, 2025 and 6.1 on August 5, 2026. Version 6.0 now gets security fixes only, until April 2027.",
    favours: "neither",
    figure: "5.2 2025-04-02; 6.0 2025-12-03, security only since 2026-08-04, until 2027-04; 6.1 2026-08-05",
    figures: { securityOnlyUntil: "April 2027" },
    sources: ["dj-download"],
    checkedOn,
  },
  F89: {
    topic: "architecture",
    claim:
      "Node.js 22 came out on April 24, 2024, 24 on May 6, 2025 and 26 on May 5, 2026. Version 24 has been in maintenance since October 20, 2026.",
    favours: "neither",
    figure: "22 2024-04-24; 24 2025-05-06, maintenance since 2026-10-20; 26 2026-05-05, active since 2026-10-28",
    sources: ["node-release"],
    checkedOn,
  },
  F90: {
    topic: "ecosystem",
    claim:
      "Sonatype counted 9.8 trillion downloads over four registries, 67% more than a year before. It also counts 1.233 million malicious packages.",
    favours: "neither",
    figure: "9.8 trillion downloads, +67%; 1.233 million malicious packages",
    figures: { downloads: "9.8 trillion", growth: "67%", malicious: "1.233 million" },
    sources: ["sonatype"],
    checkedOn,
  },
  F91: {
    topic: "architecture",
    claim:
      "The Express project listed both version 4 and version 5 as supported in August 2026. Version 4 ends no sooner than October 1, 2026.",
    favours: "neither",
    figure: "4.x end of life no sooner than 2026-10-01",
    sources: ["express-support"],
    checkedOn,
  },
  F92: {
    topic: "security",
    claim:
      "The Node.js project paused its rewards for reported flaws on April 2, 2026 because the outside funding ended. Reports are still accepted and handled as before.",
    favours: "neither",
    figure: "announced 2026-04-02",
    sources: ["node-bounty"],
    checkedOn,
  },
  F93: {
    topic: "security",
    claim:
      "Django's sign-in leaves some things to packages. Limits on sign-in attempts, sign-in through other services and permissions on single records are among them.",
    favours: "neither",
    sources: ["dj-auth"],
    checkedOn,
  },
  F94: {
    topic: "security",
    claim:
      "Node.js trusts the code that it runs, packages included. Any package can use the network and the files of the process, so the project advises pinning exact versions.",
    favours: "neither",
    sources: ["node-sec"],
    checkedOn,
  },
} as const satisfies Readonly<Record<`F${number}`, Fact>>;

export type FactId = keyof typeof facts;
