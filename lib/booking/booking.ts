import type { Assignment, AssessedOutcome } from "@/lib/booking/assignment";

/** A call as visitors and staff see it: its present version. */
export type Booking = {
  /** Of this version; a moved call goes on under another one. */
  readonly id: string;
  /** The same for the whole life of the call. */
  readonly uid: string;
  /** The UID by which calendars know it; calls of before have the site's address of then in it. */
  readonly calendarUid: string;
  readonly status: "confirmed" | "cancelled";
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly consultantId: string;
  readonly consultantName: string;
  readonly consultantEmail: string;
  readonly consultantZone: string;
  readonly leadId: string | null;
  /** Null once the visitor's data were erased. */
  readonly visitorEmail: string | null;
  readonly visitorName: string | null;
  readonly visitorZone: string;
  readonly visitorCompany: string | null;
  /** For the consultant, in case the video fails. */
  readonly visitorPhone: string | null;
  readonly note: string | null;
  readonly outcome: AssessedOutcome;
  readonly brief: string | null;
  /** The assessment from whose result the call was booked. */
  readonly submissionId: string | null;
  readonly meetingUrl: string;
  readonly reason: string | null;
  readonly attendance: "came" | "missed" | null;
  readonly changeNoticeMinutes: number;
  readonly bookedAt: Date;
  readonly changedAt: Date;
  /** Who was asked in which order when it was booked, and why; null for an old row. */
  readonly assignment: Assignment | null;
};

const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What people read out to name a call: "4F7K-92QX", eight signs of Crockford's base 32 made from its uid. */
export function referenceOf(uid: string): string {
  let number = BigInt(`0x${uid.replaceAll("-", "").slice(0, 10)}`);
  let text = "";
  for (let place = 0; place < 8; place += 1) {
    text = `${signs[Number(number % 32n)] ?? ""}${text}`;
    number /= 32n;
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The last instant at which the visitor can move or cancel a call without asking us. */
export function changeableUntil({ startsAt, changeNoticeMinutes }: Booking): Date {
  return new Date(startsAt.getTime() - changeNoticeMinutes * 60_000);
}

/** So long before its start the page of a call already leads into the video room. */
const joinMinutes = 10;

/** What a call is at an instant: still to come, to be joined now, or done with. */
export type CallPhase = "ahead" | "now" | "over";

export function phaseOf({ startsAt, endsAt }: Pick<Booking, "startsAt" | "endsAt">, now: Date): CallPhase {
  if (now >= endsAt) return "over";
  return now.getTime() >= startsAt.getTime() - joinMinutes * 60_000 ? "now" : "ahead";
}

/** Why the visitor can't change a call any more. */
export type ChangeRefusal = "unknown-booking" | "already-cancelled" | "already-begun" | "too-late-to-change";

/** Whether a call can still be changed: by its visitor until the notice, by staff until it begins. */
export function whyNotChangeable(booking: Booking, now: Date, isByStaff: boolean): ChangeRefusal | null {
  if (booking.status === "cancelled") return "already-cancelled";
  if (booking.startsAt <= now) return "already-begun";
  return !isByStaff && changeableUntil(booking) < now ? "too-late-to-change" : null;
}
