import { issueToken } from "@/lib/connections/commands/tokens";
import { tokenInput } from "@/lib/connections/input";
import { connectionWords } from "@/lib/connections/words/tokens";
import { writeShortFlash } from "@/lib/http/flash";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

const { tokens: words } = connectionWords.en;

/** The token travels to the page in an encrypted cookie, so that no address and no log holds it. */
export const POST = staffForm({
  role: "administrator",
  input: tokenInput,
  page: () => "/staff/connections",
  lists: ["scopes"],
  limit: { name: "make-token", points: 50, seconds: 3_600 },
  handle: async (wish, { database, staff, now }) => {
    const token = await issueToken(database, staff, { wish, now });
    if (token === null) return refuseForm([{ field: "", words: words.madeBefore }]);
    const flash = await writeShortFlash({ token });
    return seeOther(`/staff/connections?done=token&flash=${flash.id}`, flash.cookies);
  },
});
