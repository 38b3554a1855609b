-- Every statement that changes which leads stand where writes the difference down, in its own transaction.
CREATE FUNCTION count_new_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_counts (stage, owner_id, change)
    SELECT stage, owner_id, count(*) FROM now_there WHERE deleted_at IS NULL GROUP BY stage, owner_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION count_gone_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_counts (stage, owner_id, change)
    SELECT stage, owner_id, -count(*) FROM was_there WHERE deleted_at IS NULL GROUP BY stage, owner_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION count_moved_leads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_counts (stage, owner_id, change)
    SELECT stage, owner_id, sum(change) FROM (
      SELECT stage, owner_id, 1 AS change FROM now_there WHERE deleted_at IS NULL
      UNION ALL
      SELECT stage, owner_id, -1 FROM was_there WHERE deleted_at IS NULL
    ) AS changes GROUP BY stage, owner_id HAVING sum(change) <> 0;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER leads_are_counted_when_added AFTER INSERT ON leads
  REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION count_new_leads();--> statement-breakpoint
CREATE TRIGGER leads_are_counted_when_removed AFTER DELETE ON leads
  REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION count_gone_leads();--> statement-breakpoint
CREATE TRIGGER leads_are_counted_when_changed AFTER UPDATE ON leads
  REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION count_moved_leads();--> statement-breakpoint
INSERT INTO lead_counts (stage, owner_id, change)
  SELECT stage, owner_id, count(*) FROM leads WHERE deleted_at IS NULL GROUP BY stage, owner_id;
