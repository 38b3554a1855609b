import { z } from "zod";
import { emailAddress, singleLine } from "@/lib/http/fields";
import { roles } from "@/lib/staff/member";
import { passwordLength } from "@/lib/staff/password-length";
import { isKnownZone } from "@/lib/time/zone-rules";

/** At sign-in nothing is said about how a password must look. */
const givenPassword = z.string("Enter your password").min(1, "Enter your password").max(1_000, "Enter your password");

/** Long rather than strange (NIST SP 800-63B, 3.1.1.2): no rules about kinds of characters. */
const chosenPassword = z
  .string("Choose a password")
  .min(passwordLength.min, `Choose a password of at least ${passwordLength.min} characters`)
  .max(passwordLength.max, `Choose a password of at most ${passwordLength.max} characters`)
  .refine((password) => new Set(password).size >= 5, "Choose a password with at least five different characters");

const personName = singleLine(100, {
  empty: "Enter the name that colleagues and visitors know",
  long: "Use at most 100 characters for the name",
});
const timeZone = z.string("Choose a time zone").refine(isKnownZone, "Choose a time zone from the list");
const linkToken = z.string().regex(/^[\w-]{43}$/, "This link is not complete. Open it again from the mail");
const id = z.uuid("Reload the page and try again");

export const signInInput = z.strictObject({
  email: emailAddress(),
  password: givenPassword,
  return: z.string().max(1_000).optional(),
});

export const welcomeInput = z
  .strictObject({ token: linkToken, email: emailAddress(), name: personName, password: chosenPassword, timeZone })
  .refine(({ email, password }) => !password.toLowerCase().includes(email), {
    path: ["password"],
    message: "Choose a password that doesn't hold your address",
  });

export const newPasswordInput = z.strictObject({ token: linkToken, password: chosenPassword });
export const forgottenInput = z.strictObject({ email: emailAddress() });

/** A form that is only a button. */
export const emptyInput = z.strictObject({});

export const accountInput = z.strictObject({ name: personName, timeZone });
export const passwordChangeInput = z.strictObject({ present: givenPassword, password: chosenPassword });

export const invitationInput = z.strictObject({
  email: emailAddress(),
  role: z.enum(roles, "Choose what this colleague will do"),
});
export const invitationChoice = z.strictObject({ link: id });
export const colleagueChoice = z.strictObject({ colleague: id });
export const roleChoice = z.strictObject({ colleague: id, role: z.enum(roles, "Choose a role") });
