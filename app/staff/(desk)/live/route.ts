import { database } from "@/lib/database";
import { eventStream, type EventWriter } from "@/lib/http/event-stream";
import { listenLive } from "@/lib/http/live";
import { jsonAnswer } from "@/lib/http/problem";
import { seenLine } from "@/lib/leads/input/live";
import { isNews, newsOf } from "@/lib/leads/live";
import { findNewestLine, findNewsSince } from "@/lib/leads/queries/live";
import type { StaffMember } from "@/lib/staff/member";
import { findSignedInStaff } from "@/lib/staff/queries";
import { signedInStaff } from "@/lib/staff/session";

/**
 * What others do with leads and calls, as it happens, for the pages that stand open: as a stream for those who listen, or
 * once as JSON for those who can't. It ends with the session. A page that comes back says what it saw last.
 */
export async function GET(request: Request): Promise<Response> {
  const staff = await signedInStaff();
  if (staff === null) return new Response("Sign in first.", { status: 401 });
  const { searchParams } = new URL(request.url);
  const seen = seenLine(request.headers.get("last-event-id")) ?? seenLine(searchParams.get("since"));
  const since = seen ?? (await findNewestLine(database()));
  const isListening = request.headers.get("accept")?.includes("text/event-stream") === true;
  if (!isListening) {
    return jsonAnswer({ status: 200, body: await findNewsSince(database(), { since, staffId: staff.id }) });
  }
  return eventStream({
    open: (writer) => open(writer, { staff, since }),
    mayGoOn: async () => (await findSignedInStaff(database(), staff.sessionId, new Date())) !== null,
  });
}

type Page = { readonly staff: StaffMember; readonly since: number };

async function open(writer: EventWriter, { staff, since }: Page): Promise<() => void> {
  const stop = await listenLive({
    sessionId: staff.sessionId,
    hear: ({ to, by, rows }) => {
      const news = newsOf(to, rows);
      const isOthers = by !== staff.id || rows.some(([kind]) => kind === "captured");
      if (isOthers && isNews(news)) writer.send({ name: "news", id: to, value: news });
    },
    end: (reason) => {
      if (reason === "signed-out") writer.send({ name: reason, value: {} });
      writer.close();
    },
  });
  if (stop === null) {
    writer.close();
    return () => undefined;
  }
  // Listening began before this look, so that nothing falls between the two; what is told twice counts once.
  const missed = await findNewsSince(database(), { since, staffId: staff.id });
  writer.send({ name: isNews(missed) ? "news" : "ready", id: missed.to, value: missed });
  return stop;
}
