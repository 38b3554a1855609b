import ICAL from "ical.js";
import { accepted, refused, type Result } from "@/lib/result";

/** A component of a calendar file with its own lines (folded lines joined) and the components inside it. */
export type FeedBlock = {
  readonly name: string;
  readonly lines: readonly string[];
  readonly blocks: readonly FeedBlock[];
};

type OpenBlock = { readonly name: string; readonly lines: string[]; readonly blocks: FeedBlock[] };

/**
 * The calendars of a text, each with its components. A sign-in page is no calendar; a file without its end was cut short
 * on the way and would hide events, so it is refused as a whole.
 */
export function readBlocks(text: string): Result<readonly FeedBlock[], "not-a-calendar" | "cut-short"> {
  const lines = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?|\n/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n");
  const root: OpenBlock = { name: "", lines: [], blocks: [] };
  const open = [root];
  for (const line of lines) {
    const here = open.at(-1) ?? root;
    const [, begins, ends] = /^(?:BEGIN:(.*)|END:(.*))$/i.exec(line.trimEnd()) ?? [];
    if (begins !== undefined) {
      const block = { name: begins.trim().toUpperCase(), lines: [], blocks: [] };
      here.blocks.push(block);
      open.push(block);
    } else if (ends === undefined) here.lines.push(line);
    else if (ends.trim().toUpperCase() === here.name) open.pop();
    else return refused("cut-short");
  }
  const calendars = root.blocks.filter(({ name }) => name === "VCALENDAR");
  if (calendars.length === 0) return refused("not-a-calendar");
  return open.length === 1 ? accepted(calendars) : refused("cut-short");
}

/** The properties of one name. Throws when one of them is not written as RFC 5545 wants it. */
export function propertiesOf({ lines }: FeedBlock, name: string): ICAL.Property[] {
  const begins = new RegExp(`^${name}[;:]`, "i");
  return lines.filter((line) => begins.test(line)).map((line) => ICAL.Property.fromString(line));
}

/** The text of the first property of a name as it stands; empty when there is none. */
export function textOf({ lines }: FeedBlock, name: string): string {
  const written = new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, "i");
  return (
    lines
      .map((line) => written.exec(line)?.[1])
      .find((text) => text !== undefined)
      ?.trim() ?? ""
  );
}
