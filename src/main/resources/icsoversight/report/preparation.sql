-- What several sections of the report need: records in words, and where their evidence is shown.

CREATE OR REPLACE TEMP VIEW record_words AS
SELECT 'assessments' AS "table", assessment_id AS record_id,
       concat_ws(', ',
         concat_ws(' ', scheme, milestone, outcome,
                   CASE WHEN aspect <> 'overall' THEN '(' || aspect || ')' END, service),
         CASE WHEN event_from = event_to THEN CAST(event_from AS VARCHAR)
              WHEN event_from IS NULL THEN 'by ' || event_to
              ELSE concat_ws(' to ', event_from, event_to) END,
         'until ' || until_from, certainty) AS words,
       organisation_name AS about
FROM published_assessments
UNION ALL
SELECT 'reviews', review_id, concat_ws(', ', title, lead, publication_status), subject
FROM published_reviews
UNION ALL
SELECT 'review_recommendations', recommendation_id,
       concat_ws(', ', concat_ws(' ', review_id, number) || ': ' || left(text, 160), response,
                 implementation), addressee
FROM published_review_recommendations
UNION ALL
SELECT 'staff_survey', result_id,
       concat_ws(' ', survey_year, coalesce(measure, question), response,
                 CASE WHEN breakdown <> 'all' THEN '(' || breakdown || ')' END,
                 rtrim(rtrim(CAST(value AS VARCHAR), '0'), '.')), organisation_name
FROM published_staff_survey
UNION ALL
SELECT 'systems', organisation_code, organisation_name, region_name FROM published_systems
UNION ALL
SELECT 'sources', source_id, concat_ws(', ', title, publisher, published_on), path
FROM published_sources;

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
