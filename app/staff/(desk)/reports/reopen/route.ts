import { reopenReport } from "@/lib/feedback/commands";
import { reportChoice } from "@/lib/feedback/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: reportChoice,
  page: () => "/staff/reports?state=resolved",
  handle: async ({ report }, { database, staff, now }) => {
    await reopenReport(database, staff, { reportId: report, now });
    return seeOther("/staff/reports?done=reopened");
  },
});
