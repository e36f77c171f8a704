-- A figure told in prose and the published one are one record: the more exact is published, the
-- other is evidence. Among published figures the later publication counts, as a revision; an
-- analyst's decision counts as a publication of its day.

-- Nearly every key is told once; only the others are weighed against each other.
CREATE OR REPLACE TABLE survey_told_again AS
SELECT result_id FROM survey_rows GROUP BY result_id HAVING count(*) > 1;

-- Figures that round to the latest publication's are the same, and the most exact of them counts.
CREATE OR REPLACE TABLE survey_ranked AS
WITH latest AS (
  SELECT *, first_value(figure) OVER publication AS latest_figure,
         first_value(decimals) OVER publication AS latest_decimals
  FROM (SELECT *, NOT is_feed AND decided_on IS NULL AS is_report,
               greatest(published_on, decided_on) AS told_on
        FROM survey_rows SEMI JOIN survey_told_again USING (result_id))
  WINDOW publication AS (
    PARTITION BY result_id
    ORDER BY figure IS NULL, is_report, told_on DESC NULLS LAST, decimals DESC, source_id,
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
         ORDER BY figure IS NULL, is_report, differs, decided_on DESC NULLS LAST, decimals DESC,
                  told_on DESC NULLS LAST, source_id, row_order) AS choice
FROM compared;

-- Figures that do not round to the published one at the coarser of their precisions.
CREATE OR REPLACE TABLE survey_differing AS
SELECT c.result_id, o.source_id, o.locator, o.value, o.published_on, c.locator AS chosen_locator,
       c.source_id AS chosen_source, c.value AS chosen_value,
       c.is_feed AND o.is_feed AND o.published_on < c.published_on AS is_revised,
       NOT c.is_report AND o.is_report AS is_report, c.decided_on IS NOT NULL AS is_decided
FROM survey_ranked c
JOIN survey_ranked o ON o.result_id = c.result_id AND c.choice = 1 AND o.choice > 1
WHERE c.figure IS NOT NULL AND o.figure IS NOT NULL
  AND abs(c.figure - o.figure) > 0.5000001 * power(10, -least(c.decimals, o.decimals));

CREATE OR REPLACE TABLE staff_survey AS
WITH weighed AS (
  SELECT * REPLACE (
           first_value(benchmark_group IGNORE NULLS) OVER same AS benchmark_group,
           first_value(question IGNORE NULLS) OVER same AS question,
           -- A base belongs to its own figure, not to that of another weighting.
           first_value(CASE WHEN agrees THEN respondents END IGNORE NULLS) OVER same AS respondents)
  FROM survey_ranked
  WINDOW same AS (PARTITION BY result_id ORDER BY choice
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
  QUALIFY choice = 1
), chosen AS (
  SELECT * FROM survey_rows ANTI JOIN survey_told_again USING (result_id)
  UNION ALL BY NAME
  SELECT * EXCLUDE (agrees, choice, is_report, told_on) FROM weighed
)
SELECT result_id, survey_year, code AS organisation_code, name AS organisation_name,
       type AS organisation_type, board AS icb_code, region AS region_code, benchmark_group,
       question, measure, response, coalesce(breakdown, 'all') AS breakdown, statistic,
       figure AS value, respondents, value_status, comparability,
       CASE WHEN review_status IS NULL THEN confidence ELSE '1' END AS confidence,
       coalesce(review_status, 'unreviewed') AS review_status, source_id, locator
FROM chosen;

CREATE OR REPLACE TABLE survey_conflicts AS
SELECT 'staff_survey' AS "table", result_id AS record_id, 'value' AS field, value, source_id,
       locator, false AS published,
       CASE WHEN is_decided THEN 'an analyst decided otherwise'
            WHEN is_revised THEN 'revised by a later publication'
            WHEN is_report THEN 'a report; the publisher''s own figure counts before it'
            ELSE 'another source is more exact or later' END AS why
FROM survey_differing
UNION ALL
SELECT 'staff_survey', result_id, 'value', any_value(chosen_value), any_value(chosen_source),
       any_value(chosen_locator), true,
       CASE WHEN bool_or(is_decided) THEN 'an analyst decided so'
            ELSE 'the most exact figure of the latest publication' END
FROM survey_differing
GROUP BY result_id;
