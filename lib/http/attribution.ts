/**
 * How a visitor first came. It travels in addresses and hidden fields, never in a cookie, so anybody may write anything
 * into it: it is shown to staff and decides nothing.
 */
export type Attribution = {
  /** As in `utm_source`, `utm_medium` and `utm_campaign`. */
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  /** Host of the site that linked here, as "news.example". */
  readonly referrer: string | null;
  /** Path of the first page here, where it was another than the one that asks. */
  readonly landingPage: string | null;
  /** The example project that the assessment was started from. */
  readonly preset: string | null;
};

/** The name that each part has in an address or a form. */
export const attributionNames = {
  source: "utm_source",
  medium: "utm_medium",
  campaign: "utm_campaign",
  referrer: "referrer",
  landingPage: "landing",
  preset: "preset",
} as const satisfies Readonly<Record<keyof Attribution, string>>;

const shapes: Readonly<Record<keyof Attribution, RegExp>> = {
  source: /^[^\p{C}<>]{1,100}$/u,
  medium: /^[^\p{C}<>]{1,100}$/u,
  campaign: /^[^\p{C}<>]{1,100}$/u,
  referrer: /^[a-z0-9.:-]{1,100}$/,
  landingPage: /^\/(?!\/)[a-z0-9/._-]{0,99}$/i,
  preset: /^[a-z0-9-]{1,40}$/,
};

/** What is said in these pairs. Anything that does not look as it should is left out in silence; the first of two counts. */
export function readAttribution(pairs: Iterable<readonly [string, string]>): Attribution {
  const given = new Map<string, string>();
  for (const [name, value] of pairs) if (!given.has(name)) given.set(name, value.normalize("NFC").trim());
  const part = (key: keyof Attribution) => {
    const value = given.get(attributionNames[key]) ?? "";
    if (key === "landingPage" && (passages.test(value) || secretPart.test(value))) return null;
    return shapes[key].test(value) ? value : null;
  };
  return {
    source: part("source"),
    medium: part("medium"),
    campaign: part("campaign"),
    referrer: part("referrer"),
    landingPage: part("landingPage"),
    preset: part("preset"),
  };
}

/** The pairs to write into the next address or form; nothing for what is not known. */
export function writeAttribution(attribution: Attribution): readonly (readonly [string, string])[] {
  return keys.flatMap((key) => {
    const value = attribution[key];
    return value === null ? [] : [[attributionNames[key], value] as const];
  });
}

const keys = ["source", "medium", "campaign", "referrer", "landingPage", "preset"] as const;

/** One request for a page, as far as it tells where its visitor came from. */
export type Arrival = {
  readonly pairs: Iterable<readonly [string, string]>;
  /** The header of that name, spelled as HTTP spells it. */
  readonly referer: string | null;
  /** The host that the page was asked from, with its port. */
  readonly host: string | null;
};

/** Steps on the way, some with an address that is somebody's secret: none is named as the first page. */
const passages = /^\/(assessment|result|book|booking|waiting|voices|follow-up|calendar|staff)(\/|$)/;
/** Whatever is added later: a part of an address that is as long as a token is never passed on. */
const secretPart = /\/[\w-]{32,}/;

/**
 * What the address says; where it says nothing, what the page before says. A page of ours passes on what stood in its
 * own address, another site is named by its host.
 */
export function attributionOf({ pairs, referer, host }: Arrival): Attribution {
  const said = readAttribution(pairs);
  const isKnown = writeAttribution({ ...said, preset: null }).length > 0;
  const before = isKnown ? null : parsedAddress(referer);
  if (before === null) return said;
  if (before.host !== host) {
    const referrer = shapes.referrer.test(before.host) ? before.host : null;
    return { ...said, referrer };
  }
  const inherited = readAttribution(before.searchParams);
  const { landingPage } = readAttribution([[attributionNames.landingPage, before.pathname]]);
  return { ...inherited, preset: said.preset, landingPage: inherited.landingPage ?? landingPage };
}

/**
 * What the links of a page that is the same for everybody must say, as a query without "?", so that the visit's origin
 * reaches the page that keeps it: for a visit from a campaign or another site, on every page; for any other, only on
 * the way into the assessment or a booking. Empty for nothing.
 */
export function carriedQuery(path: string, arrival: Arrival): string {
  const origin = { ...attributionOf(arrival), preset: null };
  const isPassage = passages.test(path);
  const cameFromElsewhere = [origin.source, origin.medium, origin.campaign, origin.referrer].some(
    (part) => part !== null,
  );
  if (!cameFromElsewhere && !isPassage) return "";
  const { landingPage } = readAttribution([[attributionNames.landingPage, path]]);
  const pairs = writeAttribution({ ...origin, landingPage: origin.landingPage ?? landingPage });
  return new URLSearchParams(pairs.map(([...pair]) => pair)).toString();
}

function parsedAddress(text: string | null): URL | null {
  return text === null ? null : URL.parse(text);
}

/** One short name for counting: the campaign's source, else the linking site, else "direct". */
export function sourceName({ source, referrer }: Attribution): string {
  const name = (source ?? referrer ?? "direct").toLowerCase();
  return /^[a-z0-9._-]{1,40}$/.test(name) ? name : "other";
}
