import { publicForm, seeOther } from "@/lib/http/form";
import { emptyInput } from "@/lib/staff/input";
import { signOut } from "@/lib/staff/session";

export const POST = publicForm({
  input: emptyInput,
  page: () => "/staff",
  limit: { name: "sign-out", points: 300, seconds: 600 },
  handle: async () => seeOther("/staff/sign-in?done=signed-out", await signOut()),
});
