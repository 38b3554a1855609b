import type { Locale } from "@/lib/time/words";

type Piece = { readonly title: string; readonly text: string };

type StepWords = {
  readonly section: string;
  readonly start: {
    readonly pageTitle: string;
    readonly description: string;
    readonly eyebrow: string;
    readonly title: string;
    readonly lead: string;
    readonly button: string;
    readonly facts: (version: number, date: string) => readonly string[];
    readonly gives: { readonly title: string; readonly pieces: readonly Piece[] };
    readonly presets: { readonly title: string; readonly lead: string };
    readonly fair: { readonly title: string; readonly pieces: readonly Piece[] };
  };
  readonly check: {
    readonly pageTitle: string;
    readonly title: string;
    readonly lead: string;
    readonly preset: (name: string) => string;
    readonly button: string;
    readonly afterwards: string;
    readonly open: (count: number) => string;
    readonly answer: (label: string) => string;
  };
  readonly notice: { readonly title: string; readonly again: string };
  readonly otherContent: Piece;
  readonly counted: Piece;
};

/** What the pages up to the result say; the questions themselves are in the model. */
export const stepWords: Readonly<Record<Locale, StepWords>> = {
  en: {
    section: "Assessment",
    start: {
      pageTitle: "Django or Node.js for your project – Assessment",
      description:
        "Twelve questions about your product and your team. You see at once which of Django and Node.js fits better, every point behind it, and what would change it.",
      eyebrow: "Assessment",
      title: "Django or Node.js for your project?",
      lead: "Twelve questions, about three minutes. The recommendation and all its arithmetic come straight after, on the page: no account, and no email address first.",
      button: "Start with question 1",
      facts: (version, date) => [
        "12 questions, one a page",
        "About 3 minutes",
        "“I'm not sure” is an answer, too",
        `Version ${version} of ${date}`,
      ],
      gives: {
        title: "What you get",
        pieces: [
          {
            title: "Two scores that add up",
            text: "Every answer gives points to both sides. You see each of them with its reason and its source, and the sum is the score.",
          },
          {
            title: "What would change it",
            text: "Which single answers would turn the advice, and by how much. Whatever you were not sure about is listed with them.",
          },
          {
            title: "A stack to start from",
            text: "Frameworks and versions for the outcome, and what to take care with in a project like yours.",
          },
        ],
      },
      presets: {
        title: "Or start from a project like yours",
        lead: "Each of these fills in all twelve answers. You look through them and change what differs.",
      },
      fair: {
        title: "Before you start",
        pieces: [
          {
            title: "It can say “either”",
            text: "Where the two come out close it says so, and where a product has two strong needs it may suggest both. We build with both, so neither answer pays us more.",
          },
          {
            title: "Your answers stay yours",
            text: "While you answer, they stand only in the address of the page. Going back, reloading and bookmarking lose nothing. We store them, without a name, when you ask for the recommendation.",
          },
        ],
      },
    },
    check: {
      pageTitle: "Check your answers",
      title: "Check your answers",
      lead: "Change whatever is not right. The recommendation comes next.",
      preset: (name) =>
        `You started from “${name}”. Its answers are filled in below: change what differs in your project.`,
      button: "See my recommendation",
      afterwards:
        "With this we store the answers, without your name or address, and show the result on a page whose address nobody can guess.",
      open: (count) => (count === 1 ? "One question has no answer yet." : `${count} questions have no answer yet.`),
      answer: (label) => `Answer “${label}”`,
    },
    notice: { title: "About the link that you followed", again: "Whatever reads differently now, we ask again." },
    otherContent: {
      title: "This form was sent before, with other answers",
      text: "We kept the answers that came first. Go back to the check page, reload it and send it again: then it counts as a new assessment.",
    },
    counted: { title: "Counted", text: "Thank you." },
  },
};
