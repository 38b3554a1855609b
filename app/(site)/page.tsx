import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";
import { VoiceSection } from "@/components/content/voice-section";
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
    <ContentRoute id="home">
      <VoiceSection voices={voices} />
    </ContentRoute>
  );
}

/** The home page stands also when the database does not: then without voices. */
async function voicesIfKnown(): Promise<readonly PublishedVoice[]> {
  try {
    return await withDeadline(listPublishedVoices(database()));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log().warn({ err: error }, "the home page was shown without voices");
    return [];
  }
}
