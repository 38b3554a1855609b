import { NothingHere } from "@/app/(site)/nothing-here";
import { waitingWords } from "@/lib/booking/words/waiting";

/** For a time that was offered and is kept no more, and for a link that never offered any. */
export function OfferOver() {
  return <NothingHere words={waitingWords.en.offer.gone} href="/book" />;
}
