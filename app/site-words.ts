/** What is said on every public page, and by those who quote the site. The company's name and regions are configuration. */
const words = {
  en: {
    title: "Django or Node.js, with reasons",
    description:
      "A sourced comparison of Django and Node.js, a recommendation that shows its reasons, and a free call with a consultant. For teams in Canada and the United States.",
    statement:
      "We help teams choose between Django and Node.js, and then build with what they chose. Every figure here has a source and a date.",
    legal: "Django and Node.js are trademarks of their owners, who have no part in this site.",
    navigation: [
      { href: "/django-vs-nodejs", label: "Comparison" },
      { href: "/assessment", label: "Assessment" },
      { href: "/faq", label: "FAQ" },
      { href: "/services", label: "Services" },
    ],
    action: { href: "/book", label: "Book a call" },
    firstSteps: [
      { href: "/assessment", label: "Take the assessment" },
      { href: "/django-vs-nodejs", label: "Compare row by row" },
    ],
    footer: [
      {
        title: "Decide",
        links: [
          { href: "/django-vs-nodejs", label: "Side by side" },
          { href: "/django-vs-nodejs/use-cases", label: "Use cases" },
          { href: "/django-vs-nodejs/verdict", label: "Verdict" },
          { href: "/faq", label: "Questions" },
          { href: "/assessment", label: "Assessment" },
          { href: "/book", label: "Book a call" },
        ],
      },
      {
        title: "Subjects",
        links: [
          { href: "/django-vs-nodejs/architecture", label: "Architecture" },
          { href: "/django-vs-nodejs/concurrency", label: "Concurrency" },
          { href: "/django-vs-nodejs/performance", label: "Performance" },
          { href: "/django-vs-nodejs/scalability", label: "Scalability" },
          { href: "/django-vs-nodejs/security", label: "Security" },
          { href: "/django-vs-nodejs/ecosystem", label: "Ecosystem" },
        ],
      },
      {
        title: "Evidence",
        links: [
          { href: "/how-we-write", label: "How we write" },
          { href: "/sources", label: "Sources" },
          { href: "/django-vs-nodejs/claims-checked", label: "Claims checked" },
          { href: "/feed.json", label: "Feed of changes" },
        ],
      },
      {
        title: "The company",
        links: [
          { href: "/services", label: "Services" },
          { href: "/services/django", label: "Django" },
          { href: "/services/nodejs", label: "Node.js" },
          { href: "/contact", label: "Contact" },
          { href: "/privacy", label: "Privacy" },
          { href: "/accessibility", label: "Accessibility" },
        ],
      },
    ],
    notFound: {
      title: "There is no page at this address",
      cause: "The address may be mistyped, or the page may have moved. Nothing you entered elsewhere is lost.",
      action: { href: "/", label: "Go to the home page" },
    },
    picture: {
      alt: "Waymark: Django or Node.js, with reasons.",
      lines: ["Django or Node.js?", "The choice, with reasons."],
      foot: "Comparison · Assessment · Free call",
    },
  },
} as const;

export const siteWords = words.en;
