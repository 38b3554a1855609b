import { ContentRoute, contentMetadata } from "@/app/(site)/content-route";
import { VideoProviders } from "@/components/content/video-providers";
import { listRoomHosts } from "@/lib/booking/queries/list-room-hosts";
import { database } from "@/lib/database";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { log } from "@/lib/http/log";

/** Rendered on request, since rooms change; the front handler keeps one rendering for a minute. */
export const dynamic = "force-dynamic";

export const generateMetadata = () => contentMetadata("privacy");

export default async function PrivacyPage() {
  return (
    <ContentRoute id="privacy">
      <VideoProviders hosts={await hostsIfKnown()} />
    </ContentRoute>
  );
}

/** The page is there also when the database is not: then each invitation names its provider, and the page says so. */
async function hostsIfKnown(): Promise<readonly string[] | null> {
  try {
    return await withDeadline(listRoomHosts(database(), new Date()));
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log().warn({ err: error }, "the privacy page was shown without the providers of video rooms");
    return null;
  }
}
