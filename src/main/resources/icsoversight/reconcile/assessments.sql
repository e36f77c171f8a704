-- Outcomes of data files: one record for each complete natural key. Where several rows tell of the
-- same key, the later publication counts, as a correction of the earlier.

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

CREATE OR REPLACE TABLE feed_outcomes AS
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
       *,
       row_number() OVER (
         PARTITION BY scheme, edition, code, type, kind, aspect, service, key_day
         ORDER BY event_from IS NULL, published_on DESC, source_id, row_order) AS choice
FROM keyed;

CREATE OR REPLACE TABLE prose_resolved AS
SELECT p.*, r.code, r.name, r.type, r.icb_code AS board, r.region_code AS region
FROM prose_assessments p
LEFT JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM p.organisation_code
 AND r.org_name IS NOT DISTINCT FROM p.organisation_name
 AND r.org_type IS NOT DISTINCT FROM p.organisation_type
 AND r.area_code IS NULL
 AND r.on_day = day_of(p.event_from, p.event_to, p.first_reported);

-- An outcome told in prose that a data file has too is one record: the file's.
CREATE OR REPLACE TABLE told_in_both AS
SELECT p.assessment_id AS prose_id, min(f.assessment_id) AS feed_id
FROM prose_resolved p
JOIN feed_outcomes f
  ON p.kind = 'outcome' AND f.choice = 1 AND p.scheme = f.scheme AND p.code = f.code
 AND p.aspect = f.aspect AND p.service IS NOT DISTINCT FROM f.service
 AND lower(p.outcome) = lower(f.outcome)
 AND (p.edition IS NULL OR f.edition IS NULL OR p.edition = f.edition)
 AND f.event_from BETWEEN coalesce(p.event_from, f.event_from) AND coalesce(p.event_to, f.event_from)
GROUP BY p.assessment_id;

CREATE OR REPLACE TABLE assessment_evidence AS
SELECT assessment_id AS record_id, source_id, published_on, locator, outcome AS quote, rule,
       confidence
FROM feed_outcomes
UNION ALL
SELECT coalesce(b.feed_id, e.record_id), e.source_id, s.published_on, e.locator, e.quote, e.rule,
       e.confidence
FROM prose_evidence e
JOIN counted_sources s USING (source_id)
LEFT JOIN told_in_both b ON b.prose_id = e.record_id
WHERE e."table" = 'assessments';

CREATE OR REPLACE TABLE assessments AS
WITH told AS (
  SELECT record_id, min(published_on) AS first_reported, max(published_on) AS last_reported,
         count(DISTINCT source_id) AS source_count
  FROM assessment_evidence
  GROUP BY record_id
), records AS (
  SELECT assessment_id, scheme, edition, assessor, code AS organisation_code,
         name AS organisation_name, type AS organisation_type, board AS icb_code,
         region AS region_code, kind, milestone, aspect, service, outcome, outcome_rank, event_from,
         event_to, event_precision, until_from, reason, certainty, confidence,
         'unreviewed' AS review_status, source_id, locator
  FROM feed_outcomes
  WHERE choice = 1
  UNION ALL
  SELECT assessment_id, scheme, edition, assessor, coalesce(code, organisation_code),
         coalesce(name, organisation_name), coalesce(type, organisation_type), board, region, kind,
         milestone, aspect, service, outcome, outcome_rank, event_from, event_to, event_precision,
         until_from, reason, certainty, confidence, review_status, source_id, locator
  FROM prose_resolved
  WHERE assessment_id NOT IN (SELECT prose_id FROM told_in_both)
)
SELECT r.* EXCLUDE (confidence, review_status, source_id, locator),
       t.first_reported, t.last_reported, t.source_count, r.confidence, r.review_status,
       r.source_id, r.locator
FROM records r JOIN told t ON t.record_id = r.assessment_id;
