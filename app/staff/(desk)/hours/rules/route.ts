import { keepRules } from "@/lib/booking/commands/keep-hours";
import { rulesInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: rulesInput,
  page: () => "/staff/hours",
  lists: ["specialisms"],
  handle: async ({ specialisms, meetingUrl, isBookable, ...numbers }, { database, staff, now }) => {
    const { minimumNoticeHours, changeNoticeHours, ...others } = numbers;
    const rules = {
      ...others,
      minimumNoticeMinutes: minimumNoticeHours * 60,
      changeNoticeMinutes: changeNoticeHours * 60,
    };
    await keepRules(database, staff, { settings: { rules, specialisms, meetingUrl, isBookable }, now });
    return seeOther("/staff/hours?done=rules");
  },
});
