import type { Metadata } from "next";
import { SpentLink } from "@/app/staff/(door)/spent-link";
import { doorWords } from "@/lib/staff/words";

export const metadata: Metadata = { title: doorWords.en.welcome.pageTitle };

/** What an address below /staff/welcome shows when it opens nothing, or no more; lib/http/front sends it, as a 404. */
export default SpentLink;
