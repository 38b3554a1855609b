import type { Metadata } from "next";
import { SpentLink } from "@/app/staff/(door)/spent-link";
import { doorWords } from "@/lib/staff/words";

export const metadata: Metadata = { title: doorWords.en.newPassword.pageTitle };

/** What an address below /staff/new-password shows when it opens nothing, or no more; lib/http/front sends it, as a 404. */
export default SpentLink;
