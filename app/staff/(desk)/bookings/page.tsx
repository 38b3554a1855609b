import type { Metadata } from "next";
import { CallTable } from "@/components/booking/call-table";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { callDeskWords } from "@/lib/booking/words/desk";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { dayMs } from "@/lib/time/local-date";

const { list: words } = callDeskWords.en;

export const metadata: Metadata = { title: words.pageTitle };

export default async function CallsPage() {
  const staff = await requireStaff("/staff/bookings");
  const now = Date.now();
  const calls = await listBookings(database(), { from: new Date(now - 7 * dayMs), until: new Date(now + 400 * dayMs) });
  return (
    <Container width="wide">
      <PageHeader title={words.title} lead={words.lead} />
      {calls.length === 0 ? (
        <EmptyState
          title={words.none.title}
          cause={words.none.cause}
          action={
            <ButtonLink href="/book" variant="secondary">
              {words.none.action}
            </ButtonLink>
          }
        />
      ) : (
        <CallTable calls={calls} zone={staff.timeZone} />
      )}
    </Container>
  );
}
