-- Pages of the desk that stand open hear of every line of a time line: its kind and the lead's id, nothing about people.
CREATE FUNCTION tell_of_lead_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', json_build_object(
    'to', max(id),
    'by', min(actor_id::text),
    'number', count(*),
    'rows', (SELECT json_agg(json_build_array(kind, lead_id)) FROM (SELECT kind, lead_id FROM now_there LIMIT 50) AS few)
  )::text) FROM now_there HAVING count(*) > 0;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER lead_events_are_told AFTER INSERT ON lead_events
  REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION tell_of_lead_events();--> statement-breakpoint
-- A session that ends closes what it holds open, on every server.
CREATE FUNCTION tell_of_ended_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('waymark_live', json_build_object('session', NEW.id)::text);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER staff_sessions_are_told_when_ended AFTER UPDATE OF ended_at ON staff_sessions
  FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION tell_of_ended_session();
