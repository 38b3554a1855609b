import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { CallsToAsk } from "@/components/staff/calls-to-ask";
import { NarrowLinks } from "@/components/staff/narrow-links";
import { VoiceTable } from "@/components/staff/voice-table";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { canSendMail } from "@/lib/config/config";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { voicesView } from "@/lib/voices/input";
import { listCallsToAsk, listVoices } from "@/lib/voices/queries";
import { voiceStates, type VoiceState } from "@/lib/voices/voice";
import { deskAnswer, voiceWords } from "@/lib/voices/words";

const { desk: words } = voiceWords.en;

export const metadata: Metadata = { title: words.pageTitle };

export default async function VoicesPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const { state } = voicesView.parse(query);
  const staff = await requireStaff("/staff/voices");
  const { problems } = await formState(searchParams);
  const [voices, calls] = await Promise.all([listVoices(database(), state), listCallsToAsk(database())]);
  const answer = deskAnswer(query["done"], canSendMail());
  return (
    <Container width="wide">
      <ErrorSummary problems={problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      <NarrowLinks label={words.statesLabel} links={stateLinks(state)} />
      {voices.length === 0 ? (
        <EmptyState {...(state === undefined ? words.none : words.noneOfState)} />
      ) : (
        <VoiceTable voices={voices} zone={staff.timeZone} />
      )}
      <Stack>
        <h2>{words.askTitle}</h2>
        {calls.length === 0 ? <p>{words.nobodyToAsk}</p> : <CallsToAsk calls={calls} zone={staff.timeZone} />}
      </Stack>
    </Container>
  );
}

function stateLinks(current: VoiceState | undefined) {
  const all = { href: "/staff/voices", label: words.all, isCurrent: current === undefined };
  const states = voiceStates.map((state) => ({
    href: `/staff/voices?state=${state}`,
    label: words.states[state],
    isCurrent: state === current,
  }));
  return [all, ...states];
}
