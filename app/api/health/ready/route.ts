import { database } from "@/lib/database";
import { readiness } from "@/lib/jobs/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const answer = await readiness(database());
  const headers = { "Cache-Control": "no-store", ...(answer.isReady ? {} : { "Retry-After": "5" }) };
  return Response.json(answer, { status: answer.isReady ? 200 : 503, headers });
}
