import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { seeOther } from "@/lib/http/form";
import { resendInput } from "@/lib/mail/input";
import { findMail } from "@/lib/mail/queries";
import { resendMail } from "@/lib/staff/commands/resend-mail";
import { staffForm } from "@/lib/staff/form";
import { mayDo } from "@/lib/staff/roles";

export const POST = staffForm({
  input: resendInput,
  page: () => "/staff/mail",
  handle: async ({ mail, back }, { database, staff, now }) => {
    const found = await findMail(database, mail, { isStaffMailShown: mayDo(staff.role, "read-staff-mail") });
    const isResent = found !== null && (await resendMail(database, staff, { mailId: mail, now }));
    const done = isResent ? "letter-again" : "letter-unchanged";
    if (back === "today") return seeOther(`/staff?done=${done}`);
    if (back === "lead") return seeOther(leadPath(found?.leadId ?? "", done));
    return seeOther(`/staff/mail?done=${isResent ? "resent" : "unchanged"}`);
  },
});
