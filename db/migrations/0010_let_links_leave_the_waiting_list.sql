DROP INDEX "waiting_list_has_its_own_links";--> statement-breakpoint
ALTER TABLE "waiting_list" DROP COLUMN "leave_token_hash";