ALTER TABLE "bookings" ADD COLUMN "calendar_uid" text DEFAULT gen_random_uuid()::text NOT NULL;--> statement-breakpoint
-- Calls of before keep the UID that calendars have had of them: it was made from the site's address.
UPDATE bookings SET calendar_uid = uid || '@' || coalesce(nullif(current_setting('waymark.site_host', true), ''), 'localhost');--> statement-breakpoint
-- A call without a room of its own had one made from its name; it stays there.
UPDATE bookings SET meeting_url = 'https://meet.jit.si/waymark-' || replace(uid::text, '-', '')
  WHERE meeting_url IS NULL AND status <> 'held';--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_have_a_place" CHECK ("bookings"."status" = 'held' OR "bookings"."meeting_url" IS NOT NULL);
--> statement-breakpoint
-- Whoever opens a room at meet.jit.si first must sign in: it is no place to send visitors to, so its owners name another one.
UPDATE consultants SET meeting_url = NULL WHERE meeting_url ~* '^https://meet\.jit\.si(/|:|$)';
--> statement-breakpoint
-- The United States have one list of holidays, the federal one; states had lists of their own.
UPDATE consultants SET holiday_region = 'US' WHERE holiday_region LIKE 'US-%';
