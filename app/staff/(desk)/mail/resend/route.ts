import { seeOther } from "@/lib/http/form";
import { resendMails } from "@/lib/mail/commands";
import { mailChoice } from "@/lib/mail/input";
import { findMail } from "@/lib/mail/queries";
import { staffForm } from "@/lib/staff/form";
import { mayDo } from "@/lib/staff/roles";

export const POST = staffForm({
  input: mailChoice,
  page: () => "/staff/mail",
  handle: async ({ mail }, { database, staff }) => {
    const mayRead = await findMail(database, mail, { isStaffMailShown: mayDo(staff.role, "read-staff-mail") });
    const resent = mayRead === null ? 0 : await resendMails(database, [mail]);
    return seeOther(`/staff/mail?done=${resent === 0 ? "unchanged" : "resent"}`);
  },
});
