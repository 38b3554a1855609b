import { z } from "zod";
import { dayText } from "@/lib/http/fields";
import { presets, type PeriodWish } from "@/lib/insight/period";
import { tableIds, type TableId } from "@/lib/insight/table";

const day = dayText().optional().catch(undefined);
const wish = z.object({ period: z.enum(presets).optional().catch(undefined), from: day, to: day });

/** The query of the page's address. Nonsense asks for nothing. */
export function periodWish(query: Readonly<Record<string, unknown>>): PeriodWish {
  return wish.parse(query);
}

const table = z.enum(tableIds);

/** Which table a download is about; null for none of ours. */
export function wantedTable(text: string | null): TableId | null {
  return table.safeParse(text).data ?? null;
}
