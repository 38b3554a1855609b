import { statfsSync } from "node:fs";
import { SurroundingsError } from "@/db/surroundings";

export type Room = {
  readonly megabytesMin: number;
  /** What else may be done, as the end of the sentence. */
  readonly advice: string;
};

/** Refuses in one sentence (`SurroundingsError`) where the disk of `folder`, which exists, has less room than is needed. */
export function refuseFullDisk(
  folder: string,
  { megabytesMin, advice }: Room,
  freeBytes = freeBytesBelow(folder),
): void {
  if (freeBytes >= megabytesMin * 1024 * 1024) return;
  throw new SurroundingsError(`The disk below ${folder} is full: free at least ${megabytesMin} MB${advice}.`);
}

/** How many bytes this user may still write below `folder`. */
function freeBytesBelow(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
