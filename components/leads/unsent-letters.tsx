import { MailStateTag } from "@/components/staff/mail-state-tag";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { leadName } from "@/lib/leads/display";
import type { UnsentLetter } from "@/lib/leads/letter";
import { unsentLetterWords } from "@/lib/leads/words/letters";

const words = unsentLetterWords.en;

type UnsentLettersProps = {
  readonly letters: readonly UnsentLetter[];
  /** The page that they stand on: a lead's own need not name it. */
  readonly back: "lead" | "today";
};

/** Letters that never left, each with why and a button that sends it again. */
export function UnsentLetters({ letters, back }: UnsentLettersProps) {
  return (
    <ul>
      {letters.map((letter) => (
        <li key={letter.mailId}>
          {back === "today" && (
            <TextLink href={`/staff/leads/${letter.leadId}`} variant="quiet">
              {leadName({ name: letter.leadName, email: letter.leadEmail })}
            </TextLink>
          )}{" "}
          <TextLink href={`/staff/mail/${letter.mailId}`}>{letter.subject}</TextLink>{" "}
          <MailStateTag state={letter.state} /> {letter.problem}
          <form method="post" action="/staff/mail/resend">
            <input type="hidden" name="back" value={back} />
            <Button variant="secondary" size="small" name="mail" value={letter.mailId}>
              {words.resend}
              <span className="visually-hidden">
                {words.resendHidden(letter.subject, leadName({ name: letter.leadName, email: letter.leadEmail }))}
              </span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
