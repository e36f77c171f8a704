-- Outcomes of data files, each with the id of its complete natural key.

CREATE OR REPLACE TABLE named_outcomes AS
SELECT f.*, r.code, r.name, r.type, r.status, r.icb_code AS board, r.region_code AS region,
       -- An outcome without a day is the latest dated one of the same thing, if both say the same.
       max(f.event_from) OVER thing AS last_day,
       arg_max(f.outcome, f.event_from) OVER thing AS last_outcome
FROM raw_assessments f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NOT DISTINCT FROM f.area_code
 AND r.on_day = day_of(f.event_from, f.event_to, f.published_on)
WINDOW thing AS (PARTITION BY f.scheme, r.code, r.type, f.kind, f.aspect, f.service);

CREATE OR REPLACE TABLE feed_keyed AS
WITH keyed AS (
  SELECT * EXCLUDE (last_day, last_outcome),
         CASE WHEN event_from IS NULL AND last_outcome = outcome THEN last_day ELSE event_from END
           AS key_day
  FROM named_outcomes
  -- A name that no organisation or several could be meant by is an issue and no record.
  WHERE code IS NOT NULL
)
SELECT 'A-' || substr(sha256(concat_ws('|', scheme, coalesce(edition, ''), code, type, kind, aspect,
                 coalesce(service, ''), coalesce(key_day, ''))), 1, 12) AS assessment_id,
       *
FROM keyed;
