import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { becomeStaff } from "@/lib/staff/commands";
import { welcomeInput } from "@/lib/staff/input";
import { linkPath } from "@/lib/staff/link-address";
import { signIn } from "@/lib/staff/session";
import { staffWords } from "@/lib/staff/words";

export const POST = publicForm({
  input: welcomeInput,
  page: ({ token }) => linkPath("welcome", token),
  neverKept: ["password"],
  limit: { name: "welcome", points: 20, seconds: 900 },
  handle: async (person, { database, now }) => {
    const joined = await becomeStaff(database, person, now);
    if (!joined.ok) return refuseForm([{ field: "", words: staffWords.en.refusals[joined.reason] }]);
    // Who is invited as a consultant takes calls from 9 to 5 on weekdays; an administrator says so on the page of hours.
    if (joined.value.role === "consultant") await ensureConsultant(database, joined.value, now);
    const { email, password } = { ...person, email: joined.value.email };
    const signedIn = await signIn({ email, password });
    return signedIn.ok ? seeOther("/staff", signedIn.value) : seeOther("/staff/sign-in?done=welcome");
  },
});
