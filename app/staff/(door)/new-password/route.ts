import { sender } from "@/lib/config/config";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { setNewPassword } from "@/lib/staff/commands/passwords";
import { newPasswordInput } from "@/lib/staff/input";
import { linkPath } from "@/lib/staff/link-address";
import { staffWords } from "@/lib/staff/words";

export const POST = publicForm({
  input: newPasswordInput,
  page: ({ token }) => linkPath("new-password", token),
  neverKept: ["password"],
  limit: { name: "new-password", points: 20, seconds: 900 },
  handle: async (chosen, { database, now }) => {
    const set = await setNewPassword(database, chosen, { sender: sender(), now });
    if (!set.ok) return refuseForm([{ field: "", words: staffWords.en.refusals[set.reason] }]);
    return seeOther("/staff/sign-in?done=new-password");
  },
});
