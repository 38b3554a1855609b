import { z } from "zod";
import { dayText, formKey, singleLine } from "@/lib/http/fields";
import { taskLengthMax } from "@/lib/leads/task";

const RELOAD = "Reload the page and try again";
const id = z.uuid(RELOAD);
const dueOn = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || dayText().safeParse(text).success, "Enter a date like 2027-01-31, or leave it empty")
  .transform((text) => (text === "" ? null : text));
const owner = z.union([z.literal(""), id]).transform((chosen) => (chosen === "" ? null : chosen));

export const taskInput = z.strictObject({
  lead: id,
  formKey: formKey(),
  title: singleLine(taskLengthMax, {
    empty: "Say what is to be done",
    long: `Use at most ${taskLengthMax} characters for a task`,
  }),
  dueOn,
  owner,
});
export const tickInput = z.strictObject({ task: id, done: z.enum(["yes", "no"], RELOAD), back: z.string().optional() });
/** Another day, or another colleague, for a task that is planned. */
export const replanInput = z.strictObject({ task: id, lead: id, newDueOn: dueOn, newOwner: owner });
