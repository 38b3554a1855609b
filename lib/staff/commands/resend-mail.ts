import type { Database } from "@/db/client";
import { resendMails } from "@/lib/mail/commands";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/** Gives a mail that found no provider, or that failed, another try. False when it needs none. */
export async function resendMail(
  database: Database,
  staff: StaffMember,
  { mailId, now }: { readonly mailId: string; readonly now: Date },
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if ((await resendMails(transaction, [mailId], now)) === 0) return false;
    await recordStaffEvent(transaction, staff, {
      event: { kind: "resent-mail", subject: "mail", subjectId: mailId },
      now,
    });
    return true;
  });
}
