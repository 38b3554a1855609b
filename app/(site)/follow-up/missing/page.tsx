import type { Metadata } from "next";
import { NoMails } from "@/app/(site)/follow-up/no-mails";
import { followUpPageWords } from "@/lib/leads/words/letters";

export const metadata: Metadata = {
  title: followUpPageWords.en.pageTitle,
  robots: { index: false, follow: false },
};

/** What an address below /follow-up shows when it is no link of ours; lib/http/front sends it, as a 404. */
export default NoMails;
