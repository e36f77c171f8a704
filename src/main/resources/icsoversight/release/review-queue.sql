-- What most needs a person's look: passages on which sources disagree, of kinds that are new, or
-- read with little confidence; then the decisions that hold.

CREATE OR REPLACE TEMP TABLE reviewable AS
WITH record AS (
  SELECT 'assessments' AS "table", assessment_id AS record_id, confidence, review_status,
         kind = 'milestone' AND NOT getvariable('first_release')
           AND concat_ws('|', scheme, kind, milestone) NOT IN (SELECT kind FROM known_kind)
           AS is_new,
         source_id, locator
  FROM published_assessments
  UNION ALL
  SELECT 'reviews', review_id, confidence, review_status,
         review_id NOT IN (SELECT review_id FROM known_review), source_id, locator
  FROM published_reviews
  UNION ALL
  SELECT 'review_recommendations', recommendation_id, confidence, review_status, false, source_id,
         locator
  FROM published_review_recommendations
  UNION ALL
  SELECT 'staff_survey', result_id, confidence, review_status, false, source_id, locator
  FROM published_staff_survey
  -- Figures of data files need a look only where sources disagree on them.
  WHERE locator LIKE 'char=%' OR confidence < 1
     OR result_id IN (SELECT record_id FROM published_conflicts)
     OR result_id IN (SELECT record_id FROM standing_decisions)
)
SELECT record.*, concat_ws(': ', w.about, w.words) AS fact
FROM record JOIN record_words w USING ("table", record_id);

CREATE OR REPLACE TEMP TABLE review_passage AS
SELECT r.*, e.source_id AS passage_source, e.locator AS passage_locator, e.quote,
       e.confidence AS passage_confidence
FROM reviewable r
JOIN published_evidence e ON e."table" = r."table" AND e.record_id = r.record_id
WHERE e.rule IS DISTINCT FROM 'analyst';

INSERT INTO published_review
WITH open AS (
  SELECT 1 AS need, 'conflict' AS why, c."table", c.record_id, r.fact, c.field, c.value,
         p.quote, c.source_id, c.locator, p.passage_confidence AS confidence
  FROM published_conflicts c
  JOIN reviewable r ON r."table" = c."table" AND r.record_id = c.record_id
  LEFT JOIN (SELECT * FROM review_passage
             QUALIFY row_number() OVER (
               PARTITION BY "table", record_id, passage_source, passage_locator
               ORDER BY quote) = 1) p
    ON p."table" = c."table" AND p.record_id = c.record_id AND p.passage_source = c.source_id
   AND p.passage_locator = c.locator
  WHERE NOT contains(c.why, 'analyst')
  UNION ALL
  SELECT CASE WHEN is_new THEN 2 ELSE 3 END,
         CASE WHEN is_new THEN 'new-kind' ELSE 'low-confidence' END,
         "table", record_id, fact, NULL, NULL, quote, passage_source, passage_locator,
         passage_confidence
  FROM review_passage
  WHERE review_status = 'unreviewed' AND (is_new OR confidence < 0.8)
), decided AS (
  SELECT 4 AS need, 'decided' AS why, d."table", d.record_id, r.fact, d.field, d.stated AS value,
         d.quote, NULL AS source_id, NULL AS locator, NULL AS confidence, d.decision,
         d.value AS corrected_value, d.decided_on, d.reviewer, d.note
  FROM standing_decisions d
  LEFT JOIN reviewable r ON r."table" = d."table" AND r.record_id = d.record_id
), rows AS (
  SELECT * FROM open UNION ALL BY NAME SELECT * FROM decided
)
SELECT row_number() OVER (
         ORDER BY need, CASE WHEN need = 3 THEN w.confidence END, w."table", record_id, field,
                  w.source_id, w.locator, quote),
       why, w."table", record_id, fact, field, value, quote, s.title, s.published_on, w.source_id,
       w.locator, w.confidence, decision, NULL,
       CASE WHEN decision = 'correct' THEN coalesce(corrected_value, '(empty)') END,
       decided_on, reviewer, note
FROM rows w
LEFT JOIN published_sources s ON s.source_id = w.source_id
ORDER BY 1;
