import fc from "fast-check";

/** A request of a program, as it goes over the wire. */
export type ApiRequest = {
  readonly method: string;
  /** Below /api/v1, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

export type Known = {
  /** Tokens of every kind: some work, some don't. */
  readonly tokens: readonly string[];
  /** Ids of leads, assessments and calls that exist. */
  readonly ids: readonly string[];
  /** Owners that exist. */
  readonly owners: readonly string[];
};

const stages = ["new", "contacted", "booked", "held", "won", "lost"];
const wrongTypes = ["text/plain", "application/x-www-form-urlencoded"];
const nasty = fc.constantFrom(
  "",
  "%",
  "'; DROP TABLE leads; --",
  "../../etc/passwd",
  "\u202Eevil",
  "__proto__",
  "constructor",
  "NaN",
  "1e309",
  "-1",
  "9".repeat(400),
  "ü".repeat(1_400),
  "\ud83d\ude00",
  "2027-02-30T25:61:00Z",
  "9999-12-31T23:59:59.999Z",
  "0000-01-01T00:00:00Z",
);
const text = fc.oneof(fc.string({ unit: "grapheme" }), nasty);
const instant = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  nasty,
);

/** Requests that are right, half right and hostile, for every address of the API and some that are none. */
export function apiRequests(known: Known): fc.Arbitrary<ApiRequest> {
  const id = fc.oneof(fc.constantFrom(...known.ids), fc.uuid(), nasty);
  const value = values(known, id);
  const pair = fc
    .constantFrom(...Object.keys(value), "unknown")
    .chain((name) => fc.tuple(fc.constant(name), value[name] ?? text));
  const query = fc.array(pair, { maxLength: 3 }).map((pairs) => new URLSearchParams(pairs).toString());
  const place = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("/leads", "/submissions", "/bookings") },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom("/leads", "/submissions", "/bookings"), id)
        .map(([list, one]) => `${list}/${encodeURIComponent(one)}`),
    },
    { weight: 1, arbitrary: fc.constantFrom("", "/", "/leads/", "/nothing", "/openapi.json", "/leads/a/b") },
  );
  const anything = fc.record({
    method: fc.constantFrom("GET", "GET", "GET", "GET", "POST", "PATCH", "PUT"),
    path: fc.tuple(place, query).map(([path, asked]) => `${path}${asked === "" ? "" : `?${asked}`}`),
    headers: headers(known),
    body: fc.option(body(known), { nil: undefined, freq: 8 }),
  });
  return fc.oneof(anything, { weight: 2, arbitrary: writes(known) });
}

/** Writes with a good token to an address that takes them; what they say may be anything. */
function writes(known: Known): fc.Arbitrary<ApiRequest> {
  const [token = ""] = known.tokens;
  const type = fc.oneof({ weight: 9, arbitrary: fc.constant("application/json") }, fc.constantFrom(...wrongTypes));
  const version = fc.constantFrom({}, { "If-Match": "*" }, { "If-Match": "*" }, { "If-Match": '"1"' });
  const target = fc.oneof(
    fc.record({ method: fc.constant("POST"), path: fc.constant("/leads") }),
    fc.record({ method: fc.constant("PATCH"), path: fc.constantFrom(...known.ids).map((id) => `/leads/${id}`) }),
  );
  const move = fc.constantFrom(...stages).map((stage) => JSON.stringify({ stage }));
  const sent = fc.oneof({ weight: 3, arbitrary: body(known) }, move);
  return fc.record({ to: target, seen: version, type, sent }).map((it) => ({
    ...it.to,
    headers: { Authorization: `Bearer ${token}`, "Content-Type": it.type, ...it.seen },
    body: it.sent,
  }));
}

function headers({ tokens }: Known): fc.Arbitrary<Readonly<Record<string, string>>> {
  const authorization = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...tokens).map((token) => `Bearer ${token}`) },
    { weight: 1, arbitrary: fc.constantFrom("", "Bearer", "Basic YTpi", `Bearer ${"x".repeat(4_000)}`) },
  );
  const rightTypes = ["application/json", "application/json; charset=utf-8", "application/merge-patch+json"];
  const type = fc.constantFrom(...rightTypes, ...wrongTypes);
  const version = fc.constantFrom('"1"', '"2"', "*", 'W/"1"', "1", '"99999999999"', "");
  return fc.record(
    {
      Authorization: authorization,
      "Content-Type": type,
      "If-Match": version,
      Cookie: fc.constant("waymark-session=x"),
    },
    { requiredKeys: [] },
  );
}

function body({ owners }: Known): fc.Arbitrary<string> {
  const address = fc.oneof(
    fc.emailAddress(),
    fc.uuid().map((name) => `${name}@example.com`),
    nasty,
  );
  const short = fc.constantFrom("Ada", "Lovelace & Co", "+1 416 555 0100", " ", "Zoë");
  const field = fc.oneof(
    { weight: 6, arbitrary: short },
    text,
    fc.constant(null),
    fc.integer(),
    fc.constant({}),
    fc.constant("a\u0000b"),
  );
  const lead = fc.record(
    { email: address, name: field, company: field, phone: field, region: field, source: field },
    { requiredKeys: ["email"] },
  );
  const patch = fc.record(
    {
      stage: fc.oneof(fc.constantFrom(...stages), field),
      ownerId: fc.oneof(fc.constantFrom(...owners), fc.uuid(), fc.constant(null)),
      tags: fc.oneof(fc.array(short, { maxLength: 5 }), fc.array(text, { maxLength: 30 })),
      nextStep: field,
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    { weight: 8, arbitrary: lead.map((value) => JSON.stringify(value)) },
    { weight: 8, arbitrary: patch.map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: fc.json() },
    { weight: 2, arbitrary: fc.constantFrom("{", "", "null", "[]", '{"email":', "\u0000") },
    { weight: 1, arbitrary: fc.constant('{"a":1}'.padEnd(100_001)) },
  );
}

/** What each part of a query may be, right or wrong. */
function values({ owners }: Known, id: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<string>>> {
  const after = fc.oneof(
    fc.tuple(fc.nat({ max: 99_999_999_999_999 }), fc.uuid()).map(([value, at]) => `${value}~${at}`),
    fc.tuple(fc.integer(), fc.uuid()).map(([value, at]) => `${value}~${at}`),
    nasty,
  );
  return {
    order: fc.constantFrom("newest", "changed", "oldest"),
    stage: fc.constantFrom(...stages, "gone"),
    owner: fc.oneof(fc.constantFrom("none", ...owners), id),
    lead: id,
    tag: text,
    search: text,
    status: fc.constantFrom("confirmed", "cancelled", "moved"),
    changedSince: instant,
    from: instant,
    until: instant,
    limit: fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), nasty),
    after,
  };
}
