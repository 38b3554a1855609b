import { knownVisitor } from "@/app/(site)/book/known-visitor";
import { attributionOfOrigin } from "@/app/(site)/book/origin";
import { sender } from "@/lib/config/config";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { waitingInput } from "@/lib/booking/input/waiting";
import { waitingWords } from "@/lib/booking/words/waiting";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: waitingInput,
  page: (values) => {
    const { zone, origin, result } = timesView(values);
    return `/book/waiting?${timesQuery({ zone, origin, result })}`;
  },
  lists: ["weekdays", "dayParts"],
  limit: { name: "waiting", points: 5, seconds: 3_600 },
  handle: async ({ zone, website, origin, result, ...waiting }, { database, now }) => {
    if (website) return refuseForm([{ field: "", words: waitingWords.en.join.notSent }]);
    const { outcome, assessment, attribution: ofResult } = await knownVisitor(result);
    const attribution = ofResult ?? attributionOfOrigin(origin);
    const wish = {
      ...waiting,
      outcome,
      submissionId: assessment?.submissionId ?? null,
      attribution,
      visitorZone: zone,
    };
    await joinWaitingList(database, wish, { sender: sender(), now });
    return seeOther("/book/waiting?done=joined");
  },
});
