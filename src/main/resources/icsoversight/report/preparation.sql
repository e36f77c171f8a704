-- Where the evidence of records is shown.

-- The findings of a document stand on its page in this order, numbered from 1.
CREATE OR REPLACE TEMP TABLE shown_evidence AS
SELECT "table", record_id, source_id, locator, quote,
       'documents/' || source_id || '.html#f' || row_number() OVER (
         PARTITION BY source_id ORDER BY length(locator), locator, "table", record_id) AS href
FROM published_evidence
WHERE locator LIKE 'char=%';

CREATE OR REPLACE TEMP TABLE best_evidence AS
SELECT r."table", r.record_id, e.href,
       coalesce(s.title, s.path) || CASE WHEN e.href IS NULL THEN ', ' || r.locator ELSE '' END
         AS place
FROM (
  SELECT 'assessments' AS "table", assessment_id AS record_id, source_id, locator
  FROM published_assessments WHERE organisation_type IS NULL OR organisation_type <> 'location'
  UNION ALL
  SELECT 'reviews', review_id, source_id, locator FROM published_reviews
  UNION ALL
  SELECT 'review_recommendations', recommendation_id, source_id, locator
  FROM published_review_recommendations) r
LEFT JOIN published_sources s ON s.source_id = r.source_id
LEFT JOIN (SELECT "table", record_id, source_id, locator, min(href) AS href
           FROM shown_evidence GROUP BY ALL) e
  ON e."table" = r."table" AND e.record_id = r.record_id AND e.source_id = r.source_id
 AND e.locator = r.locator;
