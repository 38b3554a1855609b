import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { HeldTable } from "@/components/staff/held-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { heldRequestsShown } from "@/lib/assessment/held-request";
import { listHeldRequests } from "@/lib/assessment/queries/held-requests";
import { assessmentDeskWords, heldAnswer } from "@/lib/assessment/words/desk";
import { proposedRetention } from "@/lib/content/site-details";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { leadDeskWords } from "@/lib/leads/words";
import { requireStaff } from "@/lib/staff/session";

const { held: words } = assessmentDeskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** What looked like a robot's: a colleague decides. */
export default async function HeldRequestsPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/leads/held");
  const requests = await listHeldRequests(database());
  const answer = heldAnswer((await searchParams)["done"], canSendMail());
  return (
    <Container width="wide">
      <Breadcrumb trail={[{ href: "/staff/leads", label: leadDeskWords.en.lead.backToLeads }]} current={words.title} />
      <ErrorSummary problems={(await formState(searchParams)).problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      {requests.length === 0 ? (
        <EmptyState
          title={words.none.title}
          cause={words.none.cause}
          action={
            <ButtonLink href="/staff/leads" variant="secondary">
              {words.none.action}
            </ButtonLink>
          }
        />
      ) : (
        <Stack>
          <HeldTable requests={requests} zone={staff.timeZone} />
          <p>{words.kept(proposedRetention.anonymousAssessmentDays)}</p>
          {requests.length === heldRequestsShown && <p>{words.more(heldRequestsShown)}</p>}
        </Stack>
      )}
    </Container>
  );
}
