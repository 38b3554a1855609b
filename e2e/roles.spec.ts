import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext, APIResponse, Browser } from "@playwright/test";
import { becomeAdministrator } from "@/e2e/administrator";
import { expect, test } from "@/e2e/fixtures";
import { startProduct, type Product } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";
import { doors, mayDo, type Door } from "@/lib/staff/roles";

/** On a product of its own: what is sent here makes a mess of an administrator's calendar. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-roles-"));
const [administratorFile, consultantFile] = [join(folder, "administrator.json"), join(folder, "consultant.json")];
let product: Product;
let resend: ResendServer;

test.beforeAll(async ({ browser }) => {
  chmodSync(folder, 0o755);
  resend = await startResend();
  const environment = { RESEND_BASE_URL: resend.url, RESEND_API_KEY: resend.apiKey, WAYMARK_MAIL_FROM: resend.from };
  product = await startProduct({ dataFolder: folder, environment });
  await becomeAdministrator(product, administratorFile);
  await becomeConsultant(browser);
});

test.afterAll(async () => {
  await product.stop();
  await resend.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Invited by the administrator, as colleagues are. */
async function becomeConsultant(browser: Browser): Promise<void> {
  const address = "consultant@example.com";
  const desk = await browser.newContext({ baseURL: product.url, storageState: administratorFile });
  const page = await desk.newPage();
  await page.goto("/staff/colleagues");
  await page.getByLabel("Email address").fill(address);
  await page.getByText("Consultant", { exact: true }).click();
  await page.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByRole("status")).toContainText("The invitation is made. It is on its way.");
  await desk.close();
  const invitation = async () => (await resend.mailsTo(address))[0]?.text ?? "";
  await expect.poll(invitation, { timeout: 30_000 }).toMatch(/\/staff\/welcome\//);
  const door = await browser.newContext({ baseURL: product.url });
  const welcome = await door.newPage();
  await welcome.goto(/https?:\/\/\S+\/staff\/welcome\/[\w-]+/.exec(await invitation())?.[0] ?? "");
  await welcome.getByLabel("Your name").fill("Casey Tester");
  await welcome.getByLabel("Password", { exact: true }).fill("seven quiet copper teapots");
  await welcome.getByRole("button", { name: "Join" }).click();
  await expect(welcome.getByRole("navigation").getByRole("link", { name: "Leads" })).toBeVisible();
  await door.storageState({ path: consultantFile });
  await door.close();
}

const visitors = [
  { who: "nobody", role: null, state: () => ({ cookies: [], origins: [] }) },
  { who: "a consultant", role: "consultant", state: () => consultantFile },
  { who: "an administrator", role: "administrator", state: () => administratorFile },
] as const;

/** Whoever comes without a right is turned away in one of these ways; every other answer lets them in. */
function turnedAwayAs(answer: APIResponse): "to sign in" | "forbidden" | "unknown page" | null {
  const to = answer.headers()["location"] ?? "";
  if (answer.status() === 401 || to.includes("/staff/sign-in")) return "to sign in";
  if (answer.status() === 403) return "forbidden";
  return answer.status() === 404 ? "unknown page" : null;
}

function expected(door: Door, method: string, role: "administrator" | "consultant" | null) {
  if (door === "open") return null;
  // The desk's cookie is worth nothing where programs come in.
  if (door === "program-token" || role === null) return "to sign in";
  if (mayDo(role, door)) return null;
  return method === "GET" ? "unknown page" : "forbidden";
}

async function knock(request: APIRequestContext, method: string, path: string): Promise<APIResponse> {
  const options = { method, maxRedirects: 0, headers: { Origin: product.url } };
  // Nothing that any form knows, so that each is asked who comes and none does anything.
  const nothing = { "no-such-field": "1" };
  if (method === "GET") return request.fetch(path, options);
  return request.fetch(path, {
    ...options,
    ...(path.endsWith("/upload") ? { multipart: nothing } : { form: nothing }),
  });
}

type Knock = { readonly route: string; readonly path: string; readonly method: string; readonly door: Door };

/** What is wrong with an answer; null when the door did as the table says. */
function faultOf(answer: APIResponse, one: Knock, wanted: ReturnType<typeof expected>): string | null {
  const got = turnedAwayAs(answer);
  const isRight = got === wanted || isExcused(got, one, wanted);
  return isRight && answer.status() < 500 ? null : `${answer.status()} (${got ?? "in"}), not ${wanted ?? "in"}`;
}

/** What looks like being turned away and is none. */
function isExcused(got: ReturnType<typeof turnedAwayAs>, { route, door }: Knock, wanted: typeof got): boolean {
  // A spent link, or a form that nobody can read, leads back to the sign-in page by itself.
  if (door === "open") return got !== "forbidden";
  // A made-up lead is no lead for those who may see leads, and an export needs to be told of what.
  const namesNothing = route.includes("[") || route.endsWith("/export");
  return wanted === null && got === "unknown page" && namesNothing;
}

const walkedDoors = Object.entries(doors).flatMap(([route, byMethod]) =>
  Object.entries(byMethod).map(([method, door]): Knock => {
    const path = route.replace("[...path]", "leads").replaceAll(/\[[^\]]+\]/g, "00000000-0000-4000-8000-000000000000");
    return { route, path, method, door };
  }),
);

for (const { who, role, state } of visitors) {
  test(`${who} comes through exactly the doors of the desk and the API that the table of roles opens`, async ({
    playwright,
  }) => {
    const request = await playwright.request.newContext({ baseURL: product.url, storageState: state() });
    const wrong: string[] = [];
    // Leaving would end the session that the walk is made with.
    for (const one of walkedDoors.filter(({ route }) => route !== "/staff/sign-out")) {
      const { route, path, method, door } = one;
      const answer = await knock(request, method, path);
      const fault = faultOf(answer, one, expected(door, method, role));
      // What the API doesn't do with leads it does with nothing: which methods there are is no secret.
      const isNoOperation = door === "program-token" && answer.status() === 405;
      if (fault !== null && !isNoOperation) wrong.push(`${method} ${route}: ${fault}`);
    }
    await request.dispose();
    expect(wrong).toEqual([]);
  });
}
