import { refuseForm, seeOther } from "@/lib/http/form";
import { changeRole } from "@/lib/staff/commands/colleagues";
import { staffForm } from "@/lib/staff/form";
import { roleChoice } from "@/lib/staff/input";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  role: "administrator",
  input: roleChoice,
  page: () => "/staff/colleagues",
  handle: async ({ colleague, role }, { database, staff, now }) => {
    const done = await changeRole(database, staff, { colleagueId: colleague, role, now });
    if (!done.ok) return refuseForm([{ field: "", words: staffWords.en.refusals[done.reason] }]);
    return seeOther("/staff/colleagues?done=role");
  },
});
