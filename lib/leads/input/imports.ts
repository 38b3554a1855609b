import { z } from "zod";
import { emailAddress, optionalLine } from "@/lib/http/fields";
import { importFields, type ImportField, type ImportMapping } from "@/lib/leads/import-fields";
import { importLimits } from "@/lib/leads/import-file";

const id = z.uuid("Reload the page and try again");

export const importChoice = z.strictObject({ import: id });

/** The same from a button of a form that holds more. */
export const discardChoice = z.object({ import: id });

const column = /^column-(\d{1,3})$/;
const field = z.union([z.literal(""), z.enum(importFields)], "Choose from the list");

/** One select a column, named column-0, column-1 … */
export const matchInput = z
  .object({
    import: id,
    whenKnown: z.enum(["fill", "replace"], "Choose what happens to people we know"),
  })
  .catchall(field)
  .transform(({ import: importId, whenKnown, ...columns }) => {
    const pairs = Object.entries(columns).flatMap(([name, chosen]): [string, ImportField][] => {
      const [, place = ""] = column.exec(name) ?? [];
      const isColumn = place !== "" && Number(place) < importLimits.columns;
      return isColumn && chosen !== "" ? [[String(Number(place)), chosen]] : [];
    });
    const mapping: ImportMapping = Object.fromEntries(pairs);
    return { importId, whenKnown, mapping };
  });

const storedMappingShape = z.record(z.string(), z.enum(importFields));

/** A mapping as it was stored. */
export function storedMapping(stored: unknown): ImportMapping {
  return storedMappingShape.safeParse(stored).data ?? {};
}

/** What one row says of a person, as strict as a form. */
export type ImportedPerson = {
  readonly email: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly phone: string | null;
  readonly region: string | null;
  readonly source: string | null;
};

const long = (max: number, what: string) => `Use at most ${max} characters for ${what}`;
const rowInput = z.object({
  email: emailAddress(),
  name: optionalLine(100, long(100, "the name")),
  company: optionalLine(100, long(100, "the company")),
  phone: optionalLine(40, long(40, "the phone number")),
  region: optionalLine(100, long(100, "the region")),
  source: optionalLine(100, long(100, "the source")),
});

/** The person of a row, or the sentences that say what is wrong with it. */
export function personOf(
  fields: Partial<Record<ImportField, string>>,
):
  | { readonly ok: true; readonly person: ImportedPerson }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const { firstName = "", lastName = "", name = "", ...rest } = fields;
  const whole = name.trim() === "" ? `${firstName.trim()} ${lastName.trim()}`.trim() : name;
  const parsed = rowInput.safeParse({ ...rest, email: rest.email ?? "", name: whole });
  if (parsed.success) return { ok: true, person: parsed.data };
  return { ok: false, problems: [...new Set(parsed.error.issues.map(({ message }) => message))] };
}

/** The name of a file for people to recognize it: without a path, on one line. */
export function fileNameOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replaceAll(/\p{C}/gu, "").trim().slice(0, 100);
  return plain === "" ? "file.csv" : plain;
}
