import type { Metadata } from "next";
import { RoomsMissing } from "@/app/staff/(desk)/rooms-missing";
import { formState, type Query } from "@/app/staff/form-state";
import { ColleagueTable } from "@/components/staff/colleague-table";
import { InvitationTable } from "@/components/staff/invitation-table";
import { InviteForm } from "@/components/staff/invite-form";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { listLeftBy, type LeftBy } from "@/lib/leads/queries/open-leads";
import { openWorkWords } from "@/lib/leads/words/open-work";
import { listColleagues, listOpenInvitations } from "@/lib/staff/queries";
import { requireRole } from "@/lib/staff/session";
import { deskAnswers, deskWords } from "@/lib/staff/words";

const { colleagues: words } = deskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function ColleaguesPage({ searchParams }: { readonly searchParams: Query }) {
  const administrator = await requireRole("administrator", "/staff/colleagues");
  const [colleagues, leftBy, invitations, form] = await Promise.all([
    listColleagues(database()),
    listLeftBy(database()),
    listOpenInvitations(database(), new Date()),
    formState(searchParams),
  ]);
  const answer = deskAnswers("en", (await searchParams)["done"], canSendMail());
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} />
      <RoomsMissing staff={administrator} />
      <ColleagueTable
        colleagues={colleagues}
        ownId={administrator.id}
        zone={administrator.timeZone}
        left={new Map(leftBy.flatMap((left) => leftOf(left)))}
      />
      <Stack>
        <h2>{words.invitations}</h2>
        {invitations.length === 0 ? (
          <p>{words.noInvitations}</p>
        ) : (
          <InvitationTable invitations={invitations} zone={administrator.timeZone} />
        )}
      </Stack>
      <Stack>
        <h2>{words.invite}</h2>
        <InviteForm typed={form.valueOf} problemOf={form.problemOf} />
      </Stack>
    </Container>
  );
}

/** The list of a colleague's leads is where all of them can be given to somebody else at once. */
function leftOf({ ownerId, leads, tasks }: LeftBy) {
  if (ownerId === null) return [];
  const left = { words: openWorkWords.en.leaves({ leads, tasks }), href: `/staff/leads?owner=${ownerId}` };
  return [[ownerId, left] as const];
}
