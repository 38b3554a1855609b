import type { Cell, ColumnKind } from "@/lib/insight/table";
import { insightWords } from "@/lib/insight/words";
import { countWords, minutesWords } from "@/lib/leads/display";
import type { Locale } from "@/lib/time/words";

const shares = new Intl.NumberFormat("en-CA", { style: "percent", maximumFractionDigits: 1 });

/** A value as people read it: "1,234", "42.5%", "3 h 20 min", or a dash where there is none. */
export function cellWords(cell: Cell, kind: ColumnKind, locale: Locale = "en"): string {
  if (cell === null) return insightWords[locale].notKnown;
  if (typeof cell === "string") return cell;
  if (kind === "share") return shares.format(cell);
  return kind === "minutes" ? minutesWords(cell, locale) : countWords({ number: cell, isMore: false }, locale);
}
