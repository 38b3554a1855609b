import type { AnswerPage } from "@/lib/http/answer-page";
import type { BodyRefusal } from "@/lib/http/body";
import type { Problem } from "@/lib/http/flash";

export const FOREIGN: AnswerPage = {
  status: 403,
  title: "This form came from another site",
  words: "For your safety we only take forms from our own pages. Open the page here and send it again.",
};
export const REPEATED: AnswerPage = {
  status: 400,
  title: "A field was sent twice",
  words: "Go back, reload the page and fill in the form again.",
};
export const TOO_MANY: AnswerPage = {
  status: 429,
  title: "That was a lot at once",
  words: "To keep robots out we limit how often a form can be sent. Wait a little, then send it again.",
};
export const BUSY: AnswerPage = {
  status: 503,
  title: "We could not save this just now",
  words: "Our database did not answer in time. Try again in a moment: it will be stored only once.",
  retryAfterSeconds: 5,
};
export const BROKEN: AnswerPage = {
  status: 500,
  title: "Something broke on our side",
  words: "The fault is noted. You can try again: it will be stored only once.",
};
/** Why a body can't be a form of ours. */
export const BODY_REFUSALS: Readonly<Record<BodyRefusal, AnswerPage>> = {
  "too-large": {
    status: 413,
    title: "That is too much text",
    words: "The form holds more than we can take. Shorten the longest field and send it again.",
  },
  "too-many-fields": {
    status: 413,
    title: "That form has too many fields",
    words: "Open the page here and send it again.",
  },
  "not-a-form": { status: 415, title: "We could not read this form", words: "Open the page here and send it again." },
  unreadable: {
    status: 400,
    title: "The text has characters that can't be stored",
    words: "Go back and remove characters that look like boxes or question marks, then send the form again.",
  },
};
/** What was typed is more than a browser keeps for us: the answer itself is the form, where no file is asked for. */
export function toMend(problems: readonly Problem[], { again }: Pick<AnswerPage, "again">): AnswerPage {
  const page = { status: 422, title: "There is a problem" };
  if (again === undefined) return { ...page, words: problems.map(({ words }) => words).join(". ") };
  const words = "All that you typed is still here. Change what is named below, then send it again.";
  return { ...page, words, again: { ...again, problems } };
}
