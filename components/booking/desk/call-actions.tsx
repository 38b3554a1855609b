import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import type { Booking } from "@/lib/booking/booking";
import { callDeskWords } from "@/lib/booking/words/desk";
import type { VoiceState } from "@/lib/voices/voice";

const { call: words } = callDeskWords.en;

type ChangeByStaffProps = {
  readonly uid: string;
  readonly who: string;
  readonly reason: string | undefined;
  readonly problem: string | undefined;
};

/** Before a call: another time, or none. */
export function ChangeByStaff({ uid, who, reason, problem }: ChangeByStaffProps) {
  return (
    <Stack gap="large">
      <section aria-labelledby="move">
        <Stack>
          <h2 id="move">{words.moveTitle}</h2>
          <p>
            <ButtonLink href={`/staff/bookings/${uid}/move`} variant="secondary">
              {words.move}
            </ButtonLink>
          </p>
        </Stack>
      </section>
      <Disclosure id="cancel" title={words.cancelTitle} isOpen={reason !== undefined}>
        <form method="post" action="/staff/bookings/cancel" noValidate>
          <Stack gap="large">
            <input type="hidden" name="call" value={uid} />
            <TextField
              label={words.cancelReason}
              name="reason"
              isOptional
              defaultValue={reason}
              error={problem}
              autoComplete="off"
            />
            <div>
              <Button variant="danger">{words.cancel(who)}</Button>
            </div>
          </Stack>
        </form>
      </Disclosure>
    </Stack>
  );
}

type PlaceByStaffProps = {
  readonly uid: string;
  readonly meetingUrl: string;
  readonly problem: string | undefined;
};

/** Until a call is over: another video room for it. */
export function PlaceByStaff({ uid, meetingUrl, problem }: PlaceByStaffProps) {
  return (
    <Disclosure id="place" title={words.placeTitle} isOpen={problem !== undefined}>
      <form method="post" action="/staff/bookings/place" noValidate>
        <Stack gap="large">
          <input type="hidden" name="call" value={uid} />
          <TextField
            label={words.place}
            name="meetingUrl"
            type="url"
            hint={words.placeHint}
            defaultValue={meetingUrl}
            error={problem}
            autoComplete="off"
          />
          <div>
            <Button variant="secondary">{words.placeGo}</Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}

/** Once a call has begun: whether the visitor came. A mark can be put right by the other one. */
export function MarkByStaff({ call: { uid, leadId, attendance } }: { readonly call: Booking }) {
  return (
    <section aria-labelledby="mark">
      <form method="post" action="/staff/leads/attendance">
        <Stack>
          <h2 id="mark">{words.markTitle}</h2>
          <input type="hidden" name="call" value={uid} />
          <input type="hidden" name="back" value="call" />
          <input type="hidden" name="lead" value={leadId ?? ""} />
          <ButtonRow>
            {(["came", "missed"] as const)
              .filter((mark) => mark !== attendance)
              .map((mark) => (
                <Button key={mark} name="attendance" value={mark} variant="secondary">
                  {words.marks[mark]}
                </Button>
              ))}
          </ButtonRow>
        </Stack>
      </form>
    </section>
  );
}

/** After a call that took place: the question for a testimonial, or what became of it. */
export function VoiceOfCall({ bookingId, state }: { readonly bookingId: string; readonly state: VoiceState | null }) {
  return (
    <section aria-labelledby="voice">
      <Stack>
        <h2 id="voice">{words.voiceTitle}</h2>
        {state === null ? (
          <form method="post" action="/staff/voices/ask">
            <Stack>
              <input type="hidden" name="booking" value={bookingId} />
              <p>{words.voiceLead}</p>
              <div>
                <Button variant="secondary">{words.voice}</Button>
              </div>
            </Stack>
          </form>
        ) : (
          <p>{words.voiceStates[state]}</p>
        )}
      </Stack>
    </section>
  );
}
