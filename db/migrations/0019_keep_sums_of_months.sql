CREATE TABLE "insight_months" (
	"kind" text NOT NULL,
	"from_on" date NOT NULL,
	"value" text NOT NULL,
	"source" text NOT NULL,
	"views" bigint NOT NULL,
	"visits" bigint NOT NULL,
	CONSTRAINT "insight_months_stand_once" PRIMARY KEY("kind","from_on","value","source")
);
--> statement-breakpoint
CREATE INDEX "bookings_by_attendance" ON "bookings" USING btree ("starts_at","consultant_id","attendance") WHERE "bookings"."status" = 'confirmed';--> statement-breakpoint
-- Working minutes of a first response in steps of rising length, so that a year's are few: to the minute up to ten, then
-- rounded up to five minutes up to an hour, to half an hour up to a working day, to two hours up to ten, then to a day.
CREATE OR REPLACE FUNCTION answer_step(minutes integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN minutes <= 10 THEN minutes
    WHEN minutes <= 60 THEN (minutes + 4) / 5 * 5
    WHEN minutes <= 480 THEN (minutes + 29) / 30 * 30
    WHEN minutes <= 4800 THEN (minutes + 119) / 120 * 120
    ELSE (minutes + 479) / 480 * 480 END $$;--> statement-breakpoint
UPDATE "insight_changes" SET "minutes" = answer_step("minutes") WHERE "minutes" IS NOT NULL;--> statement-breakpoint
CREATE TEMPORARY TABLE finer_answers ON COMMIT DROP AS SELECT * FROM "insight_answers";--> statement-breakpoint
DELETE FROM "insight_answers";--> statement-breakpoint
INSERT INTO "insight_answers" ("grain", "from_on", "owner", "minutes", "leads")
  SELECT grain, from_on, owner, answer_step(minutes), sum(leads) FROM finer_answers GROUP BY 1, 2, 3, 4;
