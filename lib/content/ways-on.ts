/** What a reader may do next, shown at the end of the pages that invite a decision. */
export type WayOn = { readonly href: `/${string}`; readonly title: string; readonly text: string };

export const waysOn: readonly WayOn[] = [
  {
    href: "/assessment",
    title: "Take the assessment",
    text: "Twelve questions, about three minutes. You see the result and its arithmetic at once, without leaving an email address.",
  },
  {
    href: "/django-vs-nodejs",
    title: "Compare row by row",
    text: "The whole table, with the source of each cell. Narrow it to what matters to you.",
  },
  {
    href: "/django-vs-nodejs/use-cases",
    title: "Find your kind of product",
    text: "Typical products, the lean we would take, and why.",
  },
  {
    href: "/book",
    title: "Book a free call",
    text: "Talk it through with somebody who builds software, at a time you choose.",
  },
];
