-- Each state as a stretch of the years from the first state to the as-of day.
WITH span AS (
  SELECT min(state_from) AS first_day, getvariable('as_of') AS last_day
  FROM published_assessment_timeline
)
SELECT t.scheme, t.state, replace(t.state, '-', ' ') AS state_shown, t.state_from, t.state_to,
       CAST(round(1000 * date_diff('day', first_day, state_from)
                  / greatest(1, date_diff('day', first_day, last_day))) AS BIGINT) AS x,
       CAST(greatest(8, round(1000 * date_diff('day', state_from, coalesce(state_to, last_day))
                  / greatest(1, date_diff('day', first_day, last_day)))) AS BIGINT) AS width,
       e.href, e.place
FROM published_assessment_timeline t CROSS JOIN span
LEFT JOIN best_evidence e ON e."table" = 'assessments' AND e.record_id = t.assessment_id
ORDER BY t.scheme, t.state_from
