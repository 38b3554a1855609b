import type { Specialism } from "@/lib/booking/assignment";
import type { Hours } from "@/lib/booking/availability";
import type { WeeklyRow } from "@/lib/booking/input/hours";
import type { ConsultantRules } from "@/lib/booking/rules";
import type { LocalDate } from "@/lib/time/local-date";

/** Everything that a consultant keeps about their own calendar. */
export type ConsultantPage = {
  readonly isBookable: boolean;
  readonly specialisms: readonly Specialism[];
  readonly meetingUrl: string | null;
  readonly holidayRegion: string | null;
  readonly rules: ConsultantRules;
  readonly feedMadeAt: Date | null;
  readonly feedTokenHash: string | null;
  readonly weekly: readonly WeeklyRow[];
  readonly overrides: ReadonlyArray<{
    readonly on: LocalDate;
    readonly hours: readonly Hours[];
    readonly reason: string | null;
  }>;
  readonly away: ReadonlyArray<{
    readonly id: string;
    readonly fromOn: LocalDate;
    readonly untilOn: LocalDate;
    readonly reason: string | null;
  }>;
};

/** A consultant in a list to choose from. */
export type ConsultantName = {
  readonly id: string;
  readonly name: string;
  readonly isBookable: boolean;
  /** Whether they named a video room: without one nobody can book them. */
  readonly hasRoom: boolean;
};
