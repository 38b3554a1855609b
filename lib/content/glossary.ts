/**
 * Words that a product owner may not know. On every page the first use of such a word is written [?word], and the explanation
 * follows it in brackets; the longer meaning stands in the list of words of the page.
 */
export type GlossaryEntry = {
  /** As it is written in a sentence. Words in small letters are also found at the start of a sentence. */
  readonly word: string;
  /** At most eight words, to stand in brackets after the word. */
  readonly brief: string;
  /** One or two sentences for the list of words. */
  readonly meaning: string;
};

export const glossary: readonly GlossaryEntry[] = [
  {
    word: "ASGI",
    brief: "Python's server interface for open connections",
    meaning:
      "Asynchronous Server Gateway Interface: how a Python application talks to a server that keeps many connections open at once.",
  },
  {
    word: "WSGI",
    brief: "Python's classic server interface",
    meaning:
      "Web Server Gateway Interface: how a Python application talks to a server that handles one request per worker at a time.",
  },
  {
    word: "ORM",
    brief: "the layer that turns database rows into objects",
    meaning:
      "Object-relational mapper: developers work with objects in code, and the layer writes the database commands for them.",
  },
  {
    word: "CSRF",
    brief: "a forged request sent through a visitor's browser",
    meaning:
      "Cross-site request forgery: another site makes a signed-in browser send a request that its owner never meant.",
  },
  {
    word: "Content Security Policy",
    brief: "a browser rule on which scripts may run",
    meaning:
      "A header that tells the browser which scripts, styles and images a page may load. It limits what injected code can do.",
  },
  {
    word: "LTS",
    brief: "long-term support",
    meaning: "A version that gets security fixes for years, so that a team can stay on it.",
  },
  {
    word: "SQL",
    brief: "the language of databases",
    meaning: "Structured Query Language: the commands with which programs read and change a relational database.",
  },
  {
    word: "SQL injection",
    brief: "database commands smuggled in through a form",
    meaning: "An attack in which text typed by a visitor is run as a database command.",
  },
  {
    word: "JSON",
    brief: "a text format for data",
    meaning: "JavaScript Object Notation: the usual format in which programs exchange data over the web.",
  },
  {
    word: "WebSocket",
    brief: "lasting two-way connections",
    meaning:
      "A lasting connection between browser and server, over which either side can send a message at any moment.",
  },
  {
    word: "middleware",
    brief: "code that every request passes through",
    meaning: "Small layers around an application that check or change each request and each answer.",
  },
  {
    word: "event loop",
    brief: "one thread that turns from task to task",
    meaning:
      "A way to serve many connections with one thread: whenever one task has to wait, the thread takes up another.",
  },
  {
    word: "worker process",
    brief: "a copy of the program that answers requests",
    meaning: "One of several copies of an application on a server. Each answers requests on its own.",
  },
  {
    word: "runtime",
    brief: "the program that runs your code",
    meaning: "The program in which code written in a language runs on a server, together with its basic library.",
  },
  {
    word: "npm",
    brief: "the package registry of JavaScript",
    meaning: "The public store of JavaScript packages, and the program that installs them.",
  },
  {
    word: "PyPI",
    brief: "the package registry of Python",
    meaning: "The Python Package Index: the public store from which Python packages are installed.",
  },
  {
    word: "CPython",
    brief: "the usual Python",
    meaning: "The standard version of Python, written in C. Nearly everybody who says Python means this one.",
  },
  {
    word: "PyPy",
    brief: "a Python that compiles while it runs",
    meaning: "Another version of Python that turns code into machine code while it runs.",
  },
  {
    word: "NumPy",
    brief: "Python's compiled library for numbers",
    meaning:
      "A Python library for calculations on large tables of numbers. The work is done by compiled code, not by Python itself.",
  },
  {
    word: "V8",
    brief: "the JavaScript engine of Chrome and Node.js",
    meaning: "The engine that runs JavaScript in Chrome and in Node.js. It turns code into machine code while it runs.",
  },
  {
    word: "TypeScript",
    brief: "JavaScript with checked types",
    meaning: "A language that adds types to JavaScript, so that many mistakes are found before the code runs.",
  },
  {
    word: "type stripping",
    brief: "types are removed, not checked",
    meaning: "Running a TypeScript file by ignoring its types. Mistakes in types have to be found by another tool.",
  },
  {
    word: "Celery",
    brief: "a job queue for Python",
    meaning: "A Python package that runs jobs in the background, such as sending mail or making reports.",
  },
  {
    word: "Channels",
    brief: "kept by the Django project",
    meaning: "A package of the Django project that adds lasting connections to Django.",
  },
  {
    word: "Redis",
    brief: "a fast store for short-lived data",
    meaning: "A database in memory, often used to pass messages between processes and to keep short-lived data.",
  },
  {
    word: "load balancer",
    brief: "which spreads requests over several servers",
    meaning: "A machine or service that hands each request to one of several servers.",
  },
  {
    word: "connection pool",
    brief: "database connections kept ready and shared",
    meaning: "A set of open database connections that requests share, so that each does not have to open its own.",
  },
  {
    word: "Helmet",
    brief: "a package that sets protective headers",
    meaning: "A Node.js package that adds security headers to every answer.",
  },
  {
    word: "serverless",
    brief: "the host starts your code on demand",
    meaning: "Hosting in which a provider starts your code when a request comes and charges for the time it runs.",
  },
  {
    word: "monolith",
    brief: "one application with everything in it",
    meaning: "A single application that holds all parts of a product and is released as one.",
  },
  {
    word: "microservices",
    brief: "many small services instead of one",
    meaning: "A product split into small services that are built and released apart and talk over the network.",
  },
  {
    word: "clickjacking",
    brief: "tricking people into clicking a hidden page",
    meaning:
      "An attack that lays an invisible page over another, so that a click does something other than it seems to.",
  },
  {
    word: "supply chain",
    brief: "the packages your software is built from",
    meaning: "All the packages, tools and services that go into a piece of software before it runs.",
  },
  {
    word: "OWASP",
    brief: "a non-profit for web security",
    meaning: "The Open Worldwide Application Security Project, which publishes widely used guides on web security.",
  },
  {
    word: "TechEmpower",
    brief: "a public speed test of frameworks, now ended",
    meaning: "A company that ran the best-known public benchmark of web frameworks until 2026.",
  },
  {
    word: "Django REST Framework",
    brief: "a package for building APIs",
    meaning: "The package that Django users name most often for building an API.",
  },
  {
    word: "migrations",
    brief: "scripted changes to the database",
    meaning:
      "Files that record each change to the shape of a database, so that every copy can be brought to the same state.",
  },
  {
    word: "AWS",
    brief: "Amazon's cloud",
    meaning: "Amazon Web Services: servers and services for rent. Lambda is its way to run code on demand.",
  },
  {
    word: "WCAG",
    brief: "the international rules for accessible pages",
    meaning: "Web Content Accessibility Guidelines: the rules by which web pages are judged to be usable by everybody.",
  },
];

/** Abbreviations that need no explanation for somebody who orders software. */
export const everydayAbbreviations: readonly string[] = [
  "AI",
  "API",
  "CPU",
  "FAQ",
  "HTML",
  "HTTP",
  "HTTPS",
  "PDF",
  "US",
  "USA",
];

export function findWord(word: string): GlossaryEntry | null {
  return glossary.find((entry) => entry.word === word) ?? null;
}
