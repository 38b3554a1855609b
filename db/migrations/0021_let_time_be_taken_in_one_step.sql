-- Whoever takes a consultant's time takes turns with all others who do, and keeps the turn until the statement ends.
-- What has to happen in a turn therefore happens here, in one statement: done by the application step by step, every
-- rival would wait for its answers. True when there is room; the caller then inserts the row in the same statement.
CREATE FUNCTION make_room(
  consultant uuid, wanted tstzrange, form uuid, daily_cap int, its_day tstzrange, weekly_cap int, its_week tstzrange
) RETURNS boolean LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  of_day int;
  of_week int;
BEGIN
  -- Whoever lost long ago need not queue to hear it; whoever won is told by the constraint alone.
  IF EXISTS (SELECT FROM bookings WHERE consultant_id = consultant AND blocked && wanted
    AND (status = 'confirmed' OR status = 'held' AND hold_expires_at > now())) THEN
    RETURN false;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('time of ' || consultant, 0));
  IF daily_cap IS NOT NULL OR weekly_cap IS NOT NULL THEN
    -- A hold that ran out may be confirmed or extended at this moment, by somebody who began before it did: waiting for
    -- them decides whether it counts, and what is deleted can't come back. Nobody who waits for a turn has such a row.
    DELETE FROM bookings WHERE consultant_id = consultant AND status = 'held' AND hold_expires_at <= now()
      AND starts_at >= lower(its_week) AND starts_at < upper(its_week);
    SELECT count(*) FILTER (WHERE its_day @> starts_at), count(*) INTO of_day, of_week
      FROM bookings WHERE consultant_id = consultant AND status IN ('confirmed', 'held')
      AND starts_at >= lower(its_week) AND starts_at < upper(its_week);
    IF of_day >= daily_cap OR of_week >= weekly_cap THEN
      RETURN false;
    END IF;
  END IF;
  -- Holds that ran out still stand in the way until they are removed. What another transaction is removing right now is
  -- left to it: whoever waits for two such rows could end in a deadlock.
  DELETE FROM bookings WHERE id IN (
    SELECT id FROM bookings WHERE status = 'held' AND hold_expires_at <= now()
      AND (consultant_id = consultant AND blocked && wanted OR form_key = form)
    FOR UPDATE SKIP LOCKED);
  RETURN true;
END $$;
