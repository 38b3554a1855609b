import type { CalendarContext } from "@/lib/booking/commands/refresh-calendar-feed";
import { config, sender } from "@/lib/config/config";
import { fetchOutside } from "@/lib/http/outside/fetch";

/** What it takes to read a calendar elsewhere, from the live server. */
export function calendarContext(now: Date): CalendarContext {
  return { fetchOutside, secret: config().WAYMARK_SECRET ?? "", sender: sender(), now };
}
