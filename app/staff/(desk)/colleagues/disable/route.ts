import { refuseForm, seeOther } from "@/lib/http/form";
import { disableColleague } from "@/lib/staff/commands/colleagues";
import { staffForm } from "@/lib/staff/form";
import { colleagueChoice } from "@/lib/staff/input";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  role: "administrator",
  input: colleagueChoice,
  page: () => "/staff/colleagues",
  handle: async ({ colleague }, { database, staff, now }) => {
    const done = await disableColleague(database, staff, { colleagueId: colleague, now });
    if (!done.ok) return refuseForm([{ field: "", words: staffWords.en.refusals[done.reason] }]);
    return seeOther("/staff/colleagues?done=disabled");
  },
});
