CREATE TABLE "booking_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"uid" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"uid" uuid NOT NULL,
	"consultant_id" uuid NOT NULL,
	"lead_id" uuid,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"blocked" "tstzrange" NOT NULL,
	"hold_token_hash" text,
	"hold_expires_at" timestamp with time zone,
	"is_hold_extended" boolean DEFAULT false NOT NULL,
	"waiting_id" uuid,
	"visitor_name" text,
	"visitor_zone" text,
	"note" text,
	"outcome" text,
	"brief" text,
	"meeting_url" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"assignment" jsonb,
	"form_key" uuid,
	"booked_by" uuid,
	"ended_by" uuid,
	"reason" text,
	"attendance" text,
	"day_reminder_at" timestamp with time zone,
	"hour_reminder_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"booked_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bookings_have_a_known_status" CHECK ("bookings"."status" IN ('held', 'confirmed', 'moved', 'cancelled')),
	CONSTRAINT "bookings_end_after_they_start" CHECK ("bookings"."ends_at" > "bookings"."starts_at"),
	CONSTRAINT "bookings_block_their_own_time" CHECK ("bookings"."blocked" @> tstzrange("bookings"."starts_at", "bookings"."ends_at", '[)')),
	CONSTRAINT "bookings_are_held_for_a_while" CHECK (("bookings"."status" = 'held') = ("bookings"."hold_expires_at" IS NOT NULL AND "bookings"."hold_token_hash" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultant_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"sealed_address" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"tried_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"problem" text,
	"unreadable_events" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "calendar_feeds_have_a_known_kind" CHECK ("calendar_feeds"."kind" IN ('ics', 'caldav'))
);
--> statement-breakpoint
CREATE TABLE "consultants" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"is_bookable" boolean DEFAULT true NOT NULL,
	"specialisms" text[] DEFAULT '{}' NOT NULL,
	"meeting_url" text,
	"holiday_region" text,
	"duration_minutes" smallint DEFAULT 30 NOT NULL,
	"step_minutes" smallint DEFAULT 30 NOT NULL,
	"buffer_before_minutes" smallint DEFAULT 0 NOT NULL,
	"buffer_after_minutes" smallint DEFAULT 0 NOT NULL,
	"minimum_notice_minutes" integer DEFAULT 240 NOT NULL,
	"horizon_days" smallint DEFAULT 60 NOT NULL,
	"daily_cap" smallint,
	"weekly_cap" smallint,
	"change_notice_minutes" integer DEFAULT 120 NOT NULL,
	"feed_token_hash" text,
	"feed_made_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consultants_have_sane_rules" CHECK ("consultants"."duration_minutes" BETWEEN 10 AND 240 AND "consultants"."step_minutes" BETWEEN 5 AND 240
        AND "consultants"."buffer_before_minutes" BETWEEN 0 AND 240 AND "consultants"."buffer_after_minutes" BETWEEN 0 AND 240
        AND "consultants"."minimum_notice_minutes" BETWEEN 0 AND 43200 AND "consultants"."horizon_days" BETWEEN 1 AND 365
        AND "consultants"."daily_cap" BETWEEN 1 AND 50 AND "consultants"."weekly_cap" BETWEEN 1 AND 200
        AND "consultants"."change_notice_minutes" BETWEEN 0 AND 10080)
);
--> statement-breakpoint
CREATE TABLE "date_overrides" (
	"consultant_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"hours" jsonb NOT NULL,
	"reason" text,
	CONSTRAINT "date_overrides_stand_once" PRIMARY KEY("consultant_id","on_date")
);
--> statement-breakpoint
CREATE TABLE "external_busy" (
	"feed_id" uuid NOT NULL,
	"consultant_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "external_busy_stands_once" PRIMARY KEY("feed_id","starts_at"),
	CONSTRAINT "external_busy_ends_after_it_starts" CHECK ("external_busy"."ends_at" > "external_busy"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "times_away" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consultant_id" uuid NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"reason" text,
	CONSTRAINT "times_away_end_after_they_start" CHECK ("times_away"."until_on" BETWEEN "times_away"."from_on" AND "times_away"."from_on" + 366)
);
--> statement-breakpoint
CREATE TABLE "waiting_list" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"lead_id" uuid NOT NULL,
	"visitor_zone" text NOT NULL,
	"weekdays" smallint[] DEFAULT '{}' NOT NULL,
	"day_parts" text[] DEFAULT '{}' NOT NULL,
	"until_on" date NOT NULL,
	"outcome" text,
	"note" text,
	"state" text NOT NULL,
	"leave_token_hash" text NOT NULL,
	"offers_made" smallint DEFAULT 0 NOT NULL,
	"form_key" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_list_has_a_known_state" CHECK ("waiting_list"."state" IN ('waiting', 'offered', 'booked', 'left'))
);
--> statement-breakpoint
CREATE TABLE "weekly_hours" (
	"consultant_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"opens" text NOT NULL,
	"closes" text NOT NULL,
	CONSTRAINT "weekly_hours_stand_once" PRIMARY KEY("consultant_id","weekday","opens"),
	CONSTRAINT "weekly_hours_are_on_a_clock" CHECK ("weekly_hours"."weekday" BETWEEN 1 AND 7 AND "weekly_hours"."opens" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
        AND "weekly_hours"."closes" ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$')
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_booked_by_staff_members_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_ended_by_staff_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultants" ADD CONSTRAINT "consultants_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_overrides" ADD CONSTRAINT "date_overrides_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_busy" ADD CONSTRAINT "external_busy_feed_id_calendar_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."calendar_feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_busy" ADD CONSTRAINT "external_busy_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "times_away" ADD CONSTRAINT "times_away_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_list_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_hours" ADD CONSTRAINT "weekly_hours_consultant_id_consultants_staff_id_fk" FOREIGN KEY ("consultant_id") REFERENCES "public"."consultants"("staff_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_links_of_a_call" ON "booking_links" USING btree ("uid");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_have_one_present_row" ON "bookings" USING btree ("uid") WHERE "bookings"."status" <> 'moved';--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_have_their_own_hold" ON "bookings" USING btree ("hold_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "bookings_are_stored_once" ON "bookings" USING btree ("form_key");--> statement-breakpoint
CREATE INDEX "bookings_of_a_consultant" ON "bookings" USING btree ("consultant_id","starts_at");--> statement-breakpoint
CREATE INDEX "bookings_of_a_lead" ON "bookings" USING btree ("lead_id","starts_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bookings_by_start" ON "bookings" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_of_a_consultant" ON "calendar_feeds" USING btree ("consultant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consultants_have_their_own_feed" ON "consultants" USING btree ("feed_token_hash");--> statement-breakpoint
CREATE INDEX "external_busy_of_a_consultant" ON "external_busy" USING btree ("consultant_id","ends_at");--> statement-breakpoint
CREATE INDEX "times_away_of_a_consultant" ON "times_away" USING btree ("consultant_id","until_on");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_list_is_stored_once" ON "waiting_list" USING btree ("form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_list_has_its_own_links" ON "waiting_list" USING btree ("leave_token_hash");--> statement-breakpoint
CREATE INDEX "waiting_list_in_order" ON "waiting_list" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "waiting_list_of_a_lead" ON "waiting_list" USING btree ("lead_id");