import { heldToken } from "@/app/(site)/book/hold-cookie";
import { extendHold } from "@/lib/booking/commands/hold-slot";
import { heldTimeInput } from "@/lib/booking/input";
import { detailsPath } from "@/lib/booking/input/times";
import { publicForm, refuseForm } from "@/lib/http/form";

/** Keeps the held time for five more minutes, once. What was typed so far comes back with the page. */
export const POST = publicForm({
  input: heldTimeInput,
  page: detailsPath,
  limit: { name: "extend", points: 60, seconds: 600 },
  handle: async (_time, { database, now }) => {
    const token = await heldToken();
    if (token !== null) await extendHold(database, token, now);
    return refuseForm([]);
  },
});
