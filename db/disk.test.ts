import { expect, test } from "vitest";
import { refuseFullDisk } from "@/db/disk";
import { SurroundingsError } from "@/db/surroundings";

const MEGABYTE = 1024 * 1024;

test("a disk with less room than is needed is refused in one sentence that says what to do", () => {
  const look = (freeBytes: number) => () =>
    refuseFullDisk("/srv/waymark", { megabytesMin: 200, advice: " and start again" }, freeBytes);
  expect(look(200 * MEGABYTE)).not.toThrow();
  expect(look(200 * MEGABYTE - 1)).toThrow(SurroundingsError);
  expect(look(0)).toThrow(/^The disk below \/srv\/waymark is full: free at least 200 MB and start again\.$/);
});
