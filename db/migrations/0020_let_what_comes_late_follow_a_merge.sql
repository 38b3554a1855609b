-- A line, a mail or a booking may be written for a lead that has just become part of another one: whoever wrote it knew
-- the lead before. The key of the new row waits until the merge ends; then the row follows to where the lead went.
CREATE PROCEDURE let_rows_follow_merges(part regclass, "column" name, "key" name) LANGUAGE plpgsql AS $procedure$
DECLARE
  follow text := 'follow_merges_of_' || part::text;
BEGIN
  EXECUTE format($function$
    CREATE FUNCTION %1$I() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM now_there JOIN leads ON leads.id = now_there.%3$I WHERE leads.merged_into IS NOT NULL) THEN
        LOOP
          UPDATE %2$s AS late SET %3$I = leads.merged_into FROM now_there, leads
            WHERE late.%4$I = now_there.%4$I AND leads.id = late.%3$I AND leads.merged_into IS NOT NULL;
          EXIT WHEN NOT FOUND;
        END LOOP;
      END IF;
      RETURN NULL;
    END $$$function$, follow, part, "column", "key");
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS now_there
    FOR EACH STATEMENT EXECUTE FUNCTION %I()', part::text || '_follow_merges', part, follow);
END $procedure$;--> statement-breakpoint
DO $$
DECLARE
  part record;
BEGIN
  FOR part IN
    SELECT conrelid::regclass AS "table", columns.attname AS "column", keys.attname AS "key"
    FROM pg_constraint
    JOIN pg_attribute columns ON columns.attrelid = conrelid AND columns.attnum = conkey[1]
    JOIN pg_index ON indrelid = conrelid AND indisprimary AND indnkeyatts = 1
    JOIN pg_attribute keys ON keys.attrelid = conrelid AND keys.attnum = indkey[0]
    WHERE contype = 'f' AND confrelid = 'leads'::regclass
      AND conrelid NOT IN ('leads'::regclass, 'lead_merges'::regclass)
  LOOP
    CALL let_rows_follow_merges(part."table", part."column", part."key");
  END LOOP;
END $$;
