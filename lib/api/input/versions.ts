import { z } from "zod";

const entityTag = z
  .string()
  .regex(/^(\*|"\d{1,9}")$/)
  .transform((tag) => (tag === "*" ? null : Number(tag.slice(1, -1))));

/** The version that an If-Match header names, null for `*` (whatever stands there); undefined when it names none. */
export function versionOf(ifMatch: string): number | null | undefined {
  return entityTag.safeParse(ifMatch.trim()).data;
}

/** The ETag of a version. */
export function entityTagOf(version: number): string {
  return `"${version}"`;
}

/** Whether this is an id as addresses have them. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
