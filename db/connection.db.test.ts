import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";

const run = promisify(execFile);

test("what Postgres remarks is not printed", async () => {
  const url = inject("templateUrl").replace(/[^/]+$/, "postgres");
  const script = `import { openConnections } from "@/db/connection.ts";
    const sql = openConnections(${JSON.stringify(url)}, { max: 1 });
    await sql.unsafe("DO 'BEGIN RAISE WARNING ''terminating connection''; END'");
    await sql.end();
    console.log("done");`;
  const given = ["--import", "tsx", "--input-type=module", "--eval", script];
  expect(await run(process.execPath, given)).toEqual({ stdout: "done\n", stderr: "" });
});
