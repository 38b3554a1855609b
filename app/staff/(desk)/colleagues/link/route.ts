import { refuseForm, seeOther } from "@/lib/http/form";
import { askForNewPassword } from "@/lib/staff/commands/passwords";
import { staffForm } from "@/lib/staff/form";
import { colleagueChoice } from "@/lib/staff/input";
import { listColleagues } from "@/lib/staff/queries";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  role: "administrator",
  input: colleagueChoice,
  page: () => "/staff/colleagues",
  handle: async ({ colleague }, { database, now }) => {
    const found = (await listColleagues(database)).find(({ id }) => id === colleague);
    if (found === undefined) return refuseForm([{ field: "", words: staffWords.en.refusals["unknown-colleague"] }]);
    await askForNewPassword(database, found.email, now);
    return seeOther("/staff/colleagues?done=link-sent");
  },
});
