/** A place in a list: what the last row of a page is sorted by, in milliseconds since 1970, and its id. */
export type Place = { readonly value: number; readonly id: string };

/** `Place` as programs hand it back. */
function placeText({ value, id }: Place): string {
  return `${value}~${id}`;
}

/** Only text that the description's pattern lets through comes here. */
export function placeOf(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  const [value = "", id = ""] = text.split("~");
  return { value: Number(value), id };
}

/** A page of at most `limit` rows out of `limit + 1`, and where the next one begins. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => Place,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? placeText(place(last)) : null };
}
