import ipaddr from "ipaddr.js";
import { accepted, refused, type Result } from "@/lib/result";

export type AddressRefusal = "not-an-address" | "credentials-in-address";

/** A web address that somebody typed, or that a redirect leads to: http or https, and no name or password inside. */
export function outsideUrl(text: string, base?: URL): Result<URL, AddressRefusal> {
  const url = URL.parse(text, base);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) return refused("not-an-address");
  if (url.username !== "" || url.password !== "") return refused("credentials-in-address");
  return accepted(url);
}

const globalUnicast = ipaddr.parseCIDR("2000::/3");

/**
 * Whether a network address belongs to the open internet: not to this machine, its network, its cloud's inside, or to a
 * range that hides another address in it (mapped, translated and tunnelled ones). IANA's special-purpose registries, and
 * of IPv6 only what is given out at all (RFC 4291 §2.4).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(globalUnicast);
}

/** The host of an address as a name or a plain network address: IPv6 without its brackets. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}
