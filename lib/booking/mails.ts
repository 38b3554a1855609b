import type { Booking } from "@/lib/booking/booking";
import {
  callReminderLetter,
  cancelledCallLetter,
  movedAwayLetter,
  movedCallLetter,
  newCallLetter,
  newPlaceOfCallLetter,
} from "@/lib/booking/emails/consultant-letters";
import {
  bookedLetter,
  cancelledLetter,
  movedLetter,
  newPlaceLetter,
  reminderLetter,
  type OtherCall,
} from "@/lib/booking/emails/visitor-letters";
import { inviteAttachment } from "@/lib/booking/invite";
import type { ReminderKind } from "@/lib/booking/rules";
import type { Sender } from "@/lib/mail/layout";
import type { Attachment, Letter, Mail } from "@/lib/mail/mail";

/** Who writes, and by which link the visitor reaches the call. */
export type Envelope = { readonly sender: Sender; readonly manageUrl: string };

/** The address by which a visitor reaches a call. */
export function manageUrlOf({ url }: Sender, token: string): string {
  return `${url}/booking/${token}`;
}

/** What is said of a new call besides itself: the colleague who booked it, and the agenda for the consultant. */
export type NewCall = {
  readonly bookedBy: string | null;
  readonly agenda: Attachment | null;
  /** Other calls ahead of the same address, each with a link of its own: only that address hears of them. */
  readonly others?: readonly OtherCall[];
};

/** To both sides: a call is booked. */
export async function mailsOfBooking(
  booking: Booking,
  envelope: Envelope,
  { bookedBy, agenda, others = [] }: NewCall,
): Promise<readonly Mail[]> {
  const { sender, manageUrl } = envelope;
  const [visitor, consultant] = await Promise.all([
    bookedLetter({ sender, booking, manageUrl, others }),
    newCallLetter({ sender, booking, bookedBy }),
  ]);
  return [
    ...toVisitor("call-booked", visitor, { booking, envelope }),
    ...toConsultant("call-booked-staff", consultant, { booking, envelope }).map((mail) => withFile(mail, agenda)),
  ];
}

function withFile(mail: Mail, file: Attachment | null): Mail {
  return file === null ? mail : { ...mail, attachments: [...(mail.attachments ?? []), file] };
}

export type Change = { readonly reason: string | null; readonly isByStaff: boolean };

/** To both sides, and to the consultant who had the call before if that was another: it has another time. */
export async function mailsOfMove(
  { before, after }: { readonly before: Booking; readonly after: Booking },
  envelope: Envelope,
  { reason, isByStaff }: Change,
): Promise<readonly Mail[]> {
  const { sender, manageUrl } = envelope;
  const [visitor, consultant] = await Promise.all([
    movedLetter({ sender, booking: after, before, manageUrl, reason, isByStaff }),
    movedCallLetter({ sender, booking: after, before, reason }),
  ]);
  const mails = [
    ...toVisitor("call-moved", visitor, { booking: after, envelope }),
    ...toConsultant("call-moved-staff", consultant, { booking: after, envelope }),
  ];
  if (before.consultantId === after.consultantId) return mails;
  const gone: Booking = { ...before, status: "cancelled", sequence: after.sequence, changedAt: after.changedAt };
  const away = await movedAwayLetter({ sender, booking: gone });
  return [...mails, ...toConsultant("call-moved-staff", away, { booking: gone, envelope })];
}

/** To both sides: the call has another video room. */
export async function mailsOfNewPlace(booking: Booking, envelope: Envelope): Promise<readonly Mail[]> {
  const { sender, manageUrl } = envelope;
  const [visitor, consultant] = await Promise.all([
    newPlaceLetter({ sender, booking, manageUrl }),
    newPlaceOfCallLetter({ sender, booking }),
  ]);
  return [
    ...toVisitor("call-place", visitor, { booking, envelope }),
    ...toConsultant("call-place-staff", consultant, { booking, envelope }),
  ];
}

/** To both sides: the call will not take place. */
export async function mailsOfCancellation(
  booking: Booking,
  envelope: Envelope,
  { reason, isByStaff }: Change,
): Promise<readonly Mail[]> {
  const { sender, manageUrl } = envelope;
  const [visitor, consultant] = await Promise.all([
    cancelledLetter({ sender, booking, manageUrl, reason, isByStaff }),
    cancelledCallLetter({ sender, booking, reason }),
  ]);
  return [
    ...toVisitor("call-cancelled", visitor, { booking, envelope }),
    ...toConsultant("call-cancelled-staff", consultant, { booking, envelope }),
  ];
}

/** To the visitor a day and an hour before, to the consultant an hour before. */
export async function mailsOfReminder(
  booking: Booking,
  envelope: Envelope,
  { kind, now }: { readonly kind: ReminderKind; readonly now: Date },
): Promise<readonly Mail[]> {
  const { sender, manageUrl } = envelope;
  const visitor = await reminderLetter({ sender, booking, manageUrl, now });
  const mails = mailTo(booking.visitorEmail, "call-reminder", visitor);
  if (kind === "day") return mails;
  const consultant = await callReminderLetter({ sender, booking, now });
  return [...mails, ...mailTo(booking.consultantEmail, "call-reminder-staff", consultant)];
}

type Invited = { readonly booking: Booking; readonly envelope: Envelope };

function toVisitor(kind: string, letter: Letter, { booking, envelope }: Invited): readonly Mail[] {
  return withInvite(mailTo(booking.visitorEmail, kind, letter), "visitor", { booking, envelope });
}

function toConsultant(kind: string, letter: Letter, { booking, envelope }: Invited): readonly Mail[] {
  return withInvite(mailTo(booking.consultantEmail, kind, letter), "consultant", { booking, envelope });
}

function withInvite(
  mails: readonly Mail[],
  side: "visitor" | "consultant",
  { booking, envelope: { sender, manageUrl } }: Invited,
): readonly Mail[] {
  const method = booking.status === "cancelled" ? "CANCEL" : "REQUEST";
  return mails.map((mail) => ({
    ...mail,
    attachments: [inviteAttachment(booking, method, { side, sender, manageUrl })],
  }));
}

/** Nobody is written to whose address was erased. */
function mailTo(recipient: string | null, kind: string, letter: Letter): readonly Mail[] {
  return recipient === null ? [] : [{ ...letter, kind, recipient }];
}
