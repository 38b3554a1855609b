import { z } from "zod";
import { apiScopes } from "@/lib/connections/scopes";
import { personalEventTypes, webhookEventTypes, webhookShapes, type WebhookEventType } from "@/lib/connections/webhook";
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

const address = z
  .string("Enter an address that begins with https://")
  .trim()
  .min(1, "Enter an address that begins with https://")
  .max(2_000, "Use an address of at most 2,000 characters")
  .regex(/^https?:\/\/[^\s]+$/i, "Enter an address that begins with https://");

const endpointName = singleLine(60, {
  empty: "Name the program or channel behind the address",
  long: "Use at most 60 characters for the name",
});
const shape = z.enum(webhookShapes, "Choose how it is told");
const chooseEvents = "Choose at least one thing to be told of";

export const endpointInput = z.strictObject({
  formKey: formKey(),
  name: endpointName,
  address,
  shape,
  events: z.array(z.enum(webhookEventTypes, "Choose from the list"), chooseEvents).min(1, chooseEvents),
});

/** A colleague's own: fewer things to be told of. */
export const personalEndpointInput = endpointInput.extend({
  events: z.array(z.enum(personalEventTypes, "Choose from the list"), chooseEvents).min(1, chooseEvents),
});

export const endpointChoice = z.strictObject({ endpoint: id, back: z.string().max(200).optional() });
export const deliveryChoice = z.strictObject({ endpoint: id, delivery: id });
export const notificationInput = z.strictObject({
  mails: z.array(z.enum(personalEventTypes, "Choose from the list")).default([]),
});

const eventType = z.enum(webhookEventTypes);

export function isEventType(text: string): text is WebhookEventType {
  return eventType.safeParse(text).success;
}
