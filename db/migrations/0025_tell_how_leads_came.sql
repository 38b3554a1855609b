ALTER TABLE "insight_changes" ADD COLUMN "way" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "came_by" text DEFAULT 'site' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_came_by_a_known_way" CHECK ("came_by" IN ('site', 'file', 'program', 'desk'));--> statement-breakpoint
UPDATE leads SET came_by = 'file' FROM lead_events
  WHERE lead_events.lead_id = leads.id AND original_lead_id IS NULL AND kind = 'imported';--> statement-breakpoint
UPDATE leads SET came_by = 'program' FROM lead_events
  WHERE lead_events.lead_id = leads.id AND original_lead_id IS NULL AND kind = 'captured' AND actor_id IS NOT NULL;--> statement-breakpoint
UPDATE leads SET came_by = 'desk' FROM lead_events
  WHERE lead_events.lead_id = leads.id AND original_lead_id IS NULL AND kind = 'booked-call' AND actor_id IS NOT NULL
    AND happened_at = leads.created_at AND came_by = 'site';--> statement-breakpoint
-- How a lead came, for counting: made up, brought by a file, a program or a colleague, after an example's answers, after
-- their own, or without an assessment.
CREATE FUNCTION lead_way(is_sample boolean, came_by text, preset text, outcome text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN is_sample THEN 'sample' WHEN came_by <> 'site' THEN came_by WHEN preset IS NOT NULL THEN 'example'
    WHEN outcome IS NULL THEN 'direct' ELSE 'assessed' END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION note_lead_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, way, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), lead_way(is_sample, came_by, preset, outcome), count(*)
      FROM now_there WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, way, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), lead_way(is_sample, came_by, preset, outcome), -count(*)
      FROM was_there WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
  ELSE
    INSERT INTO insight_changes (came_on, source, outcome, owner_id, stage, furthest, minutes, way, change)
      SELECT lead_day(created_at), lead_source(source, referrer), outcome, owner_id, stage, furthest,
        answer_step(response_minutes), lead_way(is_sample, came_by, preset, outcome), sum(change) FROM (
        SELECT created_at, source, referrer, outcome, owner_id, stage, furthest, response_minutes, is_sample, came_by, preset, 1 AS change
          FROM now_there WHERE deleted_at IS NULL
        UNION ALL
        SELECT created_at, source, referrer, outcome, owner_id, stage, furthest, response_minutes, is_sample, came_by, preset, -1
          FROM was_there WHERE deleted_at IS NULL
      ) AS changes GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(change) <> 0;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
INSERT INTO insight_leads (grain, from_on, dimension, value, came, answered, booked, held, won, lost)
  SELECT grain, from_on, 'way', lead_way(is_sample, came_by, preset, outcome), count(*),
    count(*) FILTER (WHERE furthest <> 'new'), count(*) FILTER (WHERE furthest IN ('booked', 'held', 'won')),
    count(*) FILTER (WHERE furthest IN ('held', 'won')), count(*) FILTER (WHERE stage = 'won'),
    count(*) FILTER (WHERE stage = 'lost')
  FROM leads CROSS JOIN LATERAL (VALUES ('day', lead_day(created_at)),
    ('month', date_trunc('month', lead_day(created_at))::date)) AS span (grain, from_on)
  WHERE deleted_at IS NULL GROUP BY 1, 2, 4;
