import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";
import { siteWords } from "@/app/site-words";
import { VoiceSection } from "@/components/content/voice-section";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { database } from "@/lib/database";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { log } from "@/lib/http/log";
import { listPublishedVoices } from "@/lib/voices/queries";
import type { PublishedVoice } from "@/lib/voices/voice";

/**
 * Rendered on request, since words of customers come and go with their consent; the front handler keeps one rendering
 * for a minute, and so serves it as fast as the pages that were built beforehand.
 */
export const dynamic = "force-dynamic";

export const generateMetadata = () => contentMetadata("home");

export default async function HomePage() {
  const voices = await voicesIfKnown();
  return (
    <ContentRoute id="home" actions={<FirstSteps />}>
      <VoiceSection voices={voices} />
    </ContentRoute>
  );
}

function FirstSteps() {
  const [main, other] = siteWords.firstSteps;
  return (
    <ButtonRow>
      <ButtonLink href={main.href}>{main.label}</ButtonLink>
      <ButtonLink href={other.href} variant="secondary">
        {other.label}
      </ButtonLink>
    </ButtonRow>
  );
}

/** The home page stands also when the database does not: then without voices. */
async function voicesIfKnown(): Promise<readonly PublishedVoice[]> {
  try {
    return await withDeadline(listPublishedVoices(database()), 2_000);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log().warn({ err: error }, "the home page was shown without voices");
    return [];
  }
}
