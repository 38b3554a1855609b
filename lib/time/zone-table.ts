import table from "@/lib/time/zone-table.json" with { type: "json" };

/** Which clocks a set of zone names shares. `periods` and `changes` are written by `npm run time:update`. */
export type PackedRules = {
  /** Zone names, separated by a space. */
  readonly names: string;
  /** The offsets from UTC that occur, in minutes east of Greenwich. */
  readonly offsets: readonly number[];
  /** One digit a period, in order: which of the offsets holds. */
  readonly periods: string;
  /** Minutes in base 36 from 1970 to the first change, then from each change to the next. */
  readonly changes: string;
};

if (typeof window !== "undefined")
  throw new Error("The zone table stays on the server; a browser is told finished words.");

export const zoneTable: {
  readonly version: string;
  readonly fromYear: number;
  readonly untilYear: number;
  readonly rules: readonly PackedRules[];
  readonly canada: readonly string[];
  readonly usa: readonly string[];
  readonly elsewhere: readonly string[];
  readonly windows: Readonly<Record<string, string>>;
} = table;
