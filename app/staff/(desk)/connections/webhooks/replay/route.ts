import { replayDelivery } from "@/lib/connections/commands/endpoints";
import { deliveryChoice } from "@/lib/connections/input";
import { endpointRefusals } from "@/lib/connections/words/webhooks";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: deliveryChoice,
  page: ({ endpoint = "" }) => `/staff/connections/webhooks/${encodeURIComponent(endpoint)}`,
  limit: { name: "replay-webhook", points: 120, seconds: 600 },
  handle: async ({ endpoint, delivery }, { database, staff, now }) => {
    const wish = { endpointId: endpoint, deliveryId: delivery, now };
    const replayed = await replayDelivery(database, staff, wish);
    if (!replayed.ok) return refuseForm([{ field: "", words: endpointRefusals.en[replayed.reason] }]);
    return seeOther(`/staff/connections/webhooks/${endpoint}?done=replayed`);
  },
});
