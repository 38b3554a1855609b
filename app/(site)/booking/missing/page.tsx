import type { Metadata } from "next";
import { NothingHere } from "@/app/(site)/nothing-here";
import { bookingWords } from "@/lib/booking/words/pages";

const { pageTitle, unknown } = bookingWords.en.call;

export const metadata: Metadata = { title: pageTitle, robots: { index: false, follow: false } };

/** In the place of a call that no link of ours opens; lib/http/front sends it, as a 404. */
export default function MissingCallPage() {
  return <NothingHere words={unknown} href="/book" />;
}
