-- The course of each scheme as a whole: which state held between which days. Only milestones that
-- had happened by the as-of day, dated and sure enough, begin a state; the last day of a state is
-- the day before the next one begins. On one day the later word in this list stands. A state of
-- which it is only said that it holds begins on the first day by which it is known to.

CREATE OR REPLACE TABLE assessment_timeline AS
WITH states AS (
  SELECT scheme, CAST(coalesce(event_from, event_to) AS DATE) AS state_from, milestone AS state, assessment_id,
         list_position(['power-in-force', 'announced', 'guidance-published', 'piloted',
                        'approval-pending', 'approved', 'start-planned', 'started', 'resumed',
                        'report-published', 'delayed', 'approval-withheld', 'withdrawn', 'paused'],
                       milestone) AS weight
  FROM assessments
  WHERE kind = 'milestone' AND organisation_code IS NULL AND aspect = 'overall'
    AND organisation_type IS NULL
    AND certainty IN ('confirmed', 'reported')
    AND milestone IN ('power-in-force', 'started', 'resumed', 'delayed', 'paused', 'withdrawn',
                      'approved', 'announced')
    -- A year alone says too little of when a state began.
    AND event_precision <> 'year'
    AND CAST(coalesce(event_from, event_to) AS DATE) <= getvariable('as_of')
), chosen AS (
  SELECT * FROM states
  QUALIFY row_number() OVER (PARTITION BY scheme, state_from
                             ORDER BY weight DESC, assessment_id) = 1
)
-- A state that is only said again goes on: a pause that is prolonged is one pause.
, begun AS (
  SELECT * FROM chosen
  QUALIFY state IS DISTINCT FROM lag(state) OVER (PARTITION BY scheme ORDER BY state_from)
)
SELECT scheme, state_from,
       CAST(lead(state_from) OVER (PARTITION BY scheme ORDER BY state_from) - INTERVAL 1 DAY
            AS DATE) AS state_to,
       state, assessment_id
FROM begun;
