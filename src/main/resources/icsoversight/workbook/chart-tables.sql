-- What the charts of the workbook show, drawn from the published tables.

CREATE OR REPLACE TABLE published_segments_by_region AS
SELECT edition, CAST(segment AS BIGINT) AS segment, region_code, region_name,
       CAST(coalesce(trusts, 0) AS BIGINT) AS trusts
FROM (
  SELECT region_code, region_name,
         sum(trusts_segment_1) AS s1, sum(trusts_segment_2) AS s2, sum(trusts_segment_3) AS s3,
         sum(trusts_segment_4) AS s4, sum(trusts_segment_5) AS s5
  FROM published_systems
  GROUP BY ALL
) r
CROSS JOIN LATERAL (VALUES (1, s1), (2, s2), (3, s3), (4, s4), (5, s5)) AS v(segment, trusts)
CROSS JOIN (
  SELECT max(edition) AS edition FROM published_assessments
  WHERE scheme = 'nhs-oversight-framework' AND kind = 'outcome' AND organisation_type <> 'icb'
)
WHERE EXISTS (FROM published_systems
              WHERE coalesce(trusts_segment_1, 0) + coalesce(trusts_segment_2, 0)
                    + coalesce(trusts_segment_3, 0) + coalesce(trusts_segment_4, 0)
                    + coalesce(trusts_segment_5, 0) > 0)
ORDER BY segment, region_code;

CREATE OR REPLACE TABLE published_scheme_course AS
SELECT scheme,
       CASE scheme WHEN 'cqc-ics-assessment' THEN 'Assessment of systems'
                   ELSE 'Ratings of systems' END
         || ': ' || replace(state, '-', ' ')
         || CASE WHEN a.event_from IS NULL THEN ', by ' ELSE ', ' END
         || CASE WHEN a.event_precision = 'month' THEN strftime(state_from, '%B %Y')
                 ELSE strftime(state_from, '%-d %B %Y') END
         -- What was said to end, and of which nothing else is known since.
         || CASE WHEN a.until_from IS NOT NULL AND t.state_to IS NULL
                 THEN ' (said to last until ' || strftime(a.until_from, '%-d %B %Y') || ')'
                 ELSE '' END AS state_in_words,
       state, state_from, state_to,
       date_diff('day', state_from, coalesce(state_to, getvariable('as_of'))) + 1 AS days
FROM published_assessment_timeline t
LEFT JOIN published_assessments a USING (assessment_id, scheme)
WHERE scheme IN ('cqc-ics-assessment', 'cqc-ics-rating')
ORDER BY scheme, state_from;

-- One row for each measure, year and area, so that a year's figures stand in one block.
CREATE OR REPLACE TABLE published_survey_by_region AS
WITH england AS (
  SELECT survey_year, measure, value, value_status
  FROM published_staff_survey
  WHERE organisation_code = 'ENG' AND breakdown = 'all' AND statistic = 'percent'
    AND value IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY survey_year, measure
                             ORDER BY source_id, result_id) = 1
), region AS (
  SELECT survey_year, measure, organisation_code AS region_code, organisation_name AS region_name,
         mean, mean_basis, mean_reason
  FROM published_staff_survey_summary
  WHERE organisation_type = 'region' AND list_contains(getvariable('headline_measures'), measure)
), figure AS (
  SELECT measure, survey_year, region_code, region_name, mean, mean_basis, mean_reason FROM region
  UNION ALL
  SELECT k.measure, k.survey_year, 'ENG', 'England', e.value,
         CASE WHEN e.value IS NOT NULL THEN 'published' END,
         CASE WHEN e.value IS NULL THEN 'no figure at hand' END
  FROM (SELECT DISTINCT measure, survey_year FROM region) k
  LEFT JOIN england e ON e.measure = k.measure AND e.survey_year = k.survey_year
)
-- A year in which no area has a figure is no year of the chart, and England without any no area.
SELECT measure, survey_year, region_code, region_name, mean, mean_basis, mean_reason
FROM figure
QUALIFY bool_or(mean IS NOT NULL) OVER (PARTITION BY measure, survey_year)
    AND (region_code <> 'ENG' OR bool_or(mean IS NOT NULL) OVER (PARTITION BY measure, region_code))
ORDER BY list_position(getvariable('headline_measures'), measure), survey_year,
         region_code = 'ENG', region_code;
