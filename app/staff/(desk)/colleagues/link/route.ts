import { refuseForm, seeOther } from "@/lib/http/form";
import { sendColleagueLink } from "@/lib/staff/commands/passwords";
import { staffForm } from "@/lib/staff/form";
import { colleagueChoice } from "@/lib/staff/input";
import { listColleagues } from "@/lib/staff/queries";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  role: "administrator",
  input: colleagueChoice,
  page: () => "/staff/colleagues",
  handle: async ({ colleague }, { database, staff, now }) => {
    const found = (await listColleagues(database)).find(({ id }) => id === colleague);
    if (found === undefined) return refuseForm([{ field: "", words: staffWords.en.refusals["unknown-colleague"] }]);
    await sendColleagueLink(database, staff, { colleague: found, now });
    return seeOther("/staff/colleagues?done=link-sent");
  },
});
