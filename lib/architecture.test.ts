import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as commands from "@/lib/architecture/commands";
import * as desk from "@/lib/architecture/desk";
import * as directions from "@/lib/architecture/directions";
import * as doors from "@/lib/architecture/doors";
import * as markup from "@/lib/architecture/markup";
import * as names from "@/lib/architecture/names";
import * as outside from "@/lib/architecture/outside";
import * as purity from "@/lib/architecture/purity";
import { readRepository } from "@/lib/architecture/repository";
import { parseFile } from "@/lib/architecture/source";

const files = readRepository();
const packageText = readFileSync(new URL("../package.json", import.meta.url), "utf8");

describe("the house as it stands", () => {
  test("the check sees the code that it guards", () => {
    expect(files.map(({ path }) => path)).toContain("lib/architecture.test.ts");
    expect(directions.countOwnImports(files)).toBeGreaterThan(15);
    expect(commands.commandFiles(packageText)).toEqual(
      expect.arrayContaining(["lib/server/start.ts", "lib/server/work.ts", "lib/server/manage-database.ts"]),
    );
  });

  test.each([
    ["every file stands on a floor of the house", directions.filesWithoutFloor],
    ["imports only go down", directions.importsGoingUp],
    ["the assessment and the booking never meet", directions.importsBetweenStrangers],
    ["two rooms know each other in one direction only", directions.roomsThatKnowEachOther],
    ["every module is named by its whole address", directions.relativeImports],
    ["pieces of the user interface could ship in another product", directions.uiThatKnowsTheConsultancy],
    ["no component reaches a database, a file or a socket", outside.componentsThatReachOutside],
    ["the live connection and the configuration are handed down", outside.singletonsTakenWithoutRight],
    ["every package stays in its home", outside.packagesAwayFromHome],
    ["what comes in is parsed at the door", outside.parsersOutsideInput],
    ["only tests fetch from this machine", outside.fetchesThroughOtherDoors],
    ["only commands and queries speak to the outside", outside.pureFilesThatDoIO],
    ["a name says what is inside", names.filesWithEmptyNames],
    ["file names are in kebab-case", names.filesNotInKebabCase],
    ["in lib only letters are written with React", names.strayTsxInLib],
    ["a test lies beside what it tests", names.testsBesideNothing],
    ["queries find, list or count", names.queriesWithOtherVerbs],
    ["commands are verbs of the business", names.commandsNamedForTables],
    ["time and chance are arguments", purity.hiddenClocks],
    ["only lib/config reads the environment", purity.environmentReadElsewhere],
    ["tests run, wait for nothing and mock nothing of ours", purity.dishonestTests],
    ["every command settles its mode before anything else", (all) => commands.commandsUnsettled(all, packageText)],
    ["every route that writes has a guard", doors.routesWithoutGuard],
    ["every page and route of the desk asks who is there", desk.deskFilesOpenToAll],
    ["every door of the desk and the API is declared with what it asks", (all) => desk.doorsThatAreNotDeclared(all)],
    ["every door of the desk demands what is declared", (all) => desk.doorsThatDemandOtherwise(all)],
    ["there are no server actions", doors.serverActions],
    ["no element carries a style", markup.inlineStyles],
    ["no page writes raw text into an element", markup.rawText],
  ])("%s", (_sentence, check) => {
    expect(check(files)).toEqual([]);
  });
});

/** A small house in memory: addresses and what stands there. */
function house(rooms: Readonly<Record<string, string>>) {
  return Object.entries(rooms).map(([path, source]) => parseFile({ path, source }));
}

describe("a house with a planted fault", () => {
  test("a file in a room that nobody planned is found", () => {
    expect(
      directions.filesWithoutFloor(house({ "lib/stuff/thing.ts": "", "tools/x.ts": "", "lib/booking/slots.ts": "" })),
    ).toEqual(["lib/stuff/thing.ts belongs to no floor of the house", "tools/x.ts belongs to no floor of the house"]);
  });

  test.each([
    ["db/client.ts", "@/lib/result"],
    ["lib/time/zones.ts", "@/lib/leads/lead"],
    ["lib/leads/commands.ts", "@/lib/assessment/recommend"],
    ["lib/insight/queries.ts", "@/components/charts/bars"],
    ["components/ui/button.tsx", "@/app/staff/page"],
    ["app/page.tsx", "@/lib/server/start"],
    ["instrumentation.ts", "@/e2e/fixtures"],
    ["lib/leads/lead.ts", "@/lib/nowhere/thing"],
  ])("%s that imports %s is found", (path, target) => {
    const ways = [
      `import { x } from "${target}";`,
      `import type { X } from "${target}";`,
      `export { x } from "${target}";`,
      `export * from "${target}";`,
      `const x = await import("${target}");`,
      `type X = import("${target}").X;`,
      `import "${target}";`,
    ];
    for (const way of ways) expect(directions.importsGoingUp(house({ [path]: way }))).toHaveLength(1);
  });

  test("an import that goes down or stays is left in peace", () => {
    const sound = house({
      "app/(site)/page.tsx":
        'import { bookSlot } from "@/lib/booking/commands"; import { Button } from "@/components/ui/button";',
      "lib/booking/commands.ts":
        'import { captureLead } from "@/lib/leads/commands"; import { slots } from "@/lib/booking/slots";',
      "lib/mail/commands.db.test.ts": 'import { startResend } from "@/e2e/resend-server";',
    });
    expect(directions.importsGoingUp(sound)).toEqual([]);
  });

  test("assessment and booking that meet are found, in both directions", () => {
    const meeting = house({
      "lib/assessment/commands.ts": 'import { a } from "@/lib/booking/slots";',
      "lib/booking/slots.ts": 'import type { B } from "@/lib/assessment/recommend";',
    });
    expect(directions.importsBetweenStrangers(meeting)).toHaveLength(2);
  });

  test("two rooms that know each other are found", () => {
    const knot = house({
      "lib/mail/commands.ts": 'import "@/lib/jobs/queue";',
      "lib/jobs/queue.ts": 'import "@/lib/mail/commands";',
    });
    expect(directions.roomsThatKnowEachOther(knot)).toHaveLength(1);
    expect(directions.roomsThatKnowEachOther(knot.slice(0, 1))).toEqual([]);
  });

  test("a relative import is found, a stylesheet beside its component is not", () => {
    const near = house({
      "components/ui/card.tsx": 'import "./card.css"; import { x } from "./button"; import { y } from "../a";',
    });
    expect(directions.relativeImports(near)).toHaveLength(2);
  });

  test("a button that knows about bookings is found", () => {
    const knowing = house({
      "components/ui/button.tsx":
        'import { words } from "@/lib/booking/words"; import { x } from "@/components/ui/icon";',
    });
    expect(directions.uiThatKnowsTheConsultancy(knowing)).toHaveLength(1);
  });

  test("a component that reaches the database through three files is found, with the way", () => {
    const rooms = {
      "components/booking/list.tsx":
        'import { words } from "@/lib/booking/words"; import type { Slot } from "@/lib/booking/queries";',
      "lib/booking/words.ts": 'import { longest } from "@/lib/booking/lengths";',
      "lib/booking/lengths.ts": 'import { limits } from "@/db/schema/limits";',
      "lib/booking/queries.ts": 'import { sql } from "drizzle-orm";',
    };
    expect(outside.componentsThatReachOutside(house(rooms))).toEqual([
      "components/booking/list.tsx → lib/booking/words.ts → lib/booking/lengths.ts → db/schema/limits: components fetch and save nothing",
    ]);
    const sound = { ...rooms, "lib/booking/lengths.ts": 'import type { Limits } from "@/db/schema/limits";' };
    expect(outside.componentsThatReachOutside(house(sound))).toEqual([]);
  });

  test.each(['import { config } from "@/lib/config/config";', 'import { database } from "@/lib/database";'])(
    "a capability that takes a singleton is found: %s",
    (line) => {
      expect(
        outside.singletonsTakenWithoutRight(house({ "lib/leads/commands.ts": line, "lib/server/start.ts": line })),
      ).toHaveLength(1);
      expect(
        outside.singletonsTakenWithoutRight(
          house({ "lib/leads/commands.ts": line.replace("import {", "import type {") }),
        ),
      ).toEqual([]);
    },
  );

  test.each([
    ["lib/leads/commands.ts", "next/headers"],
    ["lib/booking/commands.ts", "resend"],
    ["lib/mail/commands.ts", "pg-boss"],
    ["components/leads/table.tsx", "drizzle-orm"],
    ["app/page.tsx", "postgres"],
    ["lib/booking/slots.ts", "moment-timezone"],
    ["app/staff/page.tsx", "next-auth"],
  ])("%s that imports the package %s is found", (path, target) => {
    expect(outside.packagesAwayFromHome(house({ [path]: `import { x } from "${target}";` }))).toHaveLength(1);
  });

  test("framework imports in the session and in the server are at home", () => {
    const sound = house({
      "lib/staff/session.ts": 'import { cookies } from "next/headers";',
      "lib/server/start.ts": 'import next from "next";',
    });
    expect(outside.packagesAwayFromHome(sound)).toEqual([]);
  });

  test("zod as a value away from input.ts is found, as a type it is not", () => {
    const parsing = house({
      "lib/leads/commands.ts": 'import { z } from "zod";',
      "lib/leads/input.ts": 'import { z } from "zod";',
      "components/leads/form.tsx": 'import type { z } from "zod";',
      "app/page.tsx": 'import { z } from "zod/v4";',
    });
    expect(outside.parsersOutsideInput(parsing)).toEqual([
      "lib/leads/commands.ts parses with zod; schemas stand in input.ts",
      "app/page.tsx parses with zod; schemas stand in input.ts",
    ]);
  });

  test("a fetch through doors of one's own is found, in a test it is at home", () => {
    const line = 'import { fetchThrough as open } from "@/lib/http/outside/through";';
    const fetching = house({
      "lib/booking/commands/read-calendar.ts": line,
      "lib/booking/commands.db.test.ts": line,
      "app/staff/page.tsx": line.replace("import {", "import type {"),
    });
    expect(outside.fetchesThroughOtherDoors(fetching)).toHaveLength(1);
  });

  test("arithmetic that asks the database is found", () => {
    const asking = house({
      "lib/booking/slots.ts": 'import { eq } from "drizzle-orm";',
      "lib/content/claims.ts": 'import { readFileSync } from "node:fs";',
      "lib/booking/queries.ts": 'import { eq } from "drizzle-orm"; import { bookings } from "@/db/schema/bookings";',
      "lib/booking/commands/book-slot.ts": 'import { bookings } from "@/db/schema/bookings";',
    });
    expect(outside.pureFilesThatDoIO(asking)).toHaveLength(2);
  });

  test.each([
    "lib/leads/utils.ts",
    "components/ui/helpers/text.tsx",
    "lib/booking/index.ts",
    "e2e/common.ts",
    "db/data.ts",
  ])("the empty name of %s is found", (path) => {
    expect(names.filesWithEmptyNames(house({ [path]: "" }))).toHaveLength(1);
  });

  test("a file name in another case is found, Next's own names are not", () => {
    const cases = house({
      "lib/leads/leadExport.ts": "",
      "components/LeadTable.tsx": "",
      "app/(site)/[question]/page.tsx": "",
      "next.config.js": "",
    });
    expect(names.filesNotInKebabCase(cases)).toHaveLength(2);
  });

  test("a component in lib and a test of nothing are found", () => {
    expect(names.strayTsxInLib(house({ "lib/leads/table.tsx": "", "lib/leads/emails.tsx": "" }))).toHaveLength(1);
    const tests = house({
      "lib/leads/gone.test.ts": "",
      "lib/leads/commands.db.test.ts": "",
      "lib/leads/commands/move-lead.ts": "",
    });
    expect(names.testsBesideNothing(tests)).toEqual(["lib/leads/gone.test.ts tests a file that does not exist"]);
  });

  test("queries and commands with the wrong verb are found", () => {
    const verbs = house({
      "lib/leads/queries.ts":
        "export function getLead() {} export const listLeads = 1; export type X = 1; export const LIMIT = 2;",
      "lib/leads/commands.ts": "export async function insertLead() {} export async function captureLead() {}",
    });
    expect(names.queriesWithOtherVerbs(verbs)).toHaveLength(1);
    expect(names.commandsNamedForTables(verbs)).toHaveLength(1);
  });

  test.each(["new Date()", "Date.now()", "Math.random()", "performance.now()", "Date()"])(
    "a capability that calls %s is found",
    (call) => {
      expect(
        purity.hiddenClocks(
          house({ "lib/leads/commands.ts": `export const f = () => ${call};`, "lib/server/start.ts": `${call};` }),
        ),
      ).toHaveLength(1);
    },
  );

  test("a date made from an argument hides no clock", () => {
    expect(
      purity.hiddenClocks(
        house({ "lib/leads/lead.ts": "export const f = (at: number) => new Date(at); // new Date()" }),
      ),
    ).toEqual([]);
  });

  test("the environment read outside lib/config is found", () => {
    const line = "const { HOME } = process.env;";
    const reading = house({
      "lib/mail/commands.ts": line,
      "app/page.tsx": "process.env.HOME",
      "next.config.js": line,
      "lib/config/config.ts": line,
      "e2e/check.ts": line,
    });
    expect(purity.environmentReadElsewhere(reading)).toHaveLength(3);
  });

  test("a command that imports anything before its mode is found, and so is a mode settled elsewhere", () => {
    const scripts = { start: "node --import tsx lib/server/start.ts", dev: "node --import tsx lib/server/dev.ts new" };
    const settled = 'import "@/lib/config/production"; import { a } from "@/lib/server/serve";';
    const unsettled = (rooms: Readonly<Record<string, string>>) =>
      commands.commandsUnsettled(house(rooms), JSON.stringify({ scripts }));
    expect(unsettled({ "lib/server/start.ts": settled, "lib/server/dev.ts": settled })).toEqual([]);
    expect(
      unsettled({
        "lib/server/start.ts": 'import { a } from "@/lib/server/serve"; import "@/lib/config/production";',
        "lib/config/production.ts": 'import "@/db/client";',
        "lib/server/serve.ts": settled,
      }),
    ).toEqual([
      "lib/server/start.ts imports @/lib/server/serve first: settle the mode before everything else",
      "lib/server/dev.ts imports nothing first: settle the mode before everything else",
      "lib/config/production.ts imports something: nothing comes before the mode",
      "lib/server/serve.ts settles a mode, which is for commands to do",
    ]);
  });

  test.each([
    'vi.mock("@/lib/leads/commands");',
    'vi.spyOn(console, "error");',
    'test.skip("later", () => {});',
    'test.only("this", () => {});',
    'describe.skip("later", () => {});',
    'test.todo("later");',
    "expect(page).toMatchSnapshot();",
    'expect(x).toMatchInlineSnapshot("y");',
    "await page.waitForTimeout(5);",
  ])("the dishonest test is found: %s", (line) => {
    expect(purity.dishonestTests(house({ "lib/leads/lead.test.ts": line }))).toHaveLength(1);
  });

  test("a route that writes without a guard is found in every form", () => {
    const guarded =
      'import { publicForm } from "@/lib/http/form"; export const POST = publicForm(input, async () => x);';
    const path = "app/(site)/booking/route.ts";
    const faults = [
      "export async function POST(request: Request) {}",
      "export const POST = async () => {};",
      "const POST = handler; export { POST };",
      'export { POST } from "@/lib/leads/handler";',
      "const publicForm = anything; export const POST = publicForm(x);",
      "export const DELETE = other(publicForm);",
    ];
    for (const source of faults) expect(doors.routesWithoutGuard(house({ [path]: source }))).toHaveLength(1);
    expect(
      doors.routesWithoutGuard(house({ [path]: guarded, "app/api/health/route.ts": "export function GET() {}" })),
    ).toEqual([]);
  });

  test("a page or a route of the desk that asks nobody is found, one before the door is not", () => {
    const asks =
      'import { requireStaff } from "@/lib/staff/session"; export default async function Page() { await requireStaff(); }';
    const writes = (name: string, from: string) => `import { ${name} } from "${from}"; export const POST = ${name}(x);`;
    const sound = {
      "app/staff/(desk)/page.tsx": asks,
      "app/staff/(desk)/leads/move/route.ts": writes("staffForm", "@/lib/staff/form"),
      "app/staff/(desk)/leads/export/route.ts": asks.replace("default async function Page", "async function GET"),
      "app/staff/(desk)/layout.tsx": "export default function Layout() {}",
      "app/staff/(door)/sign-in/page.tsx": "export default function SignIn() {}",
      "app/staff/(door)/sign-in/enter/route.ts": writes("publicForm", "@/lib/http/form"),
      "app/staff/sign-out/route.ts": writes("publicForm", "@/lib/http/form"),
      "app/(site)/page.tsx": "export default function Home() {}",
    };
    expect(desk.deskFilesOpenToAll(house(sound))).toEqual([]);
    const open = {
      "app/staff/(desk)/leads/page.tsx": "export default function Leads() {}",
      "app/staff/reports/page.tsx":
        'import { requireStaff } from "@/lib/staff/session"; export default function Reports() { return requireStaff; }',
      "app/staff/(desk)/mail/page.tsx": asks.replace("@/lib/staff/session", "@/lib/staff/pretended"),
      "app/staff/(desk)/leads/note/route.ts": writes("publicForm", "@/lib/http/form"),
      "app/staff/(desk)/leads/export/route.ts": "export function GET() {}",
    };
    expect(desk.deskFilesOpenToAll(house(open))).toHaveLength(Object.keys(open).length);
  });

  test("a door that nobody declared is found, and one that is declared and not there", () => {
    const rooms = house({
      "app/staff/(desk)/page.tsx": "export default function Today() {}",
      "app/staff/(desk)/leads/move/route.ts": "export const POST = 1;",
      "app/api/v1/[...path]/route.ts": "export const GET = 1; export const DELETE = 1;",
      "app/(site)/book/hold/route.ts": "export const POST = 1;",
    });
    const declared = {
      "/staff": { GET: "work-leads" },
      "/staff/leads/move": { POST: "work-leads" },
      "/api/v1/[...path]": { GET: "program-token", DELETE: "program-token" },
    };
    expect(desk.doorsThatAreNotDeclared(rooms, declared)).toEqual([]);
    const { "/staff": today, ...others } = declared;
    expect(desk.doorsThatAreNotDeclared(rooms, others)).toHaveLength(1);
    expect(desk.doorsThatAreNotDeclared(rooms, { ...declared, "/staff/gone": today })).toHaveLength(1);
    expect(desk.doorsThatAreNotDeclared(rooms, { ...declared, "/api/v1/[...path]": today })).toHaveLength(1);
  });

  test("a door that lets in more or fewer people than the table says is found", () => {
    const page = (asks: string) =>
      house({
        "app/staff/(desk)/colleagues/page.tsx": `export default async function Page() { await ${asks}; }`,
        "app/staff/(desk)/colleagues/role/route.ts": 'export const POST = staffForm({ role: "administrator" });',
        "app/staff/(desk)/leads/move/route.ts": "export const POST = staffForm({ input });",
      });
    const declared = {
      "/staff/colleagues": { GET: "manage-colleagues" },
      "/staff/colleagues/role": { POST: "manage-colleagues" },
      "/staff/leads/move": { POST: "work-leads" },
    };
    expect(desk.doorsThatDemandOtherwise(page('requireRole("administrator")'), declared)).toEqual([]);
    expect(desk.doorsThatDemandOtherwise(page("requireStaff()"), declared)).toHaveLength(1);
    const open = { ...declared, "/staff/colleagues/role": { POST: "work-leads" } };
    expect(desk.doorsThatDemandOtherwise(page('requireRole("administrator")'), open)).toHaveLength(1);
  });

  test('"use server" is found wherever it stands, at the top and inside a function', () => {
    const places = house({
      "app/(site)/booking/actions.ts": '"use server"; export async function book(input: unknown) {}',
      "app/staff/page.tsx": 'async function act() { "use server"; }',
      "app/staff/leads/page.tsx": "export default function Leads() {}",
    });
    expect(doors.serverActions(places)).toHaveLength(2);
  });

  test("a style attribute and raw text are found", () => {
    const page = house({
      "app/page.tsx": "export default () => <p style={{ color: 'red' }}>x</p>;",
      "components/ui/bar.tsx": '<rect style="fill:red" />; <div dangerouslySetInnerHTML={{ __html: x }} />;',
      "lib/booking/emails.tsx": "<p style={{ color: 'red' }} />;",
    });
    expect(markup.inlineStyles(page)).toHaveLength(2);
    expect(markup.rawText(page)).toHaveLength(1);
  });

  test("a file that cannot be parsed stops the check instead of hiding", () => {
    expect(() => house({ "lib/leads/lead.ts": "export const = ;" })).toThrow("lib/leads/lead.ts cannot be parsed");
  });
});
