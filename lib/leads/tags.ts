export const tagLengthMax = 40;
export const tagsMax = 20;

/** The one form of a tag: small letters, single spaces, so that "VIP " and "vip" are one tag. */
export function plainTag(text: string): string {
  return text.normalize("NFC").trim().toLowerCase().replaceAll(/\s+/g, " ");
}

/** Tags with some added and some taken away, each once and in order. */
export function tagsWith(
  tags: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): readonly string[] {
  return [...new Set([...tags, ...add])].filter((tag) => !remove.includes(tag)).toSorted();
}
