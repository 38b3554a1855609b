import { sealedCookies, unsealed, type CookieJar, type Seal } from "@/lib/http/sealed-cookie";

/** Who a visitor said they are in a form of ours, so that the next form need not ask again (WCAG 2.2, 3.3.7). */
export type KnownPerson = {
  readonly name: string | null;
  readonly email: string | null;
  readonly company: string | null;
  readonly phone: string | null;
};

const SEAL: Seal = { name: "waymark-person", seconds: 3_600, chunksMax: 1 };
const nobody: KnownPerson = { name: null, email: null, company: null, phone: null };

/** The cookies that remember, for an hour and in this browser alone, who sent a form. */
export function rememberPerson(person: Partial<KnownPerson>): Promise<readonly string[]> {
  const { name = null, email = null, company = null, phone = null } = person;
  return sealedCookies(SEAL, { person: { name, email, company, phone } });
}

/** Who sent a form in this browser within the last hour; nobody where none did. */
export async function knownPerson(cookies: CookieJar): Promise<KnownPerson> {
  const sealed = await unsealed(SEAL, cookies);
  // The seal proves that `rememberPerson` made this value.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return (sealed?.["person"] as KnownPerson | undefined) ?? nobody;
}
