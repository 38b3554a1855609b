import { createServer, type Server } from "node:http";
import { browserToLaunch, librariesOf } from "@/e2e/browser";
import {
  chooseByKeyboard,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  followByKeyboard,
  tabTo,
  test,
  withoutScript,
} from "@/e2e/fixtures";
import { paleTextInDrawings } from "@/e2e/drawings";
import { watchFaults } from "@/e2e/faults";

const sound = `<!doctype html><html lang="en-CA"><title>Sound</title><main><h1>Sound</h1><p>Words</p><button>Go</button></main>`;

/** Pages with one planted fault each; what the watch must say of it. */
const planted: Readonly<Record<string, readonly [page: string, found: RegExp]>> = {
  "/console": [`${sound}<script>console.error("broken words")</script>`, /console: broken words/],
  "/exception": [`${sound}<script>throw new Error("broken code")</script>`, /exception: broken code/],
  "/promise": [`${sound}<script>Promise.reject(new Error("broken promise"))</script>`, /exception: broken promise/],
  "/picture": [`${sound}<img src="/missing.png" alt="">`, /answer 404: .*missing\.png/],
  "/style": [`${sound}<p style="color: red">red</p>`, /Content Security Policy/],
  "/script": [`${sound}<script src="https://elsewhere.example/a.js"></script>`, /Content Security Policy/],
  "/fault": [sound, /answer 500: .*fault/],
};

let server: Server;
let origin = "";

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "/";
    const page = planted[path]?.[0] ?? sound;
    const status = { "/fault": 500, "/refused": 422, "/missing.png": 404 }[path] ?? 200;
    const policy = "default-src 'self'; script-src 'unsafe-inline'; style-src 'self'";
    response.writeHead(status, { "content-type": "text/html", "content-security-policy": policy }).end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
test.afterAll(() => {
  server.close();
});

for (const [path, [, pattern]] of Object.entries(planted)) {
  test(`the watch finds what is wrong at ${path}`, async ({ browser }) => {
    const context = await browser.newContext();
    const faults = watchFaults(context);
    await (await context.newPage()).goto(origin + path);
    await expect.poll(() => faults.found().join("\n")).toMatch(pattern);
    faults.allow(/./);
    expect(faults.found()).toEqual([]);
    await context.close();
  });
}

test("the watch leaves a sound page and a refused form in peace", async ({ browser }) => {
  const context = await browser.newContext();
  const faults = watchFaults(context);
  const page = await context.newPage();
  for (const path of ["/", "/refused"]) await page.goto(origin + path);
  expect(faults.found()).toEqual([]);
  await context.close();
});

test("axe finds a picture without words and a colour too pale to read, in dark only as well", async ({ page }) => {
  await page.setContent(sound);
  await expectAccessible(page);
  await page.setContent(`${sound}<main><img src="data:,"></main>`);
  await expect(expectAccessible(page)).rejects.toThrow("image-alt");
  await page.setContent(
    `${sound}<style>@media (prefers-color-scheme: dark) { p { color: #eee; background: #fff } }</style>`,
  );
  await expect(expectAccessible(page)).rejects.toThrow("dark: color-contrast");
});

test("text in a drawing is measured against the page and against the shapes that it lies on", async ({ page }) => {
  const drawing = (text: string) =>
    `${sound}<main><svg role="img" aria-label="Chart" width="200" height="50"><rect fill="navy" width="100" height="50"/>${text}</svg></main>`;
  await page.setContent(drawing('<text x="90" y="30" fill="white">half</text>'));
  await expect(expectAccessible(page)).rejects.toThrow("“half” in rgb(255, 255, 255) on white");
  await page.setContent(drawing('<text x="120" y="30" fill="oklch(80% 0 0)">pale</text>'));
  await expect(expectAccessible(page)).rejects.toThrow("“pale” in oklch");
  await page.setContent(drawing('<text x="10" y="30" fill="black">dark</text>'));
  await expect(expectAccessible(page)).rejects.toThrow("“dark” in rgb(0, 0, 0) on rgb(0, 0, 128)");
  await page.setContent(
    drawing('<text x="120" y="30" fill="black">fine</text><text x="10" y="30" fill="white">yes</text>'),
  );
  expect(await paleTextInDrawings(page)).toEqual([]);
});

test("a page wider than 320 pixels is found, with the element that is too wide", async ({ page }) => {
  await page.setContent(sound);
  await expectNoSidewaysScroll(page);
  await page.setContent(`${sound}<style>.wide { width: 400px }</style><div class="wide">wide</div>`);
  await expect(expectNoSidewaysScroll(page)).rejects.toThrow("div.wide reaches");
  await page.setContent(
    `${sound}<style>.box { overflow-x: auto } .wide { width: 400px }</style><div class="box"><div class="wide">wide</div></div>`,
  );
  await expectNoSidewaysScroll(page);
});

test("the Tab key reaches a button, and never something that is not focusable", async ({ page }) => {
  await page.setContent(sound);
  await tabTo(page, page.getByRole("button", { name: "Go" }));
  await expect(tabTo(page, page.getByText("Words"))).rejects.toThrow("cannot be reached");
});

test("the keyboard follows a link and chooses one of three radios, none of which was chosen before", async ({
  page,
}) => {
  const radios = ["small", "middle", "large"].map(
    (size) => `<label><input type="radio" name="size" value="${size}">${size}</label>`,
  );
  await page.setContent(
    `<a href="#there">There</a><form><fieldset><legend>Size</legend>${radios.join("")}</fieldset></form>`,
  );
  await followByKeyboard(page, page.getByRole("link", { name: "There" }));
  expect(page.url()).toContain("#there");
  await chooseByKeyboard(page, page.getByRole("radio", { name: "large" }));
  await chooseByKeyboard(page, page.getByRole("radio", { name: "small" }));
  await expect(page.getByRole("radio", { name: "large" })).not.toBeChecked();
});

test("the browser brings its own libraries and a font", async ({ page }) => {
  const browser = browserToLaunch();
  const libraries = process.platform === "linux" ? [...librariesOf(browser)] : [];
  const home = (browser.executablePath ?? "").replace(/[^/]+$/, "");
  const ofEveryLinux = ["libc", "libm", "libdl", "libpthread", "libgcc_s"];
  const ofTheMachine = libraries
    .filter(([, path]) => !path.startsWith(home))
    .map(([name]) => name.split(".")[0] ?? name);
  expect(ofTheMachine.filter((name) => !ofEveryLinux.includes(name))).toEqual([]);
  await page.setContent(sound);
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("DOM.enable");
  await inspector.send("CSS.enable");
  const { root } = await inspector.send("DOM.getDocument");
  const { nodeId } = await inspector.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
  const { fonts } = await inspector.send("CSS.getPlatformFontsForNode", { nodeId });
  expect(fonts.map(({ glyphCount }) => glyphCount)).toEqual(["Words".length]);
});

test.describe("with JavaScript off", () => {
  test.use(withoutScript);
  test("no script runs, and pages are still watched", async ({ page, faults }) => {
    await page.goto(`${origin}/exception`);
    expect(faults.found()).toEqual([]);
    await page.goto(`${origin}/style`);
    await expect.poll(() => faults.found()).toHaveLength(1);
    faults.allow(/Content Security Policy/);
  });
});
