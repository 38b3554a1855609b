import { addEndpoint } from "@/lib/connections/commands/endpoints";
import { personalEndpointInput } from "@/lib/connections/input";
import { endpointRefusals, webhookWords } from "@/lib/connections/words/webhooks";
import { ownSecret } from "@/lib/config/config";
import { writeShortFlash } from "@/lib/http/flash";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** The signing secret travels to the page in an encrypted cookie, so that no address and no log holds it. */
export const POST = staffForm({
  input: personalEndpointInput,
  page: () => "/staff/account/notifications",
  lists: ["events"],
  limit: { name: "add-webhook", points: 50, seconds: 3_600 },
  handle: async (endpoint, { database, staff, now }) => {
    const wish = { ...endpoint, isPersonal: true };
    const added = await addEndpoint(database, staff, { wish, secret: ownSecret(), now });
    if (!added.ok) return refuseForm([{ field: "address", words: endpointRefusals.en[added.reason] }]);
    if (added.value === null) return refuseForm([{ field: "", words: webhookWords.en.madeBefore }]);
    const flash = await writeShortFlash({ secret: added.value });
    return seeOther(`/staff/account/notifications?done=added&flash=${flash.id}`, flash.cookies);
  },
});
