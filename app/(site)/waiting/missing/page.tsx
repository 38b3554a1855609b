import type { Metadata } from "next";
import { NotOnList } from "@/app/(site)/waiting/not-on-list";
import { waitingWords } from "@/lib/booking/words/waiting";

export const metadata: Metadata = {
  title: waitingWords.en.leave.pageTitle,
  robots: { index: false, follow: false },
};

/** What an address below /waiting shows when it is no link of ours; lib/http/front sends it, as a 404. */
export default NotOnList;
