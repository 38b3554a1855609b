ALTER TABLE "calendar_feeds" ADD COLUMN "shown_host" text NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "sealed_login" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "address_key" text NOT NULL;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "failing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "warned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "unknown_zones" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_are_added_once" ON "calendar_feeds" USING btree ("consultant_id","address_key");