-- Evidence, conflicts and the issues that reconciling found.

CREATE OR REPLACE TABLE reviews AS SELECT * FROM prose_reviews;

CREATE OR REPLACE TABLE review_recommendations AS SELECT * FROM prose_review_recommendations;

CREATE OR REPLACE TABLE evidence AS
SELECT DISTINCT "table", record_id, source_id, locator, quote, rule, confidence
FROM prose_evidence WHERE "table" <> 'assessments'
UNION
-- A row read from one cell of one source is not repeated here.
SELECT 'assessments', a.record_id, a.source_id, a.locator, a.quote, a.rule, a.confidence
FROM assessment_evidence a
WHERE a.record_id IN (
        SELECT record_id FROM assessment_evidence GROUP BY record_id
        HAVING count(DISTINCT source_id) > 1)
   OR a.locator LIKE 'char=%'
UNION
SELECT 'staff_survey', result_id, source_id, locator, coalesce(first_quote, value), rule, confidence
FROM (SELECT *, string_split(quote, '|')[1] AS first_quote FROM survey_rows
      WHERE more_locators IS NOT NULL OR locator LIKE 'char=%'
         OR result_id IN (SELECT result_id FROM survey_told_again))
UNION
-- A figure added up from several cells has each of them.
SELECT 'staff_survey', result_id, source_id, cell.place, cell.words, rule, confidence
FROM (SELECT *, unnest(list_zip(string_split(more_locators, '|'),
                                string_split(quote, '|')[2:])) AS pair
      FROM survey_rows WHERE more_locators IS NOT NULL) AS many,
     LATERAL (SELECT many.pair[1] AS place, many.pair[2] AS words) AS cell;

INSERT INTO evidence
SELECT DISTINCT 'staff_survey', result_id, decision_source, decision_locator, decision_words,
       'analyst', '1'
FROM survey_rows WHERE decision_source IS NOT NULL;

-- A document that says two things at one place disagrees with itself once.
CREATE OR REPLACE TABLE conflicts AS
SELECT * FROM (
SELECT "table", coalesce(b.feed_id, record_id) AS record_id, field, value, source_id, locator,
       published, why
FROM prose_conflicts
LEFT JOIN told_in_both b ON b.prose_id = record_id
UNION ALL
SELECT "table", record_id, field, value, source_id, locator, CAST(published AS VARCHAR), why
FROM survey_conflicts
UNION ALL
SELECT 'assessments', b.feed_id, 'outcome', p.outcome, p.source_id, p.locator,
       CAST(b.is_chosen AS VARCHAR),
       CASE WHEN b.is_chosen THEN 'an analyst decided so'
            ELSE 'a report; the assessor''s own file counts before it' END
FROM told_in_both b JOIN prose_resolved p ON p.assessment_id = b.prose_id
WHERE b.differs
UNION ALL
SELECT DISTINCT 'assessments', assessment_id, 'outcome', outcome, source_id, locator,
       CAST(assessment_id NOT IN (SELECT feed_id FROM told_in_both WHERE is_chosen) AS VARCHAR),
       CASE WHEN assessment_id IN (SELECT feed_id FROM told_in_both WHERE is_chosen)
            THEN 'an analyst decided otherwise' ELSE 'the assessor''s own file' END
FROM feed_outcomes
WHERE choice = 1 AND assessment_id IN (SELECT feed_id FROM told_in_both WHERE differs)
UNION ALL
SELECT 'assessments', assessment_id, 'outcome', outcome, source_id, locator,
       CAST(choice = 1 AS VARCHAR),
       CASE WHEN bool_or(decided_on IS NOT NULL) OVER (PARTITION BY assessment_id)
            THEN 'an analyst decided so'
            WHEN choice = 1 THEN 'the latest publication' ELSE 'a later publication differs' END
FROM feed_outcomes
WHERE assessment_id IN (SELECT assessment_id FROM feed_outcomes
                        GROUP BY assessment_id HAVING count(DISTINCT outcome) > 1))
QUALIFY row_number() OVER (PARTITION BY "table", record_id, field, source_id, locator
                           ORDER BY published DESC, value, why) = 1;

CREATE OR REPLACE TABLE reconcile_issues AS
-- A code that the register lacks stands as given; a name that it lacks could not be used.
SELECT CASE WHEN status = 'ambiguous' THEN 'AMBIGUOUS_ORGANISATION' ELSE 'UNKNOWN_ORGANISATION' END
         AS code, min(source_id) AS source_id,
       min(locator) AS locator, 'organisation' AS field,
       CASE WHEN org_code IS NOT NULL
            THEN 'The register has no such organisation; code and name stand as given, in '
            WHEN status = 'ambiguous'
            THEN 'The name fits several organisations of the register, so it was not used, in '
            ELSE 'The register has no organisation of this name, so it was not used, in ' END
         || count(*) || ' facts of this source.' AS message,
       concat_ws(' ', org_code, org_name) AS raw_value
FROM (
  SELECT source_id, locator, org_code, org_name, status FROM named_outcomes
  UNION ALL SELECT source_id, locator, org_code, org_name, status FROM survey_unnamed
  UNION ALL SELECT source_id, locator, org_code, org_name, status FROM named_metrics)
WHERE status <> 'known'
GROUP BY source_id, org_code, org_name, status
UNION ALL
SELECT 'DUPLICATE_KEY', source_id, min(locator), 'outcome',
       'The key stands ' || count(*) || ' times in this source with different values.',
       string_agg(DISTINCT outcome, ' | ' ORDER BY outcome)
FROM feed_outcomes
GROUP BY assessment_id, source_id
HAVING count(DISTINCT outcome) > 1
UNION ALL
SELECT 'DUPLICATE_KEY', source_id, min(locator), 'value',
       'The key stands ' || count(*) || ' times in this source with different values.',
       string_agg(DISTINCT value, ' | ' ORDER BY value)
FROM survey_ranked
WHERE is_feed
GROUP BY result_id, source_id
HAVING count(DISTINCT value) > 1
UNION ALL
SELECT 'DUPLICATE_KEY', source_id, min(locator), 'value',
       'The key stands ' || count(*) || ' times in this source with different values.',
       string_agg(DISTINCT coalesce(value, value_text), ' | ' ORDER BY coalesce(value, value_text))
FROM named_metrics
WHERE code IS NOT NULL
GROUP BY scheme, edition, period, code, metric_id, unit, source_id
HAVING count(DISTINCT coalesce(value, value_text)) > 1
UNION ALL
-- Rows that repeat another are counted by source.
SELECT 'DUPLICATE_ROW', source_id, min(locator), '',
       'Rows that repeat a key with the same value: ' || sum(repeats) || '.', NULL
FROM (
  SELECT source_id, min(locator) AS locator, count(*) - 1 AS repeats
  FROM feed_outcomes GROUP BY assessment_id, source_id
  HAVING count(*) > 1 AND count(DISTINCT outcome) = 1
  UNION ALL
  SELECT source_id, min(locator), count(*) - 1
  FROM survey_ranked WHERE is_feed GROUP BY result_id, source_id
  HAVING count(*) > 1 AND count(DISTINCT value) <= 1
  UNION ALL
  SELECT source_id, min(locator), count(*) - 1
  FROM named_metrics WHERE code IS NOT NULL
  GROUP BY scheme, edition, period, code, metric_id, unit, source_id
  HAVING count(*) > 1 AND count(DISTINCT coalesce(value, value_text)) <= 1)
GROUP BY source_id;
