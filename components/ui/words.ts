/** Words that the pieces themselves say, whatever page they stand on; a page passes all others as props. */
const words = {
  en: {
    skipToContent: "Skip to main content",
    back: "Back",
    optional: "(optional)",
    errorPrefix: "Error:",
    problemTitle: "There is a problem",
    change: "Change",
    close: "Close",
    previousPage: "Previous",
    nextPage: "Next",
    newTab: "(opens in a new tab)",
    breadcrumb: "Breadcrumb",
    mainNavigation: "Main",
    footerNavigation: "Footer",
    staffNavigation: "Staff",
    signedInAs: "Signed in as",
    notProvided: "Not provided",
  },
} as const;

export const uiWords = words.en;
