import { seeOther } from "@/lib/http/form";
import { jobChoice } from "@/lib/jobs/input";
import { retryJob } from "@/lib/staff/commands/retry-job";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: jobChoice,
  page: () => "/staff/jobs",
  handle: async ({ job }, { database, staff, now }) => {
    const isRetried = await retryJob(database, staff, { job, now });
    return seeOther(`/staff/jobs?done=${isRetried ? "retried" : "gone"}`);
  },
});
