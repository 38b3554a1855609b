import { testEndpoint } from "@/lib/connections/commands/endpoints";
import { endpointChoice } from "@/lib/connections/input";
import { endpointRefusals } from "@/lib/connections/words/webhooks";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: endpointChoice,
  page: ({ endpoint = "" }) => `/staff/connections/webhooks/${encodeURIComponent(endpoint)}`,
  limit: { name: "test-webhook", points: 30, seconds: 600 },
  handle: async ({ endpoint }, { database, staff, now }) => {
    const tested = await testEndpoint(database, staff, { endpointId: endpoint, now });
    if (!tested.ok) return refuseForm([{ field: "", words: endpointRefusals.en[tested.reason] }]);
    return seeOther(`/staff/connections/webhooks/${endpoint}?done=tested`);
  },
});
