import { addressPairs } from "@/lib/assessment/answers";
import { type Attribution, attributionOf, readAttribution, writeAttribution } from "@/lib/http/attribution";

/** Where a visit to the booking came from, as one field that every step hands on; null when nothing tells. */
export function originOfVisit(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  headers: Pick<Headers, "get">,
): string | null {
  const page = { referer: headers.get("referer"), host: headers.get("host") };
  const pairs = writeAttribution(attributionOf({ pairs: addressPairs(query), ...page }));
  return pairs.length === 0 ? null : new URLSearchParams(pairs.map(([...pair]) => pair)).toString();
}

/** What the field says; anything else than an origin says nothing. */
export function attributionOfOrigin(origin: string | null | undefined): Attribution {
  return readAttribution(new URLSearchParams(origin ?? ""));
}
