import fc from "fast-check";
import { asAdministrator, expect, expectAccessible, test } from "@/e2e/fixtures";
import { contractOf } from "@/lib/api/testing/contract";
import { apiRequests, type ApiRequest } from "@/lib/api/testing/requests";

test.use(asAdministrator);

test("an administrator makes a token, a program works with it within its promise, and revoked it opens nothing", async ({
  page,
  baseURL,
}) => {
  const name = `Reporting ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/staff/connections");
  await page.getByLabel("What is it for?").fill(name);
  for (const may of ["Read leads", "Add and change leads", "Read assessments", "Read calls"])
    await page.getByText(may, { exact: true }).click();
  await page.getByText("30 days").click();
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = await page.getByLabel("The new token").inputValue();
  expect(token).toMatch(/^waymark_[\w-]{43}$/);
  await expectAccessible(page);

  const ask = (request: ApiRequest) =>
    fetch(`${baseURL ?? ""}/api/v1${request.path}`, {
      method: request.method,
      headers: { ...request.headers },
      ...(request.method !== "GET" && request.body !== undefined && { body: request.body }),
    });
  const authorization = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const email = `${crypto.randomUUID()}@example.com`;
  const made = await ask({ method: "POST", path: "/leads", headers: authorization, body: JSON.stringify({ email }) });
  expect(made.status).toBe(201);
  const { id } = (await made.json()) as { id: string };

  const description: unknown = await (await fetch(`${baseURL ?? ""}/api/v1/openapi.json`)).json();
  const check = contractOf(description);
  const known = { tokens: [token], ids: [id], owners: [crypto.randomUUID()] };
  await fc.assert(
    fc.asyncProperty(apiRequests(known), async (request) => {
      const answer = await ask(request);
      // A head beyond 16 kB is refused before anybody knows that a program asks.
      if (answer.status === 431) return;
      const [type = ""] = (answer.headers.get("content-type") ?? "").split(";", 1);
      expect(check(request, { status: answer.status, type, body: await answer.json() })).toBeNull();
    }),
    { numRuns: 400 },
  );

  await page.reload();
  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await expect(page.getByText("The token is revoked")).toBeVisible();
  const after = await ask({ method: "GET", path: "/leads", headers: authorization, body: undefined });
  expect(after.status).toBe(401);
});

test("the session of a signed-in colleague opens nothing of the API", async ({ page }) => {
  await page.goto("/staff/connections/api");
  await expect(page.getByRole("heading", { name: "List leads" })).toBeVisible();
  const answer = await page.request.get("/api/v1/leads");
  expect(answer.status()).toBe(401);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
});
