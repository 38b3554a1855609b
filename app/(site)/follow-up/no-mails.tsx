import { NothingHere } from "@/app/(site)/nothing-here";
import { followUpPageWords } from "@/lib/leads/words/letters";

/** For whoever gets no follow-up mails, and for a link that never ended any. */
export function NoMails() {
  return <NothingHere words={followUpPageWords.en.done} href="/" />;
}
