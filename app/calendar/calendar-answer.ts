import { calendarContentType } from "@/lib/booking/calendar-file";
import { securityHeaders } from "@/lib/http/security-headers";

/** A calendar file as an answer that nobody keeps on the way. */
export function calendarAnswer(text: string, filename: string): Response {
  return new Response(text, {
    headers: {
      ...securityHeaders,
      "Content-Type": calendarContentType("PUBLISH"),
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
