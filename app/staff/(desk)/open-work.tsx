import { LeadPart } from "@/components/leads/lead-columns";
import { OpenLeads } from "@/components/leads/open-leads";
import { TextLink } from "@/components/ui/text-link";
import { listLeftCalls } from "@/lib/booking/queries/list-bookings";
import { database } from "@/lib/database";
import { countWords } from "@/lib/leads/display";
import {
  countOwnLeads,
  listLeftBy,
  listLeftLeads,
  listOwnLeads,
  type LeftBy,
  type OpenLead,
} from "@/lib/leads/queries/open-leads";
import { openWorkWords } from "@/lib/leads/words/open-work";
import type { StaffMember } from "@/lib/staff/member";
import { instantWords } from "@/lib/time/display";

const words = openWorkWords.en;

/** So many are named; the rest is told as a number, with the way to it. */
const shown = 10;

type PartProps = { readonly staff: StaffMember; readonly now: Date };

/** A colleague's open leads: those for which nothing is planned, and how many wait for a call or a task. */
export async function OwnWork({ staff, now }: PartProps) {
  const own = { ownerId: staff.id, now };
  const [idle, idleNumber, plannedNumber] = await Promise.all([
    listOwnLeads(database(), { ...own, isPlanned: false, limit: shown }),
    countOwnLeads(database(), { ...own, isPlanned: false }),
    countOwnLeads(database(), { ...own, isPlanned: true }),
  ]);
  return (
    <LeadPart id="own" title={words.own}>
      {idle.length === 0 ? <p>{words.noIdle}</p> : <p>{words.idle(countWords(idleNumber), idleNumber.number === 1)}</p>}
      {idle.length > 0 && <OpenLeads leads={idle} />}
      <TextLink href={`/staff/leads?owner=${staff.id}`} variant="onward">
        {words.allOwn(countWords(plannedNumber))}
      </TextLink>
    </LeadPart>
  );
}

/** What nobody looks after: leads, tasks and calls of who is gone, and leads that never had an owner. */
export async function LeftWork({ staff, now }: PartProps) {
  const [leads, leftBy, calls] = await Promise.all([
    listLeftLeads(database(), shown),
    listLeftBy(database()),
    listLeftCalls(database(), now),
  ]);
  if (isNothingLeft(leads, leftBy) && calls.length === 0) return null;
  return (
    <LeadPart id="left" title={words.left}>
      <p>{words.leftHint}</p>
      {leads.length > 0 && <OpenLeads leads={leads} takerId={staff.id} />}
      <ul>
        {leftBy.map((left) => (
          <li key={left.ownerId ?? ""}>
            <TextLink href={`/staff/leads?owner=${left.ownerId ?? "none"}`}>{words.leftBy(left)}</TextLink>
          </li>
        ))}
        {calls.map(({ uid, startsAt, consultantName }) => (
          <li key={uid}>
            <TextLink href={`/staff/bookings/${uid}`}>
              {words.leftCall(instantWords(startsAt, staff.timeZone), consultantName)}
            </TextLink>
          </li>
        ))}
      </ul>
    </LeadPart>
  );
}

/** New leads that never had an owner stand among the waiting. */
function isNothingLeft(leads: readonly OpenLead[], leftBy: readonly LeftBy[]): boolean {
  return leads.length === 0 && leftBy.every(({ ownerId }) => ownerId === null);
}
