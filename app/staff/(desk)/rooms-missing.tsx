import { RoomMissing } from "@/components/booking/hours/room-missing";
import { Notice } from "@/components/ui/notice";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { hoursWords } from "@/lib/booking/words/hours";
import { database } from "@/lib/database";
import { mayDo } from "@/lib/staff/roles";
import type { StaffMember } from "@/lib/staff/member";

const words = hoursWords.en.noRoom;

/** Who takes calls and can't be booked for want of a video room: a colleague hears it of themselves, administrators of all. */
export async function RoomsMissing({ staff }: { readonly staff: StaffMember }) {
  const roomless = (await listConsultants(database())).filter(({ isBookable, hasRoom }) => isBookable && !hasRoom);
  const others = mayDo(staff.role, "manage-colleagues") ? roomless.filter(({ id }) => id !== staff.id) : [];
  return (
    <>
      {roomless.some(({ id }) => id === staff.id) && <RoomMissing />}
      {others.length > 0 && (
        <Notice tone="warning" title={words.othersTitle}>
          <p>{words.others(others.map(({ name }) => name))}</p>
        </Notice>
      )}
    </>
  );
}
