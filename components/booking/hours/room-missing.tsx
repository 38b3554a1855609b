import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { hoursWords } from "@/lib/booking/words/hours";

const words = hoursWords.en.noRoom;

/** To whoever takes calls and has named no video room: nobody can book them. */
export function RoomMissing() {
  return (
    <Notice tone="warning" title={words.title}>
      <p>{words.cause}</p>
      <TextLink href="/staff/hours#rules">{words.action}</TextLink>
    </Notice>
  );
}
