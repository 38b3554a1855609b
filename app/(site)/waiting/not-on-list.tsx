import { NothingHere } from "@/app/(site)/nothing-here";
import { waitingWords } from "@/lib/booking/words/waiting";

/** For whoever has left the waiting list, and for a link that never belonged to anybody on it. */
export function NotOnList() {
  return <NothingHere words={waitingWords.en.leave.left} href="/book" />;
}
