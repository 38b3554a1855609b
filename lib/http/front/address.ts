/** What the target of a request comes to: an address to answer, one to lead on to, or nothing that can be read. */
export type ReadAddress =
  | { readonly kind: "plain"; readonly url: string }
  | { readonly kind: "elsewhere"; readonly to: string }
  | { readonly kind: "unreadable" };

const UNREADABLE: ReadAddress = { kind: "unreadable" };
/** The host of an absolute target counts as little as a Host header: what is answered depends on neither. */
const ORIGIN = /^https?:\/\/[^/?#]*/i;
/** The everyday spelling, which needs no second look: letters, digits and what paths may hold as it is, no empty part. */
const EVERYDAY = /^(\/[\w~!$&'()*+,;=:@-][\w.~!$&'()*+,;=:@-]*)+$/;
/** What stands in a part of a path as it is (RFC 3986, section 3.3), beyond what encodeURIComponent leaves alone. */
const PLAIN_IN_PATH = /%(24|26|2B|2C|3A|3B|3D|40)/g;

/**
 * Reads the target of a request (RFC 9112, section 3.2), decoding its path exactly once. Whatever looks at an address
 * after this sees one spelling of each: another spelling is led on to it, and what no spelling can mean is unreadable: bytes that
 * are no UTF-8, control characters, a slash or backslash in disguise, dots that walk upwards.
 */
export function readAddress(target: string): ReadAddress {
  const url = withoutOrigin(target);
  const queryAt = url.indexOf("?");
  const path = queryAt === -1 ? url : url.slice(0, queryAt);
  if (!isReadableQuery(url.slice(path.length))) return UNREADABLE;
  const plain = path === "/" || EVERYDAY.test(path) ? path : plainPath(path);
  if (plain === null) return UNREADABLE;
  return plain === path ? { kind: "plain", url } : { kind: "elsewhere", to: `${plain}${url.slice(path.length)}` };
}

function withoutOrigin(target: string): string {
  if (target.startsWith("/")) return target;
  const rest = target.replace(ORIGIN, "");
  return rest === target || rest.startsWith("/") ? rest : `/${rest}`;
}

/** The one spelling of a path: without empty parts, and with no character encoded that may stand as it is. */
function plainPath(path: string): string | null {
  if (!path.startsWith("/") || path.includes("#")) return null;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    const decoded = decodedOnce(part);
    if (decoded === null || decoded === "." || decoded === ".." || /[/\\]|\p{Cc}/u.test(decoded)) return null;
    if (decoded !== "") parts.push(encodeURIComponent(decoded).replaceAll(PLAIN_IN_PATH, decodeURIComponent));
  }
  return `/${parts.join("/")}`;
}

function decodedOnce(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function isReadableQuery(query: string): boolean {
  return !/%00|[\0#]/.test(query);
}

const HOST = /^([\w.-]*|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Whether a request names one host in a form that a host can have (RFC 9112, section 3.2: anything else is a bad request). */
export function namesOneHost({
  rawHeaders,
  headers,
}: {
  readonly rawHeaders: readonly string[];
  readonly headers: { readonly host?: string | undefined };
}): boolean {
  const { host = "" } = headers;
  if (!HOST.test(host) || (host !== "" && !URL.canParse(`http://${host}`))) return false;
  let named = 0;
  for (let place = 0; place < rawHeaders.length; place += 2)
    if (rawHeaders[place]?.toLowerCase() === "host") named += 1;
  return named <= 1;
}
