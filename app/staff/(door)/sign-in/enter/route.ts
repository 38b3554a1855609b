import { answerInWords, publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { signInInput } from "@/lib/staff/input";
import { returnPath } from "@/lib/staff/return-path";
import { signIn } from "@/lib/staff/session";
import { doorWords, staffWords } from "@/lib/staff/words";

export const POST = publicForm({
  input: signInInput,
  page: (values) => `/staff/sign-in?${new URLSearchParams({ return: returnPath(values["return"]) }).toString()}`,
  neverKept: ["password"],
  // signIn counts wrong passwords only.
  limit: null,
  handle: async ({ email, password, return: wanted }) => {
    const signedIn = await signIn({ email, password });
    if (signedIn.ok) return seeOther(returnPath(wanted), signedIn.value);
    const words = staffWords.en.signInRefusals[signedIn.reason];
    if (signedIn.reason === "wrong-credentials") return refuseForm([{ field: "password", words }]);
    return answerInWords({ status: 429, title: doorWords.en.signIn.tooOften, words, retryAfterSeconds: 900 });
  },
});
