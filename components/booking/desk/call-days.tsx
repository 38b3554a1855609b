import { CallState } from "@/components/booking/desk/call-state";
import type { Booking } from "@/lib/booking/booking";
import { callsAddress, type CallsLook, type CallsOfDay } from "@/lib/booking/desk-calendar";
import { whoOf } from "@/lib/booking/invite";
import { callDeskWords } from "@/lib/booking/words/desk";
import { isoWithOffset, localDateWords, shortLocalDateWords, timeOfDayWords } from "@/lib/time/display";
import styles from "@/components/booking/desk/call-days.module.css";

const { list: words } = callDeskWords.en;

type CallDaysProps = {
  readonly days: readonly CallsOfDay[];
  readonly look: CallsLook;
  readonly todayOn: string;
  readonly zone: string;
};

/** Days side by side where there is room, and below one another where there is not; each with its calls in order. */
export function CallDays({ days, look, todayOn, zone }: CallDaysProps) {
  const isWeek = days.length > 1;
  return (
    <ol className={isWeek ? styles["week"] : styles["day"]}>
      {days.map(({ on, calls }) => (
        <li key={on} className={styles["column"]} aria-current={on === todayOn ? "date" : undefined}>
          <h2 className={styles["heading"]}>
            {isWeek ? (
              <a href={callsAddress({ ...look, view: "day", on })}>{shortLocalDateWords(on)}</a>
            ) : (
              localDateWords(on)
            )}
          </h2>
          {calls.length === 0 ? (
            <p className={styles["none"]}>{words.noCall}</p>
          ) : (
            <ul className={styles["calls"]}>
              {calls.map((call) => (
                <CallOfDay key={call.uid} call={call} zone={zone} isBrief={isWeek} />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

type CallOfDayProps = { readonly call: Booking; readonly zone: string; readonly isBrief: boolean };

function CallOfDay({ call, zone, isBrief }: CallOfDayProps) {
  const { uid, startsAt, endsAt, consultantName, note, status, meetingUrl } = call;
  const time = words.until(timeOfDayWords(startsAt, zone), timeOfDayWords(endsAt, zone));
  return (
    <li className={styles["call"]}>
      <p className={styles["time"]}>
        <time dateTime={isoWithOffset(startsAt, zone)}>{isBrief ? timeOfDayWords(startsAt, zone) : time}</time>
      </p>
      <p>
        <a href={`/staff/bookings/${uid}`}>{whoOf(call, "en")}</a>
      </p>
      <p className={styles["with"]}>
        {consultantName} <CallState call={call} />
      </p>
      {!isBrief && note !== null && <p className={styles["note"]}>{note}</p>}
      {!isBrief && status === "confirmed" && (
        <p>
          <a href={meetingUrl} rel="noreferrer">
            {meetingUrl}
          </a>
        </p>
      )}
    </li>
  );
}
