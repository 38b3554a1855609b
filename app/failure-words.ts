/** What a page says that failed. Apart from the other words of the site, because it goes to every browser with each page. */
const words = {
  en: {
    title: "This page could not be shown",
    cause: "The fault is ours, not yours. Often a second try is enough; what you sent before is kept.",
    retry: "Try again",
    home: { href: "/", label: "Go to the home page" },
    reference: "If you write to us about it, name this reference:",
  },
} as const;

export const failureWords = words.en;
