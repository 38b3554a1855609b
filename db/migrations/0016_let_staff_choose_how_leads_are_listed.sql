CREATE TABLE "lead_list_settings" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"columns" text[],
	"density" text DEFAULT 'compact' NOT NULL,
	"has_keys" boolean DEFAULT true NOT NULL,
	"default_view_id" uuid
);
--> statement-breakpoint
ALTER TABLE "lead_list_settings" ADD CONSTRAINT "lead_list_settings_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_list_settings" ADD CONSTRAINT "lead_list_settings_default_view_id_lead_views_id_fk" FOREIGN KEY ("default_view_id") REFERENCES "public"."lead_views"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_by_source" ON "leads" USING btree ("source","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_by_region" ON "leads" USING btree ("region","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);