import { seeOther } from "@/lib/http/form";
import { mailChoice } from "@/lib/mail/input";
import { findMail } from "@/lib/mail/queries";
import { resendMail } from "@/lib/staff/commands/resend-mail";
import { staffForm } from "@/lib/staff/form";
import { mayDo } from "@/lib/staff/roles";

export const POST = staffForm({
  input: mailChoice,
  page: () => "/staff/mail",
  handle: async ({ mail }, { database, staff, now }) => {
    const mayRead = await findMail(database, mail, { isStaffMailShown: mayDo(staff.role, "read-staff-mail") });
    const isResent = mayRead !== null && (await resendMail(database, staff, { mailId: mail, now }));
    return seeOther(`/staff/mail?done=${isResent ? "resent" : "unchanged"}`);
  },
});
