import { resumeEndpoint } from "@/lib/connections/commands/endpoints";
import { endpointChoice } from "@/lib/connections/input";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: endpointChoice,
  page: ({ endpoint = "" }) => `/staff/connections/webhooks/${encodeURIComponent(endpoint)}`,
  handle: async ({ endpoint }, { database, staff, now }) => {
    await resumeEndpoint(database, staff, { endpointId: endpoint, now });
    return seeOther(`/staff/connections/webhooks/${endpoint}?done=resumed`);
  },
});
