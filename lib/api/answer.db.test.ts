import fc from "fast-check";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { answerApi } from "@/lib/api/answer";
import { describeApi } from "@/lib/api/description";
import { contractOf } from "@/lib/api/testing/contract";
import { apiRequests, type ApiRequest } from "@/lib/api/testing/requests";
import { settleConfig } from "@/lib/config/config";
import { issueToken, revokeToken } from "@/lib/connections/commands/tokens";
import { listTokens } from "@/lib/connections/queries/tokens";
import { apiScopes, type ApiScope } from "@/lib/connections/scopes";
import { programDoor } from "@/lib/http/program";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { listEvents } from "@/lib/leads/queries";
import { findNewestLine, findNewsSince } from "@/lib/leads/queries/live";
import type { Administrator } from "@/lib/staff/member";

const now = new Date("2026-11-23T15:00:00Z");
const door = programDoor(answerApi);

beforeAll(() => {
  settleConfig({ WAYMARK_SECRET: "a secret for tests that is long enough", PORT: 3000, WAYMARK_LOG_LEVEL: "silent" });
});

async function administratorIn(database: Database): Promise<Administrator> {
  const id = crypto.randomUUID();
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${id}, ${`${id}@example.com`}, 'Robin Tester', 'x', 'administrator', 'America/Toronto', now(), now())`);
  const member = {
    id,
    sessionId: id,
    name: "Robin Tester",
    email: "",
    role: "administrator",
    timeZone: "America/Toronto",
  };
  return member as Administrator;
}

async function tokenIn(connection: Connection, scopes: readonly ApiScope[] = apiScopes, name = "Reporting") {
  globalThis.waymarkConnection = connection;
  const administrator = await administratorIn(connection.database);
  const wish = { formKey: crypto.randomUUID(), name, scopes, lifetime: "30" } as const;
  const token = await issueToken(connection.database, administrator, { wish, now: new Date() });
  return { token: token ?? "", administrator };
}

function requestOf({ method, path, headers, body }: ApiRequest): Request {
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: { ...headers },
    ...(method !== "GET" && body !== undefined && { body }),
  });
}

async function ask(token: string, request: Partial<ApiRequest> & { readonly path: string }) {
  const { method = "GET", path, headers = {}, body } = request;
  const known = { Authorization: `Bearer ${token}`, "Content-Type": "application/json", ...headers };
  const answer = await door(requestOf({ method, path, headers: known, body }));
  return {
    status: answer.status,
    etag: answer.headers.get("etag"),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

describe("a token", () => {
  test("opens what it may, and nothing else", async ({ connection }) => {
    const { token } = await tokenIn(connection, ["leads:read"]);
    expect((await ask(token, { path: "/leads" })).status).toBe(200);
    expect((await ask(token, { path: "/bookings" })).body).toMatchObject({ status: 403, code: "wrong-scope" });
    const written = await ask(token, { method: "POST", path: "/leads", body: '{"email":"ada@example.com"}' });
    expect(written.status).toBe(403);
  });

  test("is kept only as a fingerprint, and the page knows when it was used", async ({ connection, database }) => {
    const { token } = await tokenIn(connection, apiScopes, "Newsletter");
    await ask(token, { path: "/leads" });
    const [row] = (await listTokens(database)).filter(({ name }) => name === "Newsletter");
    expect(row?.lastUsedAt).toBeInstanceOf(Date);
    const rows = await database.execute(sql`SELECT * FROM api_tokens`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("that was revoked or has expired opens nothing", async ({ connection, database }) => {
    const { token, administrator } = await tokenIn(connection, apiScopes, "Gone");
    const [row] = (await listTokens(database)).filter(({ name }) => name === "Gone");
    await revokeToken(database, administrator, { tokenId: row?.id ?? "", now });
    expect((await ask(token, { path: "/leads" })).body).toMatchObject({ status: 401, code: "wrong-token" });
    const other = await tokenIn(connection, apiScopes, "Old");
    await database.execute(sql`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE name = 'Old'`);
    expect((await ask(other.token, { path: "/leads" })).status).toBe(401);
  });

  test("ends with the account of whoever made it, and says so in the list", async ({ connection, database }) => {
    const { token, administrator } = await tokenIn(connection, apiScopes, "Left");
    expect((await ask(token, { path: "/leads" })).status).toBe(200);
    await database.execute(sql`UPDATE staff_members SET disabled_at = now() WHERE id = ${administrator.id}`);
    expect((await ask(token, { path: "/leads" })).status).toBe(401);
    const [row] = (await listTokens(database)).filter(({ name }) => name === "Left");
    expect(row?.revokedAt).toBeInstanceOf(Date);
    await database.execute(sql`UPDATE staff_members SET disabled_at = NULL WHERE id = ${administrator.id}`);
  });

  test("is the only way in: a session's cookie is worth nothing here", async ({ connection }) => {
    await tokenIn(connection);
    const answer = await door(
      requestOf({ method: "GET", path: "/leads", headers: { Cookie: "waymark-session=abc" }, body: undefined }),
    );
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="Waymark"']);
  });

  test("that asks too often is told how long to wait", async ({ connection, database }) => {
    const { token } = await tokenIn(connection, apiScopes, "Hasty");
    await ask(token, { path: "/leads" });
    await database.execute(sql`UPDATE rate_limits SET points = 600 WHERE key LIKE 'api:%'`);
    expect((await ask(token, { path: "/leads" })).body).toMatchObject({ status: 429, code: "too-many" });
    await database.execute(sql`DELETE FROM rate_limits`);
  });
});

describe("a lead through the API", () => {
  test("that comes twice is one lead, and nothing of it is overwritten", async ({ connection }) => {
    const { token } = await tokenIn(connection);
    const first = await ask(token, {
      method: "POST",
      path: "/leads",
      body: '{"email":"Grace@Example.com","name":"Grace"}',
    });
    const second = await ask(token, {
      method: "POST",
      path: "/leads",
      body: '{"email":"grace@example.com","name":"Somebody","company":"Navy"}',
    });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toMatchObject({ id: first.body["id"], name: "Grace", company: "Navy", source: "api" });
  });

  test("says on its time line which program brought it, and every desk that stands open hears of it", async ({
    connection,
    database,
  }) => {
    const { token, administrator } = await tokenIn(connection, apiScopes, "Trade fair app");
    const since = await findNewestLine(database);
    const made = await ask(token, { method: "POST", path: "/leads", body: '{"email":"fair@example.com"}' });
    await ask(token, { method: "POST", path: "/leads", body: '{"email":"fair@example.com","company":"Navy"}' });
    const leadId = String(made.body["id"]);
    const lines = await listEvents(database, leadId);
    expect(lines.map(({ kind, actorName }) => [kind, actorName])).toEqual([
      ["returned", "Trade fair app"],
      ["captured", "Trade fair app"],
    ]);
    expect(await findNewsSince(database, { since, staffId: administrator.id })).toMatchObject({ newLeads: [leadId] });
  });

  test("changes only for those who saw its last version, and all at once", async ({ connection, database }) => {
    const { token, administrator } = await tokenIn(connection);
    const made = await ask(token, { method: "POST", path: "/leads", body: '{"email":"joan@example.com"}' });
    const path = `/leads/${String(made.body["id"])}`;
    const patch = (ifMatch: string | undefined, body: unknown) =>
      ask(token, {
        method: "PATCH",
        path,
        headers: ifMatch === undefined ? {} : { "If-Match": ifMatch },
        body: JSON.stringify(body),
      });
    expect((await patch(undefined, { stage: "contacted" })).status).toBe(428);
    const wish = { stage: "contacted", ownerId: administrator.id, tags: ["VIP", "spring"] };
    const changed = await patch(made.etag ?? "", wish);
    expect(changed.body).toMatchObject({ stage: "contacted", ownerId: administrator.id, tags: ["spring", "vip"] });
    expect((await patch(made.etag ?? "", { stage: "lost" })).status).toBe(412);
    const tooMuch = { nextStep: "Call", stage: "new", ownerId: crypto.randomUUID() };
    expect((await patch(changed.etag ?? "", tooMuch)).body).toMatchObject({ code: "unknown-owner" });
    expect((await ask(token, { path })).body).toMatchObject({ stage: "contacted", nextStep: null });
    const gone = await administratorIn(database);
    await database.execute(sql`UPDATE staff_members SET disabled_at = now() WHERE id = ${gone.id}`);
    expect((await patch("*", { ownerId: gone.id })).body).toMatchObject({ status: 409, code: "unknown-owner" });
    expect((await patch("*", {})).body).toMatchObject({
      status: 422,
      errors: [{ detail: "Name at least one field to change" }],
    });
    expect((await patch("*", { stage: "won" })).status).toBe(200);
    expect((await patch("*", { stage: "new" })).body).toMatchObject({ status: 409, code: "move-not-allowed" });
  });

  test("is not called held before its call has begun, and keeps all that was sent along as it was", async ({
    connection,
    database,
  }) => {
    const { token, administrator } = await tokenIn(connection);
    const made = await ask(token, { method: "POST", path: "/leads", body: '{"email":"early@example.com"}' });
    const id = String(made.body["id"]);
    await database.execute(sql`INSERT INTO consultants (staff_id, created_at, changed_at) VALUES (${administrator.id}, now(), now())
      ON CONFLICT DO NOTHING`);
    await database.execute(sql`INSERT INTO bookings (uid, consultant_id, lead_id, status, starts_at, ends_at, blocked, meeting_url, created_at, changed_at)
      SELECT gen_random_uuid(), ${administrator.id}, ${id}, 'confirmed', day, day + interval '30 minutes',
        tstzrange(day, day + interval '30 minutes', '[)'), 'https://room.example/1', now(), now()
      FROM (SELECT now() + interval '1 day' AS day) AS days`);
    await database.execute(sql`UPDATE leads SET stage = 'booked' WHERE id = ${id}`);
    const body = JSON.stringify({ stage: "held", nextStep: "Write", tags: ["spring"] });
    const headers = { "If-Match": made.etag ?? "" };
    const answered = await ask(token, { method: "PATCH", path: `/leads/${id}`, headers, body });
    expect(answered.body).toMatchObject({ status: 409, code: "call-not-begun" });
    expect((await ask(token, { path: `/leads/${id}` })).body).toMatchObject({
      stage: "booked",
      nextStep: null,
      tags: [],
    });
  });

  test("is listed once, whatever the size of the pages and the order", async ({ connection, database }) => {
    await addSampleLeads(connection, { count: 60, seed: 3, now, owners: [] });
    const { token } = await tokenIn(connection);
    for (const order of ["newest", "changed"]) {
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: { body: Record<string, unknown> } = await ask(token, {
          path: `/leads?order=${order}&limit=7${after === "" ? "" : `&after=${after}`}`,
        });
        seen.push(...(page.body["leads"] as { id: string }[]).map(({ id }) => id));
        after = page.body["next"] as string | null;
      }
      const [{ number } = { number: 0 }] = await database.execute<{ number: number }>(
        sql`SELECT count(*)::int AS number FROM leads WHERE deleted_at IS NULL`,
      );
      expect(new Set(seen).size).toBe(number);
      expect(seen).toHaveLength(number);
    }
  });
});

test("the description names every operation, and says of each what it may answer", () => {
  const { paths } = describeApi() as { paths: Record<string, Record<string, { responses: object }>> };
  const all = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((one) => `${one} ${path}`));
  expect(all).toEqual([
    "get /leads",
    "post /leads",
    "get /leads/{id}",
    "patch /leads/{id}",
    "get /submissions",
    "get /submissions/{id}",
    "get /bookings",
    "get /bookings/{uid}",
  ]);
});

test("whatever programs send, every answer is one that the description promises, and none is a fault", async ({
  connection,
  database,
}) => {
  const all = await tokenIn(connection);
  const few = await tokenIn(connection, ["bookings:read"], "Few");
  const made = await ask(all.token, { method: "POST", path: "/leads", body: '{"email":"known@example.com"}' });
  const known = {
    tokens: [...Array.from({ length: 8 }, () => all.token), few.token, "waymark_unknown_token_of_nobody_at_all"],
    ids: [String(made.body["id"])],
    owners: [all.administrator.id],
  };
  const check = contractOf(describeApi());
  const seen = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(apiRequests(known), async (request) => {
      const answer = await door(requestOf(request));
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      const [type = ""] = (answer.headers.get("content-type") ?? "").split(";", 1);
      expect(check(request, { status: answer.status, type, body: await answer.json() })).toBeNull();
      // The limits have a test of their own.
      if ((seen.get(401) ?? 0) % 20 === 0) await database.execute(sql`DELETE FROM rate_limits`);
    }),
    { numRuns: 1_500 },
  );
  // The requests would prove little if they all failed at the same place.
  expect([...seen.keys()].toSorted((one, other) => one - other)).toEqual(
    expect.arrayContaining([200, 201, 400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 428]),
  );
});
