-- Drizzle has no word for EXCLUDE (drizzle-team/drizzle-orm issues 2813 and 3388). An expired hold still counts here,
-- because a constraint can't ask for the time: whoever wants its time removes it in the same statement.
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_do_not_overlap"
  EXCLUDE USING gist ("consultant_id" WITH =, "blocked" WITH &&) WHERE ("status" IN ('held', 'confirmed'));
