CREATE TABLE "assessment_models" (
	"hash" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"content" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_models_are_what_their_hash_says" CHECK ("assessment_models"."hash" = encode(sha256(convert_to("assessment_models"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "assessment_report_requests" (
	"form_key" uuid PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"lead_id" uuid,
	"mail_id" uuid,
	"held_because" text,
	"held_email" text,
	"held_name" text,
	"held_follow_up" boolean,
	"requested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_report_requests_are_held_or_answered" CHECK (("assessment_report_requests"."held_because" IS NULL) = ("assessment_report_requests"."lead_id" IS NOT NULL) AND ("assessment_report_requests"."held_because" IS NULL) = ("assessment_report_requests"."held_email" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "assessment_step_counts" (
	"counted_on" date NOT NULL,
	"step" text NOT NULL,
	"source" text NOT NULL,
	"shard" smallint NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "assessment_step_counts_counted_on_step_source_shard_pk" PRIMARY KEY("counted_on","step","source","shard")
);
--> statement-breakpoint
CREATE TABLE "assessment_submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"form_key" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"model_hash" text NOT NULL,
	"answers" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"band" text NOT NULL,
	"django_fit" smallint NOT NULL,
	"node_fit" smallint NOT NULL,
	"margin" smallint NOT NULL,
	"source" text,
	"medium" text,
	"campaign" text,
	"referrer" text,
	"landing_page" text,
	"preset" text,
	"lead_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assessment_submissions_have_sound_points" CHECK ("assessment_submissions"."django_fit" BETWEEN 0 AND 100 AND "assessment_submissions"."node_fit" BETWEEN 0 AND 100 AND "assessment_submissions"."margin" = "assessment_submissions"."django_fit" - "assessment_submissions"."node_fit"),
	CONSTRAINT "assessment_submissions_have_a_known_outcome" CHECK ("assessment_submissions"."outcome" IN ('django', 'node', 'hybrid', 'either') AND "assessment_submissions"."band" IN ('level', 'slight', 'clear', 'strong'))
);
--> statement-breakpoint
ALTER TABLE "assessment_report_requests" ADD CONSTRAINT "assessment_report_requests_submission_id_assessment_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."assessment_submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_report_requests" ADD CONSTRAINT "assessment_report_requests_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_report_requests" ADD CONSTRAINT "assessment_report_requests_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_submissions" ADD CONSTRAINT "assessment_submissions_model_hash_assessment_models_hash_fk" FOREIGN KEY ("model_hash") REFERENCES "public"."assessment_models"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_submissions" ADD CONSTRAINT "assessment_submissions_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_models_have_their_own_version" ON "assessment_models" USING btree ("version");--> statement-breakpoint
CREATE INDEX "assessment_report_requests_of_a_lead" ON "assessment_report_requests" USING btree ("lead_id","requested_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "assessment_report_requests_that_are_held" ON "assessment_report_requests" USING btree ("requested_at" DESC NULLS LAST) WHERE "assessment_report_requests"."held_because" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_submissions_have_their_own_token" ON "assessment_submissions" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "assessment_submissions_are_stored_once" ON "assessment_submissions" USING btree ("form_key");--> statement-breakpoint
CREATE INDEX "assessment_submissions_of_a_lead" ON "assessment_submissions" USING btree ("lead_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "assessment_submissions_of_nobody" ON "assessment_submissions" USING btree ("created_at") WHERE "assessment_submissions"."lead_id" IS NULL;--> statement-breakpoint
CREATE FUNCTION refuse_to_change_published_models() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version of the assessment never changes' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_models_never_change';
END $$;--> statement-breakpoint
CREATE TRIGGER assessment_models_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON assessment_models
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_published_models();
