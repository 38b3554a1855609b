CREATE TABLE "insight_answers" (
	"grain" text NOT NULL,
	"from_on" date NOT NULL,
	"owner" text NOT NULL,
	"minutes" integer NOT NULL,
	"leads" integer NOT NULL,
	CONSTRAINT "insight_answers_stand_once" PRIMARY KEY("grain","from_on","owner","minutes")
);
--> statement-breakpoint
CREATE TABLE "insight_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "insight_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"came_on" date NOT NULL,
	"source" text NOT NULL,
	"outcome" text,
	"owner_id" uuid,
	"stage" text NOT NULL,
	"furthest" text NOT NULL,
	"minutes" integer,
	"change" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insight_leads" (
	"grain" text NOT NULL,
	"from_on" date NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"came" integer NOT NULL,
	"answered" integer NOT NULL,
	"booked" integer NOT NULL,
	"held" integer NOT NULL,
	"won" integer NOT NULL,
	"lost" integer NOT NULL,
	CONSTRAINT "insight_leads_stand_once" PRIMARY KEY("grain","from_on","dimension","value")
);
--> statement-breakpoint
CREATE TABLE "insight_visits" (
	"counted_on" date NOT NULL,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	"views" integer NOT NULL,
	"visits" integer NOT NULL,
	CONSTRAINT "insight_visits_stand_once" PRIMARY KEY("counted_on","dimension","value")
);
--> statement-breakpoint
CREATE TABLE "staff_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "staff_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"subject" text NOT NULL,
	"subject_id" text,
	"before" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"after" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "insight_visits_by_dimension" ON "insight_visits" USING btree ("dimension","counted_on");--> statement-breakpoint
CREATE INDEX "staff_events_newest_first" ON "staff_events" USING btree ("happened_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "staff_events_of_an_actor" ON "staff_events" USING btree ("actor_id","happened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "staff_events_of_a_subject" ON "staff_events" USING btree ("subject","subject_id","happened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_by_time_in_stage" ON "leads" USING btree ("stage","stage_since" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "leads_of_an_owner_by_time_in_stage" ON "leads" USING btree ("stage","owner_id","stage_since" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
-- The day on the consultancy's clock. Postgres' rules for Toronto are those of lib/time; a test compares them.
CREATE FUNCTION lead_day(moment timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT (moment AT TIME ZONE 'America/Toronto')::date $$;--> statement-breakpoint
-- Minutes up to an hour as they are, above rounded up: to ten minutes, from a working day on to an hour, from ten to a day.
CREATE FUNCTION answer_step(minutes integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN minutes <= 60 THEN minutes
    WHEN minutes <= 480 THEN (minutes + 9) / 10 * 10
    WHEN minutes <= 4800 THEN (minutes + 59) / 60 * 60
    ELSE (minutes + 479) / 480 * 480 END $$;--> statement-breakpoint
CREATE FUNCTION lead_source(source text, referrer text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT left(lower(coalesce(source, referrer, 'direct')), 40) $$;--> statement-breakpoint
CREATE FUNCTION note_lead_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), count(*)
      FROM now_there WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), -count(*)
      FROM was_there WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
  ELSE
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), sum(change) FROM (
        SELECT created_at, source, referrer, outcome, owner_id, stage, furthest, response_minutes, 1 AS change
          FROM now_there WHERE deleted_at IS NULL
        UNION ALL
        SELECT created_at, source, referrer, outcome, owner_id, stage, furthest, response_minutes, -1
          FROM was_there WHERE deleted_at IS NULL
      ) AS changes GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER leads_are_noted_when_added AFTER INSERT ON leads
  REFERENCING NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION note_lead_changes();--> statement-breakpoint
CREATE TRIGGER leads_are_noted_when_removed AFTER DELETE ON leads
  REFERENCING OLD TABLE AS was_there FOR EACH STATEMENT EXECUTE FUNCTION note_lead_changes();--> statement-breakpoint
CREATE TRIGGER leads_are_noted_when_changed AFTER UPDATE ON leads
  REFERENCING OLD TABLE AS was_there NEW TABLE AS now_there FOR EACH STATEMENT EXECUTE FUNCTION note_lead_changes();--> statement-breakpoint
INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, change)
  SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
    answer_step(response_minutes), count(*)
  FROM leads WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7;
