/** One field of which somebody typed a value while somebody else stored another. */
export type ComparedField = {
  readonly name: string;
  readonly label: string;
  readonly yours: { readonly value: string; readonly words: string };
  readonly theirs: { readonly value: string; readonly words: string };
  /** Who stored theirs, and when. */
  readonly by: string;
  /** Where a third value can be typed: the name of its field; absent where only the two can be chosen. */
  readonly combinedName?: string;
  /** Several lines may be typed there. */
  readonly isLong?: boolean;
};

/** What two people made of the same fields, as a form that takes up the choice. Needs no script. */
export type Comparison = {
  readonly action: string;
  /** What is sent along unseen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly fields: readonly ComparedField[];
  readonly words: {
    readonly yours: string;
    readonly theirs: string;
    readonly combined: string;
    readonly save: string;
    readonly leave: string;
  };
  readonly leaveHref: string;
};

export const COMPARISON_STYLE = `fieldset{border:1px solid var(--line);border-radius:6px;margin:1.5rem 0;padding:.5rem 1rem 1rem}
legend{font-weight:600;padding:0 .3rem}label{display:block;padding:.4rem 0;overflow-wrap:anywhere}label strong{white-space:pre-wrap}
input[type=radio]{width:1.25rem;height:1.25rem;margin:0 .6rem 0 0;vertical-align:-.2rem}
input[type=text]{min-height:44px}small{display:block;padding-left:1.9rem}`;

export function comparisonForm({ action, hidden, fields, words, leaveHref }: Comparison): string {
  const unseen = Object.entries(hidden).map(([name, value]) => hiddenField(name, value));
  const sets = fields.map((field) => fieldSet(field, words));
  return `<form method="post" action="${escaped(action)}">${unseen.join("")}${sets.join("")}<button type="submit">${escaped(words.save)}</button></form><p><a href="${escaped(leaveHref)}">${escaped(words.leave)}</a></p>`;
}

function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;
}

function fieldSet(field: ComparedField, words: Comparison["words"]): string {
  const { name, label, yours, theirs, by } = field;
  const choice = (value: string, said: string, checked: string) =>
    `<label><input type="radio" name="${escaped(name)}" value="${escaped(value)}"${checked}>${said}</label>`;
  const own = choice(yours.value, `${escaped(words.yours)} <strong>${escaped(yours.words)}</strong>`, " checked");
  const other = choice(theirs.value, `${escaped(words.theirs)} <strong>${escaped(theirs.words)}</strong>`, "");
  return `<fieldset><legend>${escaped(label)}</legend>${own}${other}<small>${escaped(by)}</small>${combined(field, words)}</fieldset>`;
}

function combined({ combinedName: name, isLong }: ComparedField, words: Comparison["words"]): string {
  if (name === undefined) return "";
  const field =
    isLong === true
      ? `<textarea name="${escaped(name)}" rows="6"></textarea>`
      : `<input type="text" name="${escaped(name)}" autocomplete="off">`;
  return `<label>${escaped(words.combined)}${field}</label>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in HTML, also inside an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
