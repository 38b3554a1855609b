/** What an open page is told of: which leads are new, which calls are, and what else changed. Ids only. */
export type LiveNews = {
  readonly to: number;
  readonly newLeads: readonly string[];
  readonly calls: readonly string[];
  readonly changed: readonly string[];
};

const newKinds = ["captured", "imported"];
const callKinds = ["booked-call", "moved-call", "changed-place-of-call", "cancelled-call"];
/** What is told with something else anyway, or changes nothing that a page shows. */
const quietKinds = ["requested-report", "submitted-assessment", "found-different"];

/** Sorts lines of time lines into what people want to hear of. A lead that is new is not changed as well. */
export function newsOf(to: number, rows: ReadonlyArray<readonly [kind: string, leadId: string]>): LiveNews {
  const leadsOf = (isMeant: (kind: string) => boolean) => [
    ...new Set(rows.flatMap(([kind, leadId]) => (isMeant(kind) ? [leadId] : []))),
  ];
  const newLeads = leadsOf((kind) => newKinds.includes(kind));
  const calls = leadsOf((kind) => callKinds.includes(kind));
  const known = [...newKinds, ...callKinds, ...quietKinds];
  const changed = leadsOf((kind) => !known.includes(kind)).filter(
    (leadId) => !newLeads.includes(leadId) && !calls.includes(leadId),
  );
  return { to, newLeads, calls, changed };
}

export function isNews({ newLeads, calls, changed }: LiveNews): boolean {
  return newLeads.length + calls.length + changed.length > 0;
}

/** Two tellings as one. */
export function joinNews(one: LiveNews, other: LiveNews): LiveNews {
  const both = (name: "newLeads" | "calls" | "changed") => [...new Set([...one[name], ...other[name]])];
  const [newLeads, calls] = [both("newLeads"), both("calls")];
  const changed = both("changed").filter((leadId) => !newLeads.includes(leadId) && !calls.includes(leadId));
  return { to: Math.max(one.to, other.to), newLeads, calls, changed };
}

export const noNews: LiveNews = { to: 0, newLeads: [], calls: [], changed: [] };

/** What a stream said, as a page reads it, without a library of its own: null for what it doesn't understand. */
export function readNews(text: string): LiveNews | null {
  try {
    const told: unknown = JSON.parse(text);
    if (typeof told !== "object" || told === null) return null;
    const parts = new Map<string, unknown>(Object.entries(told));
    const leadsOf = (name: string) => {
      const list: unknown = parts.get(name);
      return Array.isArray(list) ? list.map(String) : [];
    };
    const to = Number(parts.get("to") ?? 0);
    return { to, newLeads: leadsOf("newLeads"), calls: leadsOf("calls"), changed: leadsOf("changed") };
  } catch {
    return null;
  }
}
