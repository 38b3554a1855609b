CREATE TABLE "content_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"page" text NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"fingerprint" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "content_reports_have_a_known_kind" CHECK ("content_reports"."kind" IN ('useful', 'not-useful', 'error')),
	CONSTRAINT "content_reports_of_errors_have_words" CHECK (("content_reports"."kind" = 'error') = ("content_reports"."words" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "voices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"booking_id" uuid,
	"lead_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"name" text,
	"company" text,
	"words" text,
	"written_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "voices_have_a_known_state" CHECK ("voices"."state" IN ('asked', 'written', 'published', 'declined', 'withdrawn')),
	CONSTRAINT "voices_that_speak_have_a_name_and_words" CHECK ("voices"."state" NOT IN ('written', 'published', 'declined') OR ("voices"."name" IS NOT NULL AND "voices"."words" IS NOT NULL)),
	CONSTRAINT "voices_that_were_withdrawn_say_nothing" CHECK ("voices"."state" <> 'withdrawn' OR ("voices"."name" IS NULL AND "voices"."company" IS NULL AND "voices"."words" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "content_reports" ADD CONSTRAINT "content_reports_resolved_by_staff_members_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."staff_members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_booking_id_bookings_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."bookings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_asked_by_staff_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff_members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_decided_by_staff_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff_members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "content_reports_are_stored_once" ON "content_reports" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "content_reports_to_read" ON "content_reports" USING btree ("sent_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE "content_reports"."kind" = 'error';--> statement-breakpoint
CREATE INDEX "content_reports_of_a_page" ON "content_reports" USING btree ("page","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "voices_are_asked_for_once_a_call" ON "voices" USING btree ("booking_id");--> statement-breakpoint
CREATE UNIQUE INDEX "voices_have_their_own_link" ON "voices" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "voices_by_state" ON "voices" USING btree ("state","asked_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "voices_of_a_lead" ON "voices" USING btree ("lead_id");