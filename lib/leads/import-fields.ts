/** What a column of a file can hold. */
export const importFields = ["email", "name", "firstName", "lastName", "company", "phone", "region", "source"] as const;
export type ImportField = (typeof importFields)[number];

/** Which field each column holds, by the column's place; a column that is left out is not taken over. */
export type ImportMapping = Readonly<Record<string, ImportField>>;

const guesses: Readonly<Record<ImportField, RegExp>> = {
  email: /^(e ?mail|mail|email address|e ?mail address|courriel|adresse courriel)$/,
  firstName: /^(first ?name|given ?name|forename|pr[eé]nom)$/,
  lastName: /^(last ?name|family ?name|surname|nom de famille)$/,
  name: /^(name|full ?name|contact|contact name|person|nom)$/,
  company: /^(company|company name|organi[sz]ation|account|employer|entreprise|soci[eé]t[eé])$/,
  phone: /^(phone|phone number|telephone|tel|mobile|cell|t[eé]l[eé]phone)$/,
  region: /^(region|province|state|country|location|pays)$/,
  source: /^(source|lead source|channel|origin|utm source)$/,
};

/** What the columns probably hold, by their headings; each field once, the first that fits. */
export function guessMapping(headings: readonly string[]): ImportMapping {
  const taken = new Set<ImportField>();
  const pairs = headings.flatMap((heading, place): [string, ImportField][] => {
    const plain = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[_\-.]+/g, " ");
    const field = importFields.find((known) => !taken.has(known) && guesses[known].test(plain));
    if (field === undefined) return [];
    taken.add(field);
    return [[String(place), field]];
  });
  return Object.fromEntries(pairs);
}

/** Why columns can't be taken as they are matched. */
export type MappingRefusal = "no-address" | "field-twice";

export function whyNotMapping(mapping: ImportMapping): MappingRefusal | null {
  const fields = Object.values(mapping);
  if (!fields.includes("email")) return "no-address";
  return new Set(fields).size < fields.length ? "field-twice" : null;
}

/** The cells of a row by field; columns beyond the row's end are empty. */
export function fieldsOf(cells: readonly string[], mapping: ImportMapping): Partial<Record<ImportField, string>> {
  return Object.fromEntries(Object.entries(mapping).map(([place, field]) => [field, cells[Number(place)] ?? ""]));
}
