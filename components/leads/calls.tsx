import type { ReactNode } from "react";
import { CallState } from "@/components/booking/desk/call-state";
import { Moment } from "@/components/staff/moment";
import { Button, ButtonRow } from "@/components/ui/button";
import styles from "@/components/leads/calls.module.css";
import { leadDeskWords } from "@/lib/leads/words";

const { calls: words } = leadDeskWords.en;

type Call = {
  readonly uid: string;
  readonly status: "confirmed" | "cancelled";
  readonly startsAt: Date;
  readonly consultantName: string;
  readonly visitorName: string | null;
  readonly visitorEmail: string | null;
  readonly note: string | null;
  readonly meetingUrl: string;
  readonly attendance: "came" | "missed" | null;
  readonly leadId: string | null;
};

type CallsProps = {
  readonly calls: readonly Call[];
  readonly zone: string;
  readonly now: Date;
  readonly back: string;
  /** What to know before a call, by its uid; null where nothing is known. */
  readonly briefOf?: (uid: string) => ReactNode;
};

/** Calls with where they take place and, once they have begun, the two buttons that say whether the visitor came. */
export function Calls({ calls, zone, now, back, briefOf }: CallsProps) {
  return (
    <ul className={styles["calls"]}>
      {calls.map((call) => (
        <li key={call.uid} className={styles["call"]}>
          <p className={styles["when"]}>
            <Moment at={call.startsAt} zone={zone} /> <CallState call={call} />
          </p>
          <p>
            {back === "today" && call.leadId !== null && (
              <a href={`/staff/leads/${call.leadId}`}>{call.visitorName ?? call.visitorEmail}</a>
            )}{" "}
            {words.with(call.consultantName)}
          </p>
          {call.note !== null && <p className={styles["note"]}>{call.note}</p>}
          {briefOf?.(call.uid)}
          <CallActions call={call} now={now} back={back} />
        </li>
      ))}
    </ul>
  );
}

function CallActions({ call, now, back }: { readonly call: Call; readonly now: Date; readonly back: string }) {
  if (call.status === "cancelled") return null;
  if (call.startsAt > now) {
    return (
      <p>
        <a href={call.meetingUrl} rel="noreferrer">
          {words.room}
        </a>
      </p>
    );
  }
  return (
    <form method="post" action="/staff/leads/attendance">
      <input type="hidden" name="call" value={call.uid} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="lead" value={call.leadId ?? ""} />
      <ButtonRow>
        {(["came", "missed"] as const)
          .filter((attendance) => attendance !== call.attendance)
          .map((attendance) => (
            <Button key={attendance} name="attendance" value={attendance} variant="secondary" size="small">
              {words.mark[attendance]}
            </Button>
          ))}
      </ButtonRow>
    </form>
  );
}
