import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { OwnVoiceText } from "@/components/content/voice-section";
import { VoiceForm } from "@/components/content/voice-form";
import { Button } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { company } from "@/lib/config/config";
import { database } from "@/lib/database";
import { consentText } from "@/lib/leads/words";
import { isToken } from "@/lib/voices/input";
import { findVoiceByToken } from "@/lib/voices/queries";
import type { OwnVoice } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const { form: words, answers, withdraw } = voiceWords.en;

type Props = { readonly params: Promise<{ readonly token: string }>; readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { title } = await formState(searchParams);
  return { title: title(words.documentTitle), robots: { index: false, follow: false } };
}

/** A person's own words about a call: to be written, or to be taken back. Only the link leads here. */
export default async function VoicePage({ params, searchParams }: Props) {
  const { token } = await params;
  const voice = isToken(token) ? await findVoiceByToken(database(), token, new Date()) : null;
  if (voice === null) notFound();
  const state = await formState(searchParams);
  return (
    <Container width="form">
      <ErrorSummary problems={voice.isOpen ? state.problems : []} />
      {voice.isOpen ? <Asked token={token} state={state} /> : <Answered token={token} voice={voice} />}
    </Container>
  );
}

function Asked({ token, state }: { readonly token: string; readonly state: FormState }) {
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <VoiceForm
        token={token}
        consent={consentText("publication", company().name).wording}
        valueOf={state.valueOf}
        problemOf={state.problemOf}
      />
    </>
  );
}

function Answered({ token, voice }: { readonly token: string; readonly voice: OwnVoice }) {
  return (
    <>
      <PageHeader title={answers[voice.state].title} lead={answers[voice.state].lead} />
      {voice.words !== null && voice.name !== null && (
        <>
          <OwnVoiceText voice={{ name: voice.name, company: voice.company, words: voice.words }} />
          <form method="post" action="/voices/withdraw">
            <Button variant="secondary" name="token" value={token}>
              {withdraw}
            </Button>
          </form>
        </>
      )}
    </>
  );
}
