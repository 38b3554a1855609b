import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stampOf, whyToBuild, writeStamp } from "@/lib/server/build-stamp";

const company = { name: "Waymark", email: "a@b.example", postalAddress: null, regions: ["Canada"] };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-stamp-"));
  put("app/page.tsx", "1");
  put("lib/time/words.ts", "1");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const built = () => writeStamp(stampOf(folder, company));
const why = (kept: string | null, told = company) => whyToBuild(kept, stampOf(folder, told));

test("without a finished build there is none to compare with", () => {
  expect(why(null)).toBe("There is no finished build yet.");
});

test("writing the same sources again asks for no build", () => {
  const kept = built();
  put("app/page.tsx", "1");
  expect(why(kept)).toBeNull();
});

test.each(["app/page.tsx", "lib/time/words.ts", "components/new.tsx", "app/icon.svg", "package-lock.json"])(
  "a change of %s is one of the sources",
  (path) => {
    const kept = built();
    put(path, "2");
    expect(why(kept)).toBe("The sources have changed since the last build.");
  },
);

test.each([
  "lib/time/words.test.ts",
  "lib/api/testing/requests.ts",
  "lib/architecture/floors.ts",
  "lib/server/serve.ts",
  "db/migrations/0001_more.sql",
  "db/testing/cluster.ts",
  "e2e/home.spec.ts",
  "app/page.tsx~",
  "app/.page.tsx.swp",
  "app/.DS_Store",
])("a change of %s, which no page can reach, asks for no build", (path) => {
  const kept = built();
  put(path, "2");
  expect(why(kept)).toBeNull();
});

test("other words of the company are named as what they are", () => {
  const kept = built();
  expect(why(kept, { ...company, name: "Northway" })).toBe("The company's name has changed since the last build.");
  expect(why(kept, { ...company, regions: ["United States"] })).toBe(
    "The company's regions have changed since the last build.",
  );
  expect(why(kept, { ...company, name: "Northway", email: "c@d.example" })).toBe(
    "The company's name and email address have changed since the last build.",
  );
});

test("a build of a release that kept other marks is one of other sources", () => {
  expect(why("0c9a6f3d")).toBe("The sources have changed since the last build.");
});
