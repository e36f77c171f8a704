-- A figure told in prose and the published one are one record: the more exact is published, the
-- other is evidence. Among published figures the later publication counts, as a revision.

CREATE OR REPLACE TABLE survey_rows AS
SELECT 'N-' || substr(sha256(concat_ws('|', f.survey_year, r.code, r.type,
                 coalesce(f.measure, f.question, f.quote), coalesce(f.response, ''),
                 coalesce(f.breakdown, 'all'), coalesce(f.statistic, ''))), 1, 12) AS result_id,
       f.*, r.code, r.name, r.type, r.status, r.icb_code AS board, r.region_code AS region,
       CAST(f.value AS DECIMAL(38, 15)) AS figure,
       CASE WHEN contains(f.value, '.') THEN length(f.value) - instr(f.value, '.') ELSE 0 END
         AS decimals
FROM raw_staff_survey f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = f.survey_year || '-10-01'
WHERE NOT f.is_feed OR r.code IS NOT NULL;

CREATE OR REPLACE TABLE survey_unnamed AS
SELECT f.source_id, f.locator, f.org_code, f.org_name, r.status
FROM raw_staff_survey f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = f.survey_year || '-10-01'
WHERE r.status <> 'known';

-- Figures that round to the latest publication's are the same, and the most exact of them counts.
CREATE OR REPLACE TABLE survey_ranked AS
WITH latest AS (
  SELECT *, first_value(figure) OVER publication AS latest_figure,
         first_value(decimals) OVER publication AS latest_decimals
  FROM survey_rows
  WINDOW publication AS (
    PARTITION BY result_id
    ORDER BY figure IS NULL, NOT is_feed, published_on DESC NULLS LAST, decimals DESC, source_id,
             row_order)
)
SELECT * EXCLUDE (latest_figure, latest_decimals),
       figure IS NULL OR NOT abs(figure - latest_figure)
         > 0.5000001 * power(10, -least(decimals, latest_decimals)) AS agrees,
       row_number() OVER (
         PARTITION BY result_id
         ORDER BY figure IS NULL, NOT is_feed,
                  abs(figure - latest_figure)
                    > 0.5000001 * power(10, -least(decimals, latest_decimals)),
                  decimals DESC, published_on DESC NULLS LAST, source_id, row_order) AS choice,
       count(*) OVER (PARTITION BY result_id) AS told
FROM latest;

CREATE OR REPLACE TABLE staff_survey AS
SELECT result_id, survey_year, code AS organisation_code, name AS organisation_name,
       type AS organisation_type, board AS icb_code, region AS region_code,
       first_value(benchmark_group IGNORE NULLS) OVER same AS benchmark_group,
       first_value(question IGNORE NULLS) OVER same AS question,
       measure, response, coalesce(breakdown, 'all') AS breakdown, statistic, figure AS value,
       -- A base belongs to its own figure, not to that of another weighting.
       first_value(CASE WHEN agrees THEN respondents END IGNORE NULLS) OVER same AS respondents, value_status, comparability,
       confidence, 'unreviewed' AS review_status, source_id, locator
FROM survey_ranked
WINDOW same AS (PARTITION BY result_id ORDER BY choice
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
QUALIFY row_number() OVER (PARTITION BY result_id ORDER BY choice) = 1;

-- Figures that do not round to each other at the coarser of their precisions.
CREATE OR REPLACE TABLE survey_conflicts AS
SELECT 'staff_survey' AS "table", l.result_id AS record_id, 'value' AS field, l.value,
       l.source_id, l.locator, l.choice = 1 AS published,
       CASE WHEN l.choice = 1 THEN 'the most exact figure of the latest publication'
            ELSE 'another source is more exact or later' END AS why
FROM survey_ranked l
WHERE l.figure IS NOT NULL AND l.result_id IN (
  SELECT a.result_id
  FROM survey_ranked a JOIN survey_ranked b USING (result_id)
  WHERE a.choice = 1 AND b.choice > 1 AND b.figure IS NOT NULL
    AND abs(a.figure - b.figure) > 0.5000001 * power(10, -least(a.decimals, b.decimals)));
