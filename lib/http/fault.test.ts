import { Writable } from "node:stream";
import pino from "pino";
import { afterEach, expect, test } from "vitest";
import { faultPage, noteFault } from "@/lib/http/fault";
import { errorForLog } from "@/lib/http/log";

const before = globalThis.waymarkLog;
afterEach(() => {
  globalThis.waymarkLog = before;
});

test("a fault that a page calls noted is in the log, with its route and without what was typed", () => {
  const lines: string[] = [];
  const into = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  globalThis.waymarkLog = pino({ serializers: { err: errorForLog } }, into);
  noteFault(new Error("Failed query: select 1\nparams: ada@example.com"), "/book");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"route":"/book"');
  expect(lines[0]).toContain("a database statement failed");
  expect(lines[0]).not.toContain("ada@");
  expect(faultPage().words).toContain("The fault is noted");
});
