-- Outcomes of data files: one record for each complete natural key. Where several rows tell of the
-- same key, the later publication counts, as a correction of the earlier; an analyst's decision
-- counts as a publication of its day.

CREATE OR REPLACE TABLE feed_outcomes AS
SELECT *,
       row_number() OVER (
         PARTITION BY assessment_id
         ORDER BY event_from IS NULL, greatest(published_on, decided_on) DESC, source_id, row_order)
         AS choice
FROM feed_keyed;

CREATE OR REPLACE TABLE prose_resolved AS
SELECT p.*, r.code, r.name, r.type, r.icb_code AS board, r.region_code AS region
FROM prose_assessments p
LEFT JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM p.organisation_code
 AND r.org_name IS NOT DISTINCT FROM p.organisation_name
 AND r.org_type IS NOT DISTINCT FROM p.organisation_type
 AND r.area_code IS NULL
 AND r.on_day = day_of(p.event_from, p.event_to, p.first_reported);

-- An outcome told in prose that a data file has too is one record: the file's. Where the two differ
-- on the outcome itself, the file's counts, for it is the assessor's own and prose a report.
CREATE OR REPLACE TABLE told_in_both AS
SELECT p.assessment_id AS prose_id, min(f.assessment_id) AS feed_id, false AS differs,
       false AS is_chosen
FROM prose_resolved p
JOIN feed_outcomes f
  ON p.kind = 'outcome' AND f.choice = 1 AND p.scheme = f.scheme AND p.code = f.code
 AND p.aspect = f.aspect AND p.service IS NOT DISTINCT FROM f.service
 AND lower(p.outcome) = lower(f.outcome)
 AND (p.edition IS NULL OR f.edition IS NULL OR p.edition = f.edition)
 AND f.event_from BETWEEN coalesce(p.event_from, f.event_from) AND coalesce(p.event_to, f.event_from)
GROUP BY p.assessment_id;

INSERT INTO told_in_both
SELECT p.assessment_id, min(f.assessment_id), true,
       -- An analyst's word on the passage settles it.
       bool_or(p.review_status <> 'unreviewed')
FROM prose_resolved p
JOIN feed_outcomes f
  ON p.kind = 'outcome' AND f.choice = 1 AND p.scheme = f.scheme AND p.code = f.code
 AND p.aspect = f.aspect AND p.service IS NOT DISTINCT FROM f.service
 AND (p.edition IS NULL OR f.edition IS NULL OR p.edition = f.edition)
 -- Only a date that is narrow enough to mean that very decision.
 AND p.event_precision IN ('day', 'week', 'month', 'quarter')
 AND f.event_from BETWEEN p.event_from AND p.event_to
WHERE p.assessment_id NOT IN (SELECT prose_id FROM told_in_both)
GROUP BY p.assessment_id
HAVING count(DISTINCT f.assessment_id) = 1;

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
WHERE e."table" = 'assessments'
UNION ALL
SELECT assessment_id, decision_source, NULL, decision_locator, decision_words, 'analyst', '1'
FROM feed_outcomes WHERE decision_source IS NOT NULL;

CREATE OR REPLACE TABLE assessments AS
WITH told AS (
  SELECT record_id, min(published_on) AS first_reported, max(published_on) AS last_reported,
         count(DISTINCT source_id) FILTER (rule IS DISTINCT FROM 'analyst') AS source_count
  FROM assessment_evidence
  GROUP BY record_id
), chosen AS (
  -- At most one passage on which an analyst decided takes the place of a file's outcome.
  SELECT b.feed_id, p.*
  FROM told_in_both b JOIN prose_resolved p ON p.assessment_id = b.prose_id
  WHERE b.is_chosen
  QUALIFY row_number() OVER (PARTITION BY b.feed_id ORDER BY p.last_reported DESC, p.assessment_id) = 1
), filed AS (
  SELECT f.* REPLACE (coalesce(c.outcome, f.outcome) AS outcome,
                      CASE WHEN c.feed_id IS NULL THEN f.outcome_rank ELSE c.outcome_rank END
                        AS outcome_rank,
                      coalesce(c.review_status, f.review_status) AS review_status,
                      coalesce(c.source_id, f.source_id) AS source_id,
                      coalesce(c.locator, f.locator) AS locator)
  FROM feed_outcomes f LEFT JOIN chosen c ON c.feed_id = f.assessment_id
  WHERE f.choice = 1
), records AS (
  SELECT assessment_id, scheme, edition, assessor, code AS organisation_code,
         name AS organisation_name, type AS organisation_type, board AS icb_code,
         region AS region_code, kind, milestone, aspect, service, outcome, outcome_rank, event_from,
         event_to, event_precision, until_from, reason, certainty,
         CASE WHEN review_status IS NULL THEN confidence ELSE '1' END AS confidence,
         coalesce(review_status, 'unreviewed') AS review_status, source_id, locator
  FROM filed
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
