import { releaseRequest } from "@/lib/assessment/commands/release-request";
import { heldChoice } from "@/lib/assessment/input/desk";
import { config, sender } from "@/lib/config/config";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: heldChoice,
  page: () => "/staff/leads/held",
  handle: async ({ request }, { database, staff, now }) => {
    const context = { formKey: request, sender: sender(), secret: config().WAYMARK_SECRET ?? "", now };
    const released = await releaseRequest(database, staff, context);
    return seeOther(`/staff/leads/held?done=${released.ok ? "released" : "gone"}`);
  },
});
