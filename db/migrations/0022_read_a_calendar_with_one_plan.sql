-- What decides which times of a consultant are free in a stretch of time: weekly hours, days with hours of their own, days
-- away, bookings, and busy times of calendars elsewhere. A function, because Postgres plans it once for each connection;
-- our statements are planned for their values each time, which here took longer than the reading.
CREATE FUNCTION calendar_of(consultant uuid, since timestamptz, until timestamptz) RETURNS json
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  first_day date := (since AT TIME ZONE 'UTC')::date;
  last_day date := (until AT TIME ZONE 'UTC')::date;
BEGIN
  RETURN json_build_object(
    'weekly', (
      SELECT json_agg(json_build_array(weekday, opens, closes) ORDER BY weekday, opens)
      FROM weekly_hours WHERE consultant_id = consultant),
    'overrides', (
      SELECT json_agg(json_build_array(on_date, hours))
      FROM date_overrides WHERE consultant_id = consultant AND on_date BETWEEN first_day AND last_day),
    'away', (
      SELECT json_agg(json_build_array(from_on, until_on))
      FROM times_away WHERE consultant_id = consultant AND until_on >= first_day AND from_on <= last_day),
    -- A hold lives by the clock of Postgres: what is left of it is told.
    'taken', (
      SELECT json_agg(json_build_array(id, (date_part('epoch', starts_at) * 1000)::bigint,
        (date_part('epoch', ends_at) * 1000)::bigint, date_part('epoch', hold_expires_at - now())))
      FROM bookings WHERE consultant_id = consultant AND starts_at > since AND starts_at < until
        AND (status = 'confirmed' OR status = 'held' AND hold_expires_at > now())),
    -- Grouped by calendar, so that its name is sent once.
    'busy', (
      SELECT json_agg(json_build_array(name, times) ORDER BY added_at, id)
      FROM (
        SELECT calendar_feeds.id, name, added_at,
          json_agg(json_build_array((date_part('epoch', starts_at) * 1000)::bigint,
            (date_part('epoch', ends_at) * 1000)::bigint)) AS times
        FROM external_busy JOIN calendar_feeds ON calendar_feeds.id = external_busy.feed_id
        WHERE external_busy.consultant_id = consultant AND starts_at < until AND ends_at > since
        GROUP BY calendar_feeds.id) calendars));
END $$;
