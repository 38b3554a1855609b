import type { CallBrief } from "@/lib/assessment/brief";
import { callWords } from "@/lib/assessment/words/call";
import type { Attachment } from "@/lib/mail/mail";
import type { Locale } from "@/lib/time/words";

const columns = 92;

/** The brief as a plain text that any mail program shows and any printer takes: the agenda of the call. */
export function agendaText(brief: CallBrief, locale: Locale = "en"): string {
  const { headings, fits } = callWords[locale];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [headings.ask, brief.openQuestions.map(({ ask, note }) => `${ask} ${note}`)],
    [headings.tensions, brief.tensions],
    [headings.reasons, brief.reasons],
    [headings.counterpoints, brief.counterpoints],
    [headings.changes, brief.closestChanges],
    [headings.cautions, brief.cautions],
    [headings.bring, brief.bring],
    [headings.answers, brief.answers.map(({ label, answer }) => `${label} ${answer}`)],
    [headings.stack, brief.stack.map(({ part, choice }) => `${part}: ${choice}`)],
  ];
  const head = [headings.title, wrapped(`${brief.verdict} ${fits(brief.fits.django, brief.fits.node)}`, "")];
  const body = parts
    .filter(([, points]) => points.length > 0)
    .map(([heading, points]) => [heading.toUpperCase(), ...points.map((point) => wrapped(point, "- "))].join("\n"));
  return `${[head.join("\n"), ...body].join("\n\n")}\n`;
}

/** The agenda as a file for the mail to the consultant. */
export function agendaAttachment(brief: CallBrief, locale: Locale = "en"): Attachment {
  const content = Buffer.from(agendaText(brief, locale).replaceAll("\n", "\r\n"), "utf8").toString("base64");
  return { filename: callWords[locale].agendaFile, contentType: "text/plain; charset=utf-8", content };
}

/** Words in lines of at most 92 signs; those after the first stand below its words. */
function wrapped(text: string, mark: string): string {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(/\s+/)) {
    const longer = line === mark || line.trim() === "" ? `${line}${word}` : `${line} ${word}`;
    if (longer.length <= columns) line = longer;
    else {
      lines.push(line);
      line = `${" ".repeat(mark.length)}${word}`;
    }
  }
  return [...lines, line].join("\n");
}
