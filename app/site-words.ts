/** What is said on every public page, and by those who quote the site. */
const words = {
  en: {
    companyName: "Waymark",
    title: "Django or Node.js, with reasons",
    description:
      "A sourced comparison of Django and Node.js, a recommendation that shows its reasons, and 30 free minutes with a consultant. For teams in Canada and the United States.",
    statement:
      "We help teams choose between Django and Node.js, and then build with what they chose. Every figure here has a source and a date.",
    regions: ["Canada", "United States"],
    legal: "Django and Node.js are trademarks of their owners, who have no part in this site.",
    navigation: [
      { href: "/django-vs-nodejs", label: "Comparison" },
      { href: "/assessment", label: "Assessment" },
      { href: "/services/django", label: "Django" },
      { href: "/services/nodejs", label: "Node.js" },
    ],
    action: { href: "/book", label: "Book a call" },
    footer: [
      {
        title: "Decide",
        links: [
          { href: "/django-vs-nodejs", label: "Comparison" },
          { href: "/assessment", label: "Assessment" },
          { href: "/book", label: "Book a call" },
        ],
      },
      {
        title: "Services",
        links: [
          { href: "/services/django", label: "Django" },
          { href: "/services/nodejs", label: "Node.js" },
        ],
      },
      {
        title: "Waymark",
        links: [
          { href: "/contact", label: "Contact" },
          { href: "/privacy", label: "Privacy" },
        ],
      },
    ],
  },
} as const;

export const siteWords = words.en;
