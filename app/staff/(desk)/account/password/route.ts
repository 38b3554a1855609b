import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { changePassword } from "@/lib/staff/commands/passwords";
import { staffForm } from "@/lib/staff/form";
import { passwordChangeInput } from "@/lib/staff/input";
import { staffWords } from "@/lib/staff/words";

export const POST = staffForm({
  input: passwordChangeInput,
  page: () => "/staff/account",
  neverKept: ["present", "password"],
  limit: { name: "password-change", points: 10, seconds: 900 },
  handle: async ({ present, password }, { database, staff, now }) => {
    const changed = await changePassword(database, staff, { present, password, sender: sender(), now });
    if (!changed.ok) return refuseForm([{ field: "present", words: staffWords.en.refusals[changed.reason] }]);
    return seeOther("/staff/account?done=password");
  },
});
