import { test, unproven, type PromiseTable } from "@/lib/architecture/promises/proof";

/** What the pages that anybody reads promise: the comparison, the company, privacy, feedback, testimonials, refusals of forms. */
export const sitePromises: PromiseTable = {
  "app/failure-words.ts": {
    "Often a second try is enough; what you sent before is kept.": unproven,
  },
  "app/site-words.ts": {
    "We help teams choose between Django and Node.js, and then build with what they chose.": unproven,
    "Every figure here has a source and a date.": unproven,
  },
  "lib/content/pages/accessibility.ts": {
    "Every page works with a keyboard alone, and without JavaScript.": unproven,
    "Nothing moves by itself, nothing has a time limit without a way to extend it, and there are no picture puzzles.":
      unproven,
    "Our tests open every page in a real browser, in light and dark, in a wide window and in one of 320 pixels.":
      unproven,
    "If you want to book a call and cannot, write to the same address and we will find a time with you.": unproven,
  },
  "lib/content/pages/architecture.ts": {
    "Architecture: what you get and what you decide": unproven,
  },
  "lib/content/pages/contact.ts": {
    "We work for companies in {{site.regions}}.": unproven,
    "The quickest way is a [free call](/book) at a time you choose.": unproven,
  },
  "lib/content/pages/ecosystem.ts": {
    "Ask of each how long an old version is kept safe; Fastify gives six months.": unproven,
    "So we give none.": unproven,
  },
  "lib/content/pages/faq.ts": {
    "Questions that come up often are added to this page.": unproven,
  },
  "lib/content/pages/home.ts": {
    "A short answer, a comparison in which every figure has its source and date, and a free call.": unproven,
    "That is a normal shape, and we say [when it pays](/django-vs-nodejs/use-cases#use-both).": unproven,
    "Every figure carries a small number.": unproven,
  },
  "lib/content/pages/how-we-write.ts": {
    "We compare two things and sell work with both.": unproven,
    "We note a claim and look for the text closest to its origin: documentation, release notes, a repository, a registry.":
      unproven,
    "We write down what the source supports, whom it helps, its date, and how far we read it.": unproven,
    "We either leave such a figure out or print the word *second-hand* beside it.": unproven,
    "We replace it as soon as we have read the original.": unproven,
    "We print real ones with consent, or none.": unproven,
    "We say only that we work for companies in {{site.regions}}, and how to reach us.": unproven,
    "We answer, correct what is wrong, and log it below.": unproven,
  },
  "lib/content/pages/performance.ts": {
    "We have not run a comparison of whole web applications ourselves, and so we publish no figure of our own.":
      unproven,
  },
  "lib/content/pages/privacy.ts": {
    "We count visits without recognizing visitors.": unproven,
    "We set no cookies for reading, and load nothing from other companies: no analytics service, no advertising, no fonts from elsewhere.":
      unproven,
    "We count views per page, day and referring site on our own server.": unproven,
    "Nothing in these counts says who you are.": unproven,
    "Our server logs requests, for safety and to find faults.": unproven,
    "These logs are deleted after {{site.logDays}} days.": unproven,
    "When you ask for the result, we store the answers under a random link.": unproven,
    "If you leave no email address, the stored answers are deleted after {{site.anonymousAssessmentDays}} days.":
      unproven,
    "It speaks of a product and decides nothing about you.": unproven,
    "We store what you type: your name if you give it, your email address, what you tell us of your project, and the time you chose.":
      unproven,
    "We also note the page that you came from.": unproven,
    "You can have the report and the call without agreeing to news.": unproven,
    "We keep the wording you agreed to, the time and the page, so that either side can prove it.": unproven,
    "Every mail that is not an answer to you has a link to stop further ones.": unproven,
    "It names nobody and ends soon.": unproven,
    "Mail is sent through the service Resend.": unproven,
    "We sell nothing to anybody and give your information to nobody else, unless a law compels us.": unproven,
    "You can ask what we hold about you, have it corrected, receive a copy, withdraw a consent, or have it erased.":
      unproven,
    "Write to {{site.contactEmail}}; it costs nothing.": unproven,
    "After erasing, we keep a scrambled form of your email address for one purpose: never to write to it again.":
      unproven,
    "If a change concerns information we already hold, we tell the people concerned.": unproven,
  },
  "lib/content/pages/services.ts": {
    "You leave it with an opinion you can use, whether or not you work with us.": unproven,
    "It costs nothing.": unproven,
    "At the end you hear which way we would lean, and what would change our mind.": unproven,
    "You can move or cancel the call yourself, and its page says until when.": unproven,
    "We publish no price list, since no two projects are alike.": unproven,
    "You will find no customer here who did not agree to be named.": unproven,
  },
  "lib/content/pages/sources.ts": {
    "What is not listed here, we do not claim.": unproven,
  },
  "lib/content/sources.ts": {
    "We read the top of the archive and took the numbers of the flaws from public records.": unproven,
  },
  "lib/content/words.ts": {
    "We last checked this on": unproven,
  },
  "lib/feedback/words.ts": {
    "We ask no name, so for an answer write to ${email}.": unproven,
    "A colleague reads every report.": unproven,
    "What is wrong is mended and logged with its date.": unproven,
    "We count such answers for each page and keep no name.": unproven,
    "If you tell us what you looked for and did not find, we can mend it.": unproven,
    "What is wrong is mended and logged under “How we write”.": unproven,
    "Resolved reports are kept here, with the name of who resolved them.": unproven,
  },
  "lib/http/answer-page.ts": {
    "<p>What you typed is kept on this page.</p>": unproven,
  },
  "lib/http/fault.ts": {
    "The fault is noted.": unproven,
  },
  "lib/http/form-refusals.ts": {
    "To keep robots out we limit how often a form can be sent.": unproven,
    "Try again in a moment: it will be stored only once.": unproven,
    "The fault is noted.": unproven,
    "You can try again: it will be stored only once.": unproven,
    "The text has characters that can't be stored": unproven,
  },
  "lib/http/front/guesses.ts": {
    "To keep robots from guessing we limit how many can be tried.": unproven,
  },
  "lib/http/problem.ts": {
    "The fault is noted.": unproven,
  },
  "lib/voices/words.ts": {
    "This question was asked before, and is asked once only": unproven,
    "We print them unchanged, or not at all.": unproven,
    "A colleague reads them before they are printed on the home page.": unproven,
    "Keep this link: you can take your words back here at any time.": unproven,
    "You can take them back here at any time; they then leave the page within a minute.": unproven,
    "We do not print your words": unproven,
    "You can have them deleted here.": unproven,
    "The link works until ${day}.": unproven,
    "If you would rather not, do nothing: we ask once only.": unproven,
    "They are printed unchanged, or not at all.": unproven,
    "The mail asks once, and never again.": unproven,
    "The question is on its way.": test(
      "lib/voices/words.test.ts",
      "the question for a testimonial is on its way only where mail can be sent",
    ),
    "The words stand on the home page within a minute.": unproven,
    "The words are not printed.": unproven,
  },
};
