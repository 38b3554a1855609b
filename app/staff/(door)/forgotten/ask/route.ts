import { config } from "@/lib/config/config";
import { publicForm, seeOther } from "@/lib/http/form";
import { anonymousKey, secondsToWait } from "@/lib/http/rate-limits";
import { askForNewPassword } from "@/lib/staff/commands/passwords";
import { forgottenInput } from "@/lib/staff/input";

/** So many mails an address gets in a day, however many forms are sent; the answer doesn't tell. */
const mailsADay = { name: "forgotten-address", points: 3, seconds: 86_400 };

export const POST = publicForm({
  input: forgottenInput,
  page: () => "/staff/forgotten",
  limit: { name: "forgotten", points: 10, seconds: 3_600 },
  handle: async ({ email }, { database, now }) => {
    const wait = await secondsToWait(database, mailsADay, anonymousKey(email, config().WAYMARK_SECRET ?? ""));
    if (wait === 0) await askForNewPassword(database, email, now);
    return seeOther("/staff/forgotten?done=asked");
  },
});
