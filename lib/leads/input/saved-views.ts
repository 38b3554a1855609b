import { z } from "zod";
import { singleLine } from "@/lib/http/fields";
import { keptQuery } from "@/lib/leads/filter";
import { leadListView } from "@/lib/leads/input";
import { densities, leadColumns, viewNameLengthMax } from "@/lib/leads/list-choices";

const RELOAD = "Reload the page and try again";
const id = z.uuid(RELOAD);
const ticked = z
  .literal("yes", RELOAD)
  .optional()
  .transform((value) => value === "yes");
const name = singleLine(viewNameLengthMax, {
  empty: "Enter a name for the view",
  long: `Use at most ${viewNameLengthMax} characters for the name`,
});

/** The query of the list's address, of which only filter and order are kept. */
const query = z
  .string(RELOAD)
  .max(4_000, RELOAD)
  .transform((text) => keptQuery(leadListView(Object.fromEntries(new URLSearchParams(text)))));

export const viewInput = z.strictObject({ name, isShared: ticked, query });

export const viewChangeInput = z
  .strictObject({ view: id, name, isShared: ticked, query, takesFilter: ticked })
  .transform(({ view, takesFilter, ...values }) => ({
    shown: values.query,
    change: {
      viewId: view,
      name: values.name,
      isShared: values.isShared,
      ...(takesFilter ? { query: values.query } : {}),
    },
  }));

export const viewChoice = z.strictObject({ view: id, query });
export const firstViewInput = z.strictObject({
  view: z.union([z.literal(""), id]).transform((view) => (view === "" ? null : view)),
  query,
});

/** A box for every column, as a repeated name is refused at the door. */
export const settingsInput = z
  .object({ density: z.enum(densities, RELOAD), hasKeys: ticked, query })
  .catchall(z.literal("yes", RELOAD))
  .transform(({ density, hasKeys, query: shown, ...boxes }) => ({
    shown,
    settings: { density, hasKeys, columns: leadColumns.filter((column) => boxes[columnBox(column)] === "yes") },
  }));

/** The name of the box that shows a column. */
function columnBox(column: string): string {
  return `column-${column}`;
}

/** The list again, as it was shown, with what was done. */
export function listPath(shown: string, more: Readonly<Record<string, string>> = {}): string {
  const address = new URLSearchParams(shown);
  for (const [key, value] of Object.entries(more)) address.set(key, value);
  const text = address.toString();
  return text === "" ? "/staff/leads" : `/staff/leads?${text}`;
}
