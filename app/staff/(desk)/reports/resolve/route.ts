import { resolveReport } from "@/lib/feedback/commands";
import { reportChoice } from "@/lib/feedback/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: reportChoice,
  page: () => "/staff/reports",
  handle: async ({ report }, { database, staff, now }) => {
    await resolveReport(database, staff, { reportId: report, now });
    return seeOther("/staff/reports?done=resolved");
  },
});
