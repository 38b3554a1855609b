import fc from "fast-check";

const foreign = [
  "http://evil.example",
  "//evil.example",
  "\\\\evil.example",
  "https://evil.example:1",
  "@evil.example",
];
const dots = ["%2e%2e", "/..", "/.", "%252e%252e", "\t", "#", "\u00e9", "\u00ff"];
const put = `%00 %c0%ae %ff %zz % %2f %5c \\ ;x=1 :80 @ %E0%A4%A ' [token] %5Btoken%5D | ^ " < \` %23 %3f %25 %2566 ~ (site) $1 missing + %20`;
const end = `/ // .rsc .json .txt .html .md .segments/_tree.segment.rsc .prefetch.rsc ?q=%zz ? ?? ?_rsc=1 ?q=\u00ff ?x[]=1&x=2 /index /page ?__nextLocale=fr ?nxtPtoken=x ?__proto__=1`;
const head = `/_next/data/x /_next /en /. /index /./ /api/v1 /staff/..`;

type Change = {
  readonly kind: "encode" | "encode-twice" | "slash" | "case" | "cut" | "put" | "end" | "head";
  readonly text: string;
  readonly at: number;
};

const kinds = [
  ...(["encode", "encode-twice", "slash", "case", "cut"] as const).map((kind) => ({ kind, texts: [""] })),
  { kind: "put" as const, texts: [...put.split(" "), ...dots] },
  { kind: "end" as const, texts: end.split(" ") },
  { kind: "head" as const, texts: [...head.split(" "), ...foreign] },
];

/** One change of an address, at a place somewhere in it. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  ...kinds.map(({ kind, texts }) =>
    fc.record({ kind: fc.constant(kind), text: fc.constantFrom(...texts), at: fc.nat() }),
  ),
);

/** The address as it is after a change: spelled in another way, broken, or another one. */
export function changed(path: string, { kind, text, at }: Change): string {
  const place = at % (path.length + 1);
  const [before, one, after] = [path.slice(0, place), path.charAt(place), path.slice(place + 1)];
  const code = (one === "" ? "/" : one).charCodeAt(0).toString(16).padStart(2, "0");
  const other = one === one.toUpperCase() ? one.toLowerCase() : one.toUpperCase();
  const ways: Readonly<Record<Change["kind"], string>> = {
    encode: `${before}%${code}${after}`,
    "encode-twice": `${before}%25${code}${after}`,
    slash: `${before}/${one}${after}`,
    case: `${before}${other}${after}`,
    cut: `${before}${after}`,
    put: `${before}${text}${one}${after}`,
    end: `${path}${text}`,
    head: `${text}${path}`,
  };
  return ways[kind];
}
