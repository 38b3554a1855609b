import { claim, diagram, list, note, paragraph, sides } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const concurrency: Page = {
  id: "concurrency",
  path: "/django-vs-nodejs/concurrency",
  kind: "comparison",
  title: "Concurrency: many people at the same time",
  name: "Concurrency",
  description:
    "How Django and Node.js serve many people at once: worker processes and an event loop, drawn and explained, with async Django and real-time features.",
  summary:
    "Django usually puts several workers side by side. Node.js lets one thread turn from request to request. Each is right for a different kind of waiting. [[F17 F20]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "two-models",
      title: "Two ways to serve a queue",
      checkedOn,
      blocks: [
        paragraph(
          "Most of the time of a web request is spent waiting, mainly for the database. The two models differ in what happens during that wait. [[ours]]",
        ),
        paragraph(
          "One model sets several workers side by side, each a [?worker process]. The other is an [?event loop]. [[F17 F20]]",
        ),
        diagram("worker-processes"),
        diagram("event-loop"),
        paragraph(
          "The drawings compare kinds of work, not products. Django can run an event loop too, and Node.js runs several processes in production. [[F17 F47]]",
        ),
      ],
    },
    {
      anchor: "django-workers",
      title: "Django: the server decides",
      checkedOn,
      blocks: [
        paragraph(
          "Django itself does not fix a model of concurrency. Under [?WSGI] the server runs several workers, each with a few threads if you wish. Under [?ASGI] it runs an event loop. [[F17]]",
        ),
        paragraph(
          "In the usual Python only one thread of a process runs Python code at a time. To use several processor cores you add workers, not threads. [[F18]]",
        ),
        paragraph(
          "Python without that limit has been officially supported since version 3.14, as an option. When it was approved, it ran single-thread code about {{F19.slower}} slower. It also took {{F19.memoryLow}} to {{F19.memoryHigh}} more memory. [[F19]]",
        ),
        claim("For ordinary pages, which ask the database and answer, classic workers remain a good match. [[F29]]"),
      ],
    },
    {
      anchor: "node-event-loop",
      title: "Node.js: one thread that never waits",
      checkedOn,
      blocks: [
        paragraph(
          "Node.js runs your JavaScript on one thread. The process as a whole is not single-threaded: helper threads handle files, name look-ups, cryptography and compression. [[F20]]",
        ),
        paragraph(
          "Because nothing waits in that thread, one process can keep thousands of mostly idle connections open. [[F03]]",
        ),
        note(
          "The price",
          "One slow computation in that thread holds up everybody who is connected to the process. The Node.js project itself advises keeping the work per request small. [[F22]]",
        ),
        paragraph(
          "Heavy computation belongs in worker threads, which Node.js offers for this, or in another service. For reading and sending data, worker threads bring little. [[F21]]",
        ),
      ],
    },
    {
      anchor: "async-django",
      title: "How far asynchronous Django has come",
      checkedOn,
      blocks: [
        paragraph(
          "Asynchronous code frees its thread for other work while it waits. Under ASGI, Django serves asynchronous views, streamed answers and requests held open until there is news. The full gain comes only when no synchronous [?middleware] stands in the way. [[F23]]",
        ),
        paragraph(
          "Django 6.1 has asynchronous versions of its database layer, cache, sign-in, sessions and signals. Database transactions still do not work in asynchronous code. [[F24]]",
        ),
        paragraph(
          "Behind the asynchronous version of a query, stock Django still uses a thread. For truly asynchronous access to PostgreSQL you add a third-party backend. [[F25]]",
        ),
        paragraph(
          "Crossing between synchronous and asynchronous code costs less than is often said: tens of microseconds within a request. [[F42]]",
        ),
      ],
    },
    {
      anchor: "background-jobs",
      title: "Work that nobody waits for",
      checkedOn,
      blocks: [
        paragraph(
          "Sending mail or making a report should not hold up a page. Some texts say that ASGI does this for Django. It does not. [[F26]]",
        ),
        paragraph(
          "Django 6.0 brought an interface to declare such tasks, without a program that runs them. You add a task backend or a queue such as [?Celery]. [[F26]]",
        ),
        paragraph(
          "On Node.js you add a queue as well. Work that is still running after the answer was sent is lost if the process stops. [[ours]]",
        ),
      ],
    },
    {
      anchor: "real-time",
      title: "Real-time features",
      checkedOn,
      blocks: [
        paragraph(
          "Django core has no [?WebSocket|WebSockets]. A package called [?Channels] adds them, usually with [?Redis] to carry messages between processes. [[F27]]",
        ),
        paragraph(
          "Node.js core has a WebSocket client and no server. There too you add a package, such as ws or Socket.IO. [[F28]]",
        ),
        claim(
          "Both can do real time. Node.js needs less adapting, since it is built to carry on while it waits. [[F84 F03]]",
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
              "A slow report keeps one worker busy and leaves the others free. [[F18]]",
              "Ordinary request-and-answer pages need no asynchronous code at all. [[F29]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "Thousands of open connections cost little. [[F03]]",
              "Database access fits the model as it is. In Django 6.1 transactions do not work in asynchronous code. [[F03 F24]]",
            ],
          },
        ),
        paragraph("Before you decide:"),
        list(
          "Count the people who are connected at the same moment, not the visitors of a month. [[ours]]",
          "Find the slowest thing that a request does. It decides more than the model does. [[ours]]",
        ),
      ],
    },
  ],
};
