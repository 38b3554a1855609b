-- Addresses that usually are one mailbox: what follows a plus sign and dots before the @ are left out.
CREATE FUNCTION address_form(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT replace(split_part(split_part(lower($1), '@', 1), '+', 1), '.', '') || '@'
    || replace(split_part(lower($1), '@', 2), 'googlemail.com', 'gmail.com') $$;--> statement-breakpoint
-- The last ten digits of a phone number, as North American numbers have ten and are written in many ways.
CREATE FUNCTION phone_form(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT right(regexp_replace($1, '\D', '', 'g'), 10) $$;--> statement-breakpoint
CREATE TABLE "follow_up_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_mentions" (
	"note_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"mentioned_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "lead_mentions_stand_once" PRIMARY KEY("note_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "lead_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"winner_id" uuid NOT NULL,
	"loser_id" uuid NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"moved" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "lead_merges_join_two_leads" CHECK ("lead_merges"."winner_id" <> "lead_merges"."loser_id")
);
--> statement-breakpoint
CREATE TABLE "mail_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"about" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "mail_templates_are_about_something_known" CHECK ("mail_templates"."about" IN ('call', 'report', 'services'))
);
--> statement-breakpoint
DROP INDEX "leads_have_their_own_email";--> statement-breakpoint
ALTER TABLE "lead_events" ADD COLUMN "original_lead_id" uuid;--> statement-breakpoint
ALTER TABLE "lead_notes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "lead_notes" ADD COLUMN "previous_body" text;--> statement-breakpoint
ALTER TABLE "lead_notes" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lead_notes" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lead_notes" ADD COLUMN "deleted_by" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "staff_members" ADD COLUMN "wants_mention_mails" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_up_links" ADD CONSTRAINT "follow_up_links_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_mentions" ADD CONSTRAINT "lead_mentions_note_id_lead_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."lead_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_mentions" ADD CONSTRAINT "lead_mentions_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_winner_id_leads_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_loser_id_leads_id_fk" FOREIGN KEY ("loser_id") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_actor_id_staff_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."staff_members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_up_links_of_a_lead" ON "follow_up_links" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "lead_mentions_to_read" ON "lead_mentions" USING btree ("staff_id","mentioned_at" DESC NULLS LAST) WHERE "lead_mentions"."read_at" IS NULL;--> statement-breakpoint
CREATE INDEX "lead_merges_of_a_winner" ON "lead_merges" USING btree ("winner_id","merged_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "lead_merges_of_a_loser" ON "lead_merges" USING btree ("loser_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_templates_have_their_own_name" ON "mail_templates" USING btree (lower("name")) WHERE "mail_templates"."deleted_at" IS NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_merged_into_leads_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_merged_into" ON "leads" USING btree ("merged_into") WHERE "leads"."merged_into" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_by_address_form" ON "leads" USING btree (address_form("email")) WHERE "leads"."deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "leads_by_phone_form" ON "leads" USING btree (phone_form("phone")) WHERE "leads"."deleted_at" IS NULL AND "leads"."phone" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_by_company_form" ON "leads" USING btree (search_form("company")) WHERE "leads"."deleted_at" IS NULL AND "leads"."company" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_by_name_form" ON "leads" USING btree (search_form("name")) WHERE "leads"."deleted_at" IS NULL AND "leads"."name" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "leads_have_their_own_email" ON "leads" USING btree (lower("email")) WHERE "leads"."deleted_at" IS NULL OR "leads"."merged_into" IS NOT NULL;