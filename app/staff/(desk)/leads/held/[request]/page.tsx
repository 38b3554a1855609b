import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DecideOnRequest } from "@/components/staff/held-decision";
import { Moment } from "@/components/staff/moment";
import { CheckAnswersList } from "@/components/assessment/check-answers-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list";
import type { HeldRequest } from "@/lib/assessment/held-request";
import { heldChoice } from "@/lib/assessment/input/desk";
import { findHeldRequest } from "@/lib/assessment/queries/held-requests";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import { outcomeWords } from "@/lib/assessment/words/outcomes";
import { database } from "@/lib/database";
import { sourceName } from "@/lib/http/attribution";
import { requireStaff } from "@/lib/staff/session";

const { held: words } = assessmentDeskWords.en;

export const metadata: Metadata = { title: words.pageTitle };

type Props = { readonly params: Promise<{ readonly request: string }> };

/** One held request: who asked, for what, why it was held; and the decision. */
export default async function HeldRequestPage({ params }: Props) {
  const choice = heldChoice.safeParse(await params);
  const staff = await requireStaff(choice.success ? `/staff/leads/held/${choice.data.request}` : "/staff/leads/held");
  if (!choice.success) notFound();
  const request = (await findHeldRequest(database(), choice.data.request)) ?? notFound();
  const { result } = request;
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/leads/held", label: words.title }]} current={request.email} />
      <PageHeader title={request.email} lead={outcomeWords.en[request.outcome].title} />
      <Stack gap="large">
        <SummaryList rows={factsOf(request, { zone: staff.timeZone, source: sourceName(result.attribution) })} />
        <Stack>
          <DecideOnRequest request={request} />
          <p>
            {words.releaseHint} {words.discardHint}
          </p>
        </Stack>
        <Stack>
          <h2>{words.answers}</h2>
          <CheckAnswersList model={result.model} answers={result.answers} />
        </Stack>
      </Stack>
    </Container>
  );
}

type Surroundings = { readonly zone: string; readonly source: string };

function factsOf(request: HeldRequest, { zone, source }: Surroundings): readonly SummaryRow[] {
  const { email, name, because, wantsFollowUp, requestedAt } = request;
  return [
    { term: words.held, detail: words.because[because] },
    { term: words.email, detail: email },
    { term: words.name, detail: name },
    { term: words.followUp, detail: words.followUpAnswers[wantsFollowUp ? "yes" : "no"] },
    { term: words.source, detail: source },
    { term: words.requested, detail: <Moment at={requestedAt} zone={zone} /> },
  ];
}
