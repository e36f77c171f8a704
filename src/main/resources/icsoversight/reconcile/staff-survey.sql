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

-- Nearly every key is told once; only the others are weighed against each other.
CREATE OR REPLACE TABLE survey_told_again AS
SELECT result_id FROM survey_rows GROUP BY result_id HAVING count(*) > 1;

-- Figures that round to the latest publication's are the same, and the most exact of them counts.
CREATE OR REPLACE TABLE survey_ranked AS
WITH latest AS (
  SELECT *, first_value(figure) OVER publication AS latest_figure,
         first_value(decimals) OVER publication AS latest_decimals
  FROM survey_rows SEMI JOIN survey_told_again USING (result_id)
  WINDOW publication AS (
    PARTITION BY result_id
    ORDER BY figure IS NULL, NOT is_feed, published_on DESC NULLS LAST, decimals DESC, source_id,
             row_order)
), compared AS (
  SELECT * EXCLUDE (latest_figure, latest_decimals),
         abs(figure - latest_figure) > 0.5000001 * power(10, -least(decimals, latest_decimals))
           AS differs
  FROM latest
)
SELECT * EXCLUDE (differs), figure IS NULL OR NOT differs AS agrees,
       row_number() OVER (
         PARTITION BY result_id
         ORDER BY figure IS NULL, NOT is_feed, differs, decimals DESC, published_on DESC NULLS LAST,
                  source_id, row_order) AS choice
FROM compared;

-- Figures that do not round to the published one at the coarser of their precisions.
CREATE OR REPLACE TABLE survey_differing AS
SELECT c.result_id, o.source_id, o.locator, o.value, o.published_on, c.locator AS chosen_locator,
       c.source_id AS chosen_source, c.value AS chosen_value,
       c.is_feed AND o.is_feed AND o.published_on < c.published_on AS is_revised,
       c.is_feed AND NOT o.is_feed AS is_report
FROM survey_ranked c
JOIN survey_ranked o ON o.result_id = c.result_id AND c.choice = 1 AND o.choice > 1
WHERE c.figure IS NOT NULL AND o.figure IS NOT NULL
  AND abs(c.figure - o.figure) > 0.5000001 * power(10, -least(c.decimals, o.decimals));

CREATE OR REPLACE TABLE survey_revised AS
SELECT result_id,
       'revised: published as ' || arg_max(value, published_on) || ' on ' || max(published_on) AS note
FROM survey_differing WHERE is_revised
GROUP BY result_id;

CREATE OR REPLACE TABLE staff_survey AS
WITH weighed AS (
  SELECT * REPLACE (
           first_value(benchmark_group IGNORE NULLS) OVER same AS benchmark_group,
           first_value(question IGNORE NULLS) OVER same AS question,
           -- A base belongs to its own figure, not to that of another weighting.
           first_value(CASE WHEN agrees THEN respondents END IGNORE NULLS) OVER same AS respondents,
           nullif(concat_ws('; ', comparability, note), '') AS comparability)
  FROM survey_ranked LEFT JOIN survey_revised USING (result_id)
  WINDOW same AS (PARTITION BY result_id ORDER BY choice
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  QUALIFY choice = 1
), chosen AS (
  SELECT * FROM survey_rows ANTI JOIN survey_told_again USING (result_id)
  UNION ALL BY NAME
  SELECT * EXCLUDE (agrees, choice, note) FROM weighed
)
SELECT result_id, survey_year, code AS organisation_code, name AS organisation_name,
       type AS organisation_type, board AS icb_code, region AS region_code, benchmark_group,
       question, measure, response, coalesce(breakdown, 'all') AS breakdown, statistic,
       figure AS value, respondents, value_status, comparability, confidence,
       'unreviewed' AS review_status, source_id, locator
FROM chosen;

CREATE OR REPLACE TABLE survey_conflicts AS
SELECT 'staff_survey' AS "table", result_id AS record_id, 'value' AS field, value, source_id,
       locator, false AS published,
       CASE WHEN is_revised THEN 'revised by a later publication'
            WHEN is_report THEN 'a report; the publisher''s own figure counts before it'
            ELSE 'another source is more exact or later' END AS why
FROM survey_differing
UNION ALL
SELECT 'staff_survey', result_id, 'value', any_value(chosen_value), any_value(chosen_source),
       any_value(chosen_locator), true, 'the most exact figure of the latest publication'
FROM survey_differing
GROUP BY result_id;
