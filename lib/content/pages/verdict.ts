import { claim, list, paragraph, register } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";

const checkedOn = "2026-11-22";

export const verdict: Page = {
  id: "verdict",
  path: "/django-vs-nodejs/verdict",
  kind: "comparison",
  title: "Our verdict, and how sure we are",
  name: "Verdict",
  description:
    "Our judgement on Django and Node.js at the end of 2026: what is certain, what is likely, what nobody knows, and what would change our mind.",
  summary:
    "There is no winner for everybody. There is usually one for you, and your own product and team point to it. [[F78]]",
  publishedOn: "2026-11-22",
  updatedOn: "2026-11-28",
  sections: [
    {
      anchor: "verdict",
      title: "The verdict",
      checkedOn,
      blocks: [
        claim(
          "Django when data, permissions, back-office screens or your own models are the hard part. Node.js when open connections, streaming or a team that writes [?TypeScript] matter most. Both when neither need can be given up. [[F78 F79]]",
        ),
        paragraph(
          "Both are mature and have run large products for years. [[F43 F45]] A team that knows one of them well will usually do better with that one. [[ours]]",
        ),
      ],
    },
    {
      anchor: "how-sure",
      title: "How sure we are",
      checkedOn,
      blocks: [
        list(
          "**Certain:** Django brings more parts along, and Node.js computes faster than plain Python. Both can be counted or measured. [[F02 F10 F81]]",
          "**Likely:** a Django code base stays more alike over the years. We found no controlled study, and NestJS with discipline comes close. [[F83]]",
          "**Reported:** the gap in page tests between Express and Django. We have it at second hand, and the test does not compare like with like. [[F36 F37]]",
          "**Unknown:** which costs less over five years. We know of no figure that we would stand behind. [[ours]]",
        ),
      ],
    },
    {
      anchor: "what-would-change-it",
      title: "What would change our mind",
      checkedOn,
      blocks: [
        list(
          "Asynchronous Django with transactions would remove its main gap in live products. [[F24]]",
          "A standard Python without the lock that lets only one thread run at a time would change how many workers you need. [[F18 F19]]",
          "A maintained public test that treats both alike would replace our doubts with numbers. [[F38 F80]]",
        ),
      ],
    },
    {
      anchor: "your-own",
      title: "Your own verdict",
      checkedOn,
      blocks: [
        paragraph(
          "Twelve questions about your product and your team lead to a recommendation that shows its arithmetic. The result also says what would change it.",
        ),
        register("ways-on"),
      ],
    },
  ],
};
