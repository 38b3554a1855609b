import { Tag } from "@/components/ui/tag";
import type { Booking } from "@/lib/booking/booking";
import { callDeskWords } from "@/lib/booking/words/desk";

const tones = { confirmed: "info", cancelled: "neutral", came: "success", missed: "danger" } as const;

/** What became of a call, in one word. */
export function CallState({ call: { status, attendance } }: { readonly call: Pick<Booking, "status" | "attendance"> }) {
  const state = status === "cancelled" ? "cancelled" : (attendance ?? "confirmed");
  return <Tag tone={tones[state]}>{callDeskWords.en.states[state]}</Tag>;
}
