import type { Metadata } from "next";
import { OfferOver } from "@/app/(site)/book/offer/offer-over";
import { waitingWords } from "@/lib/booking/words/waiting";

export const metadata: Metadata = {
  title: waitingWords.en.offer.pageTitle,
  robots: { index: false, follow: false },
};

/** What an address below /book/offer shows when it is no link of ours; lib/http/front sends it, as a 404. */
export default OfferOver;
