/** What the board says. Its own file, as the browser gets it: stages come with the page. */
export const boardWords = {
  en: {
    pageTitle: "Board – Leads – Staff",
    title: "Board",
    lead: "Every stage with its leads. Drag a card, or choose where it goes below it.",
    stagesLabel: "Stages",
    filters: "Search and filter the board",
    order: "Order",
    orders: { latest: "Latest in the stage first", longest: "Longest in the stage first" },
    asList: "Show as a list",
    board: "Leads by stage",
    days: (days: number) => {
      if (days === 0) return "here since today";
      return days === 1 ? "1 day here" : `${days} days here`;
    },
    long: "Long",
    score: (score: number) => `Score ${score}`,
    nobody: "Nobody",
    moveTo: (name: string) => `Move ${name} to`,
    move: "Move",
    moveCard: (name: string) => `Move ${name}`,
    none: "No lead is here.",
    noneFound: "No lead here fits the search and the filters.",
    counted: (shown: number, all: string) => `${shown} of ${all}`,
    more: (number: number) => `Show ${number} more`,
    moreOf: (stage: string) => `in ${stage}`,
    rest: "Show the rest as a list",
    keys: "With the keyboard: arrow keys go from card to card, and with Shift they move a lead to the stage on its left or right.",
    notFrom: (stage: string) => `Not from “${stage}”`,
    refused: (name: string, from: string, to: string) =>
      `${name} can't go from “${from}” to “${to}”. Nothing was changed.`,
    callAhead: (name: string, to: string) =>
      `${name} can't be in “${to}” yet: the call has not begun. Nothing was changed.`,
    notBeforeCall: "Not before the call",
    moving: (name: string, to: string) => `Moving ${name} to “${to}” …`,
    moved: (name: string, to: string) => `${name} is now in “${to}”.`,
    failed: (name: string, from: string, why: string) => `${name} stays in “${from}”. ${why}`,
    offline: "The server could not be reached: try again in a moment.",
    signedOut: "You are signed out: sign in in another tab, then try again.",
  },
} as const;
