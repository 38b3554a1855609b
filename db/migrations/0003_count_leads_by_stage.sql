CREATE TABLE "lead_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lead_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"stage" text NOT NULL,
	"owner_id" uuid,
	"change" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "leads_by_score" ON "leads" USING btree ("score" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_by_change" ON "leads" USING btree ("changed_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "staff_links_invite_an_address_once" ON "staff_links" USING btree (lower("email")) WHERE "staff_links"."purpose" = 'invitation' AND "staff_links"."used_at" IS NULL AND "staff_links"."revoked_at" IS NULL;