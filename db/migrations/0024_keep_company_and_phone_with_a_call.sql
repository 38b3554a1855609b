ALTER TABLE "bookings" ADD COLUMN "visitor_company" text;--> statement-breakpoint
ALTER TABLE "bookings" ADD COLUMN "visitor_phone" text;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD COLUMN "submission_id" uuid;--> statement-breakpoint
ALTER TABLE "waiting_list" ADD CONSTRAINT "waiting_list_submission_id_assessment_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."assessment_submissions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "waiting_list_of_a_submission" ON "waiting_list" USING btree ("submission_id");