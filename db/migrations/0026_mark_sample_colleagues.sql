ALTER TABLE "staff_members" ADD COLUMN "is_sample" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Colleagues that earlier versions made up told it by their address and name.
UPDATE staff_members SET is_sample = true WHERE email LIKE '%@sample.example' AND name LIKE '% (sample)';
