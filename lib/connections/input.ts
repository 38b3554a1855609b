import { z } from "zod";
import { apiScopes } from "@/lib/connections/scopes";
import { formKey, singleLine } from "@/lib/http/fields";

const id = z.uuid("Reload the page and try again");

export const tokenInput = z.strictObject({
  formKey: formKey(),
  name: singleLine(60, {
    empty: "Name the token after the program that will use it",
    long: "Use at most 60 characters for the name",
  }),
  scopes: z
    .array(z.enum(apiScopes, "Choose from the list"), "Choose at least one thing that the token may do")
    .min(1, "Choose at least one thing that the token may do"),
  lifetime: z.enum(["30", "90", "365", "never"], "Choose how long the token works"),
});

export const tokenChoice = z.strictObject({ token: id });

const scopeList = z.array(z.enum(apiScopes));

/** Scopes as they are stored; one that is unknown by now is worth nothing. */
export function storedScopes(stored: readonly string[]) {
  return stored.flatMap((scope) => scopeList.safeParse([scope]).data ?? []);
}
