import { z } from "zod";
import { queues, type JobName } from "@/lib/jobs/queue";

const RELOAD = "Reload the page and try again";

/** Which job to try again: its kind and its id, as one button can carry them. */
export const jobChoice = z.strictObject({
  job: z
    .string(RELOAD)
    .transform((value) => value.split(":"))
    .pipe(z.tuple([z.custom<JobName>((name) => Object.hasOwn(queues, String(name)), RELOAD), z.uuid(RELOAD)]))
    .transform(([name, id]) => ({ name, id })),
});
