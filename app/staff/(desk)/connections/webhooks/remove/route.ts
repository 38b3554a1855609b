import { removeEndpoint } from "@/lib/connections/commands/endpoints";
import { endpointChoice } from "@/lib/connections/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: endpointChoice,
  page: () => "/staff/connections/webhooks",
  handle: async ({ endpoint, back }, { database, staff, now }) => {
    await removeEndpoint(database, staff, { endpointId: endpoint, now });
    const page = back === "notifications" ? "/staff/account/notifications" : "/staff/connections/webhooks";
    return seeOther(`${page}?done=removed`);
  },
});
