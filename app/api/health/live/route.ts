export const dynamic = "force-dynamic";

/** The process runs and answers; says nothing about the database on purpose. */
export function GET(): Response {
  return Response.json({ isAlive: true }, { headers: { "Cache-Control": "no-store" } });
}
