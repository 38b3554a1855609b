import { people, statement, test, type PromiseTable } from "@/lib/architecture/promises/proof";

const commands = "lib/booking/commands.db.test.ts";
const offers = "lib/booking/commands/offer-free-times.db.test.ts";
const pages = "lib/booking/words/pages.test.ts";
const journey = "e2e/booking.spec.ts";
const links = "e2e/booking-links.spec.ts";

const holds = test(commands, "a hold lasts five minutes by the clock of Postgres and is extended once");
const numbers = test(pages, "numbers in the words of booking are those of the rules");
const comesBack = test(commands, "whoever comes back after the hold ran out still gets the time if it is free");
const changes = test(commands, "visitors change a call until the notice, staff until it begins");
const mailed = test("lib/booking/words/desk.test.ts", "%s");
const invited = test(commands, "a call is booked with its lead, its event, its mails to both sides and its link");
const offered = test(offers, "a freed time is offered to the first whom it suits, and held for them for half an hour");
const whatever = test(offers, "whoever waits is offered what becomes free by %s");
const begins = test(
  offers,
  "a colleague who begins to take calls, and each new day within reach, are offered to whoever waits",
);
const one = test(
  offers,
  "many times that become free at once go to as many people, one to each, and a second look changes nothing",
);
const fiveTimes = test(
  offers,
  "nobody is asked more than five times, nor twice for one time, and who was asked less often comes first",
);
const left = test(offers, "whoever has left the list gets no offer");

/** What booking, its mails, the waiting list and the hours of consultants promise. */
export const bookingPromises: PromiseTable = {
  "lib/booking/words/calendars.ts": {
    "We read when, and nothing else: no titles, no guests, no places.": test(
      "lib/booking/commands/keep-calendar-feeds.db.test.ts",
      "neither the address nor the password nor what is in a calendar can be read in the database",
    ),
    "Its busy times block nothing any more, and its address and password are deleted.": test(
      "e2e/calendar-trouble.spec.ts",
      "a calendar that dies says so on three pages, keeps its times, and can be removed",
    ),
    "Treated as a secret: it is stored encrypted, and later only its host is shown.": test(
      "lib/booking/commands/keep-calendar-feeds.db.test.ts",
      "neither the address nor the password nor what is in a calendar can be read in the database",
    ),
    "It is stored encrypted.": test(
      "lib/booking/commands/keep-calendar-feeds.db.test.ts",
      "neither the address nor the password nor what is in a calendar can be read in the database",
    ),
  },
  "lib/booking/words/desk.ts": {
    "Nothing is published before you agree.": test(
      "lib/voices/commands.db.test.ts",
      "the link takes one answer, with the proof of consent beside it; nothing is printed before staff decide",
    ),
    "Their testimonial is not published.": statement("trouble just met"),
    "No time is offered with this consultant in the weeks ahead.": statement("trouble just met"),
    "No time is offered in the weeks ahead.": statement("trouble just met"),
  },
  "lib/booking/words/hours.ts": {
    "Without it, or without a video link, your times are offered to nobody.": [
      test(
        "lib/booking/commands/change-place.db.test.ts",
        "who has named no video room is offered to nobody and can't be booked, not even by staff",
      ),
    ],
    "You can change everything afterwards.": test(
      "lib/booking/commands/keep-hours.db.test.ts",
      "new weekly hours replace the old ones at once, over midnight too, and calls that are booked stay",
    ),
    "You take no calls at the moment: your times are offered to nobody.": test(
      "e2e/booking-links.spec.ts",
      "who became the first administrator takes no calls and is told what is not set up, until they say so and set it",
    ),
    "${when} is offered to visitors.": test(
      "e2e/booking-hours.spec.ts",
      "why a time is not offered is told by the exact rule, also without JavaScript",
    ),
    "${when} is not offered:": test(
      "e2e/booking-hours.spec.ts",
      "why a time is not offered is told by the exact rule, also without JavaScript",
    ),
  },
  "lib/booking/words/letters.ts": {
    "You can do that until ${until}${fullStopAfter(until)} After that, answer this mail.": [
      changes,
      people("consultant"),
    ],
    "We had to move your call, and we are sorry.": statement("trouble just met"),
    "We had to cancel your call, and we are sorry.": statement("trouble just met"),
  },
  "lib/booking/words/pages.ts": {
    "You have a call on ${when}${fullStopAfter(when)} You can move it to this time, or book another call below.": [
      test(
        "e2e/booking-again.spec.ts",
        "who has a call ahead and books another is offered to move it, and may do so at once",
      ),
    ],
    "Times on your own clock, no account, move or cancel by a link.": test(
      journey,
      "a visitor books, moves and cancels a call without JavaScript",
    ),
    "Bring your questions; there is nothing to prepare and nothing to pay.": statement("fact of the business"),
    "We hold the time for you for ${holdMinutes} minutes while you fill in the form.": [holds, numbers],
    "When one becomes free, we offer it to those on the waiting list, one person at a time.": [whatever, one],
    "When someone takes calls again, we offer their times to those on the waiting list, one person at a time.": [
      whatever,
      begins,
      one,
    ],
    "We talk about your case, and say so when neither choice is clearly better.": people("consultant"),
    "One link moves or cancels the call, and its page says until when.": [
      changes,
      test(
        "e2e/booking-holds.spec.ts",
        "a link to a call shows what became of it, and neither an altered link nor a second try changes anything",
      ),
    ],
    "We keep this time for you until": holds,
    "You can still send the form: if the time is free, it is yours.": comesBack,
    "This time is not kept for you at the moment.": comesBack,
    "We keep it for ${holdMinutes} more minutes.": [holds, numbers],
    "You get the link to move or cancel on the next page, and your consultant can reach you here.": invited,
    "To keep robots out, one email address can book ${callsADay} calls a day.": numbers,
    "An email with an invitation is on its way to you.": invited,
    "To go on where we stopped, answer any of our mails.": people("consultant"),
    "You get an email with an invitation.": invited,
    'We’ll email you a reminder ${ahead.map((kind) => reminderTimes[kind]).join(" and ")}.': [
      test("lib/booking/reminders.test.ts", "%i minutes before the call"),
      test(commands, "reminders are planned with the call: two a day ahead, one in the last day"),
      test(commands, "a reminder whose worker comes late is still sent while it helps, with words that are true then"),
    ],
    "You can move or cancel it until ${until}${fullStopAfter(until)}": changes,
    "An email with the new invitation is on its way.": [
      mailed,
      test(commands, "the life of an invite: one uid, sequences that rise, and the right methods"),
    ],
  },
  "lib/booking/words/waiting.ts": {
    "When one of them becomes free and it’s your turn, we offer it to you by email and hold it for you for ${offerMinutes} minutes.":
      [offered, whatever, numbers],
    "We confirm that you’re on the list, and write when a time becomes free.": [left, whatever],
    "We keep it for you until ${until}${fullStopAfter(until)}": offered,
    "If it is still free, you will find it among the others.": test(
      links,
      "an offer that is over says so, and its form keeps what was typed when another has the time",
    ),
    "We then offer you no more times.": left,
    "You can book any free time as before.": test(
      offers,
      "whoever found another time by themselves gets no offer any more",
    ),
    "We offer you no more times by mail.": left,
    "We write when a time that suits you becomes free.": [offered, whatever],
    "When a time that suits you becomes free and it’s your turn, we hold it for you for ${offerMinutes} minutes and tell you by email.":
      [offered, whatever, numbers],
    "You get up to ${offersMax} offers in ${waitingDays} days.": [fiveTimes, numbers],
    "We hold it for you for ${offerMinutes} minutes.": [offered, numbers],
    "A time that suits you has become free, and we keep it for you.": offered,
  },
};
