CREATE TABLE "free_times" (
	"starts_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"free_since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "waiting_offers" (
	"waiting_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_offers_are_made_once" PRIMARY KEY("waiting_id","starts_at")
);
--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "waiting_offers" ADD CONSTRAINT "waiting_offers_waiting_id_waiting_list_id_fk" FOREIGN KEY ("waiting_id") REFERENCES "public"."waiting_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_submission_id_assessment_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."assessment_submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bookings_of_a_submission" ON "bookings" USING btree ("submission_id");