import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";
import { emptyInput } from "@/lib/staff/input";

/** A sign of life: whoever sends it stays signed in for as long as if they had opened a page. */
export const POST = staffForm({
  input: emptyInput,
  page: () => "/staff",
  handle: async () => seeOther("/staff"),
});
