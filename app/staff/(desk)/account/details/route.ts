import { seeOther } from "@/lib/http/form";
import { changeAccount } from "@/lib/staff/commands/account";
import { staffForm } from "@/lib/staff/form";
import { accountInput } from "@/lib/staff/input";

export const POST = staffForm({
  input: accountInput,
  page: () => "/staff/account",
  handle: async (account, { database, staff, now }) => {
    await changeAccount(database, staff, { account, now });
    return seeOther("/staff/account?done=saved");
  },
});
