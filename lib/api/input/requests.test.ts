import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { operations } from "@/lib/api/operations";
import { detailsInput } from "@/lib/leads/input/details";

const root = new URL("../../..", import.meta.url).pathname;

type Named = { readonly name: string; readonly schema: z.core.$ZodType };

/** Every schema that a file of inputs exports, whatever it is called: a new one is looked at without being named here. */
async function inputSchemas(): Promise<readonly Named[]> {
  const paths = globSync(["lib/**/input.ts", "lib/**/input/*.ts"], { cwd: root }).filter(
    (path) => !path.endsWith(".test.ts"),
  );
  const files = await Promise.all(
    paths.map(async (path) =>
      Object.entries((await import(`${root}${path}`)) as object).map((one) => [path, one] as const),
    ),
  );
  return files
    .flat()
    .flatMap(([path, [name, value]]) =>
      value instanceof z.core.$ZodType ? [{ name: `${path} ${name}`, schema: value }] : [],
    );
}

/** A schema and all that it is made of, each by its path. */
function partsOf({ name, schema }: Named): readonly Named[] {
  const def: Readonly<Record<string, unknown>> = { ...schema._zod.def };
  const inside = ["innerType", "in", "out", "element", "shape", "options", "valueType"].flatMap((part) =>
    schemasIn(def[part]).map(([key, one]) => ({ name: key === "" ? name : `${name}.${key}`, schema: one })),
  );
  return [{ name, schema }, ...inside.flatMap(partsOf)];
}

function schemasIn(value: unknown): readonly (readonly [string, z.core.$ZodType])[] {
  if (value instanceof z.core.$ZodType) return [["", value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (one instanceof z.core.$ZodType ? [[key, one] as const] : []));
}

const schemas = await inputSchemas();

test("a field that may be left out is left out when it is: no default, transform or catch below fills it in", () => {
  const optional = schemas.flatMap(partsOf).filter(({ schema }) => schema instanceof z.core.$ZodOptional);
  expect(optional.length).toBeGreaterThan(40);
  const filled = optional.filter(({ schema }) => {
    const parsed = z.safeParse(schema, undefined);
    return !parsed.success || parsed.data !== undefined;
  });
  expect(filled.map(({ name }) => name)).toEqual([]);
});

test("what programs may change is named by what they send: nothing sent is refused in words, and so is an unknown name", () => {
  const changes = operations.filter(({ method }) => method === "PATCH");
  expect(changes.map(({ id }) => id)).toContain("changeLead");
  for (const { body } of changes) {
    if (!(body instanceof z.ZodObject)) throw new Error("what a change takes is not an object");
    expect(Object.keys(z.object(body.shape).parse({}))).toEqual([]);
    expect(body.safeParse({}).error?.issues.map(({ message }) => message)).toEqual([
      "Name at least one field to change",
    ]);
    expect(body.safeParse({ surprise: 1 }).success).toBe(false);
  }
});

test("a form that brings some fields of a lead wishes nothing for the others", () => {
  const known = { lead: crypto.randomUUID(), version: "3" };
  expect(detailsInput.parse(known).fields).toEqual({});
  for (const field of ["name", "company", "phone", "region", "nextStep"]) {
    expect(detailsInput.parse({ ...known, [field]: " new " }).fields).toEqual({ [field]: "new" });
    expect(detailsInput.parse({ ...known, [field]: "" }).fields).toEqual({ [field]: null });
    expect(detailsInput.parse({ ...known, [`${field}Combined`]: "both" }).fields).toEqual({ [field]: "both" });
  }
});
