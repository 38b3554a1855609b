import { attributionOfOrigin } from "@/app/(site)/book/origin";
import { sender } from "@/lib/config/config";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { waitingInput } from "@/lib/booking/input/waiting";
import { waitingWords } from "@/lib/booking/words/waiting";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: waitingInput,
  page: (values) => `/book/waiting?${timesQuery({ zone: timesView(values).zone, origin: timesView(values).origin })}`,
  lists: ["weekdays", "dayParts"],
  limit: { name: "waiting", points: 5, seconds: 3_600 },
  handle: async ({ zone, website, origin, ...waiting }, { database, now }) => {
    if (website) return refuseForm([{ field: "", words: waitingWords.en.join.notSent }]);
    const attribution = attributionOfOrigin(origin);
    await joinWaitingList(database, { ...waiting, attribution, visitorZone: zone }, { sender: sender(), now });
    return seeOther("/book/waiting?done=joined");
  },
});
