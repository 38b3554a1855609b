import { claim, list, paragraph, sides } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const scalability: Page = {
  id: "scalability",
  path: "/django-vs-nodejs/scalability",
  kind: "comparison",
  title: "Scalability: what grows, and what has to be rebuilt",
  name: "Scalability",
  description:
    "How Django and Node.js grow with their users: the same recipe for both, what Instagram and Netflix really did, and what a million connections means.",
  summary:
    "Both grow by the same recipe, and neither is unmatched at it. Sooner or later the data layer sets the limit, whatever runs in front of it. [[F46 F82 F05]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "same-recipe",
      title: "One recipe for both",
      checkedOn,
      blocks: [
        paragraph(
          "Run several copies of the application that keep nothing between requests, with a [?load balancer] in front. Keep all state (sign-ins, carts, jobs) in a database, a cache or a queue. [[F46]]",
        ),
        paragraph(
          "Caches, replicas, task queues and message brokers belong to neither side. Lists that give them to one side describe habits, not abilities. [[F46]]",
        ),
        paragraph(
          "To use all cores of a machine, Django runs several workers and Node.js runs several processes. The result is the same. [[F18 F47]]",
        ),
      ],
    },
    {
      anchor: "data-layer-decides",
      title: "The data layer decides",
      checkedOn,
      blocks: [
        paragraph(
          "Both stacks run at large scale. What usually stops growth is the database behind them, and there the choice between them changes little. [[F82]]",
        ),
        paragraph(
          "With asynchronous Django, persistent database connections should be off, and a [?connection pool] takes their place. Node.js services rely on a pool in the same way. [[F50]]",
        ),
      ],
    },
    {
      anchor: "large-users",
      title: "What large users really did",
      checkedOn,
      blocks: [
        paragraph(
          "In 2019 Instagram described a Django [?monolith] of several million lines with a few thousand endpoints, the addresses that it answers. So Django can carry a very large product. [[F43]]",
        ),
        paragraph(
          "What carried it was not stock Django. Instagram replaced the database layer, first with its own way of splitting data and later with Facebook's own store. [[F44]]",
        ),
        paragraph(
          "Netflix moved the layer behind its website to Node.js, and left much of the rest on Java. That is a typical shape of Node.js in large companies: a front layer over other services. [[F45]]",
        ),
        paragraph(
          "These reports date from 2015 to 2019. They show what is possible, not what your team will do. [[F43 F44 F45]]",
        ),
      ],
    },
    {
      anchor: "open-connections",
      title: "How many connections at once",
      checkedOn,
      blocks: [
        paragraph("The Node.js project itself speaks of thousands of connections on one server. [[F03]]"),
        paragraph(
          "You may have read of millions. In {{F48.year}} somebody held {{F48.connections}} open connections on one laptop. The clients were idle and the server was a special add-on in C++. [[F48]]",
        ),
        claim(
          "No source that we found supports the claim that Node.js scales like nothing else. It needs several processes, state kept outside and heavy work moved elsewhere, as other stacks do. [[F05]]",
        ),
      ],
    },
    {
      anchor: "serverless",
      title: "Serverless and small services",
      checkedOn,
      blocks: [
        paragraph(
          "Amazon's Lambda is [?serverless] hosting. It runs current versions of Node.js and Python, and Amazon names both as the fastest choice for simple functions. Python is not shut out. [[F49]]",
        ),
        paragraph(
          "A whole Django application needs an adapter there and starts more slowly than a small function. [[ours]]",
        ),
        paragraph(
          "Splitting a product into [?microservices] is a decision about teams, not about languages. Either stack can be split. [[F46]]",
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
              "One large, well-ordered application, for years. [[F43 F82]]",
              "A slow request holds up one worker, not everybody connected to a process. [[F18 F22]]",
            ],
          },
          {
            title: "Node.js wins here",
            items: [
              "Many small services and many open connections. [[F82 F03]]",
              "A thin layer in front of other services. [[F45]]",
            ],
          },
        ),
        paragraph("Before you decide:"),
        list(
          "Write down the load you expect in two years, and test a tenth of it early. [[ours]]",
          "Spend your first effort on queries and caches. It pays on either side. [[ours]]",
        ),
      ],
    },
  ],
};
