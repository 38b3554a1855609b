import { afterEach, expect, test } from "vitest";
import type { CalendarSource } from "@/lib/booking/calendar-source";
import { readAccount } from "@/lib/booking/commands/read-account";
import { openLoopbackSite, type LoopbackSite } from "@/lib/http/outside/loopback-site";
import { fetchThrough } from "@/lib/http/outside/through";

const sites: LoopbackSite[] = [];
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

const week = {
  from: new Date("2027-01-11T00:00:00Z"),
  until: new Date("2027-01-18T00:00:00Z"),
  zone: "America/Toronto",
};
const login = { userName: "ada", password: "secret" };

const multistatus = (href: string, properties: string) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:response>` +
  `<d:href>${href}</d:href><d:propstat><d:prop>${properties}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>` +
  `</d:response></d:multistatus>`;

/** A server that answers every question with these properties of the place that is asked about. */
async function serve(properties: (path: string) => string): Promise<LoopbackSite> {
  const site = await openLoopbackSite((request, response) => {
    const path = request.url ?? "/";
    response.writeHead(207, { "Content-Type": "application/xml" }).end(multistatus(path, properties(path)));
  });
  sites.push(site);
  return site;
}

function reader(...reachable: readonly LoopbackSite[]) {
  const ports = reachable.map(({ port }) => port);
  const fetchOutside = fetchThrough({
    addressesOf: async () => ["127.0.0.1"],
    mayReach: (address, port) => address === "127.0.0.1" && ports.includes(port),
  });
  return async (source: CalendarSource) => readAccount(source, week, fetchOutside);
}

test("a server that names another one as the account's place doesn't get the password sent there", async () => {
  const stranger = await serve(() => "<d:displayname/>");
  const home = await serve(
    () =>
      `<d:current-user-principal><d:href>${stranger.url}/principal/</d:href></d:current-user-principal>` +
      `<c:calendar-home-set><d:href>${stranger.url}/home/</d:href></c:calendar-home-set>`,
  );
  await reader(home, stranger)({ kind: "caldav", address: `${home.url}/`, login });
  expect(home.hits.length).toBeGreaterThan(0);
  expect(home.hits.every(({ headers }) => headers.authorization !== undefined)).toBe(true);
  expect(stranger.hits.length).toBeGreaterThan(0);
  expect(stranger.hits.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

test("a server that names a place in the private network gets nobody there", async () => {
  const inside = await serve(() => "<d:displayname/>");
  const home = await serve(
    () => `<d:current-user-principal><d:href>${inside.url}/principal/</d:href></d:current-user-principal>`,
  );
  const outcome = await reader(home)({ kind: "caldav", address: `${home.url}/`, login });
  expect(outcome).toEqual({ ok: false, reason: "private-address" });
  expect(inside.hits).toHaveLength(0);
});

test("a server that has calendars without end is left after a hundred questions", async () => {
  const many = Array.from({ length: 300 }, (_, number) => number);
  const home = await openLoopbackSite((request, response) => {
    const one = (path: string) =>
      `<d:response><d:href>${path}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/><c:calendar/></d:resourcetype>` +
      `<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>` +
      `<c:calendar-home-set><d:href>/me/</d:href></c:calendar-home-set></d:prop><d:status>HTTP/1.1 200 OK</d:status>` +
      `</d:propstat></d:response>`;
    const paths = request.headers["depth"] === "1" ? many.map((number) => `/me/${number}/`) : [request.url ?? "/"];
    const body = `<d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${paths.map(one).join("")}</d:multistatus>`;
    response.writeHead(207, { "Content-Type": "application/xml" }).end(body);
  });
  sites.push(home);
  const outcome = await reader(home)({ kind: "caldav", address: `${home.url}/`, login });
  expect(outcome).toEqual({ ok: false, reason: "too-much" });
  expect(home.hits.length).toBeLessThanOrEqual(100);
});

test("answers that are no XML, or XML made to explode, are no calendar", async () => {
  const bomb =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;&b;</x>';
  for (const body of ["", "not xml", "<d:multistatus", bomb, "<a>".repeat(50_000)]) {
    const site = await openLoopbackSite((_request, response) => {
      response.writeHead(207, { "Content-Type": "application/xml" }).end(body);
    });
    sites.push(site);
    const outcome = await reader(site)({ kind: "caldav", address: `${site.url}/`, login });
    expect([body.slice(0, 20), outcome]).toEqual([body.slice(0, 20), { ok: false, reason: "no-calendar" }]);
  }
});

test("a web page is no account without events", async () => {
  const site = await openLoopbackSite((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>Welcome</title>");
  });
  sites.push(site);
  const outcome = await reader(site)({ kind: "caldav", address: `${site.url}/`, login });
  expect(outcome).toEqual({ ok: false, reason: "no-calendar" });
});

test("a calendar of a server that knows nothing of accounts is read at its own address", async () => {
  const site = await openLoopbackSite((request, response) => {
    const { url = "", method } = request;
    if (url !== "/team.ics/") return void response.writeHead(404).end();
    const event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20270112T150000Z\nEND:VEVENT\nEND:VCALENDAR\n";
    const body =
      method === "REPORT"
        ? multistatus("/team.ics/1.ics", `<d:getetag>1</d:getetag><c:calendar-data>${event}</c:calendar-data>`)
        : multistatus(url, "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>");
    response.writeHead(207, { "Content-Type": "application/xml" }).end(body);
  });
  sites.push(site);
  const outcome = await reader(site)({ kind: "caldav", address: `${site.url}/team.ics/`, login });
  expect(outcome.ok && outcome.value).toContain("UID:a");
});
