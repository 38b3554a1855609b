import { type GroupId, groups, type MatrixRow, type NeedId, needs } from "@/lib/content/matrix";

export type MatrixFilter = {
  readonly groups: readonly GroupId[];
  readonly needs: readonly NeedId[];
  /** Leave out rows in which neither side is ahead. */
  readonly isOnlyDifferences: boolean;
};

/** The word of an address that leaves out even rows; no group and no need is called so. */
export const differencesWord = "differences";

function isGroupId(text: string): text is GroupId {
  return Object.hasOwn(groups, text);
}

function isNeedId(text: string): text is NeedId {
  return Object.hasOwn(needs, text);
}

/** Reads a filter from the words of an address. Unknown words are ignored, so nonsense gives the whole table. */
export function readMatrixFilter(words: readonly string[]): MatrixFilter {
  const known = [...new Set(words)];
  return {
    groups: known.filter(isGroupId),
    needs: known.filter(isNeedId),
    isOnlyDifferences: known.includes(differencesWord),
  };
}

/** The words of an address that stand for a filter, in the order in which the form shows them. */
export function filterWords(filter: MatrixFilter): readonly string[] {
  return [...filter.needs, ...filter.groups, ...(filter.isOnlyDifferences ? [differencesWord] : [])];
}

/** The rows of any chosen group that serve any chosen need; an empty choice leaves that side open. */
export function narrowMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): readonly MatrixRow[] {
  const inGroup = (row: MatrixRow) => filter.groups.length === 0 || filter.groups.includes(row.group);
  const inNeed = (row: MatrixRow) => filter.needs.length === 0 || row.needs.some((need) => filter.needs.includes(need));
  const differs = (row: MatrixRow) => !filter.isOnlyDifferences || row.favours !== "neither";
  return rows.filter((row) => inGroup(row) && inNeed(row) && differs(row));
}
