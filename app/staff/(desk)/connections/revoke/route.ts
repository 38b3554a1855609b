import { revokeToken } from "@/lib/connections/commands/tokens";
import { tokenChoice } from "@/lib/connections/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  role: "administrator",
  input: tokenChoice,
  page: () => "/staff/connections",
  handle: async ({ token }, { database, staff, now }) => {
    await revokeToken(database, staff, { tokenId: token, now });
    return seeOther("/staff/connections?done=revoked");
  },
});
