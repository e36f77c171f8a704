-- Each measure by survey year and region or system: the figure published for it, else the mean of
-- its trusts, and how its trusts are spread.

-- Exact quotients: whole numbers of 10^-15 are divided once, halves rounded away from zero.
CREATE OR REPLACE MACRO hundredths(numerator, denominator) AS
  CAST(sign(numerator) * ((abs(numerator) * 200 + denominator * 1000000000000000::HUGEINT)
         // (denominator * 2000000000000000::HUGEINT)) AS DECIMAL(18, 0)) * 0.01::DECIMAL(3, 2);

-- One figure an organisation, year and measure: over all staff, in the measure's own statistic.
CREATE OR REPLACE TABLE survey_figure AS
SELECT CAST(s.survey_year AS BIGINT) AS survey_year, s.organisation_code, s.organisation_name,
       s.organisation_type, s.icb_code, s.region_code, s.benchmark_group, s.measure, m.better,
       s.statistic, s.value, CAST(s.respondents AS BIGINT) AS respondents, s.value_status,
       coalesce(s.comparability, '') AS comparability,
       s.organisation_type IN ('nhs-trust', 'foundation-trust', 'care-trust') AS is_trust
FROM staff_survey s JOIN measures m USING (measure)
WHERE s.breakdown = 'all' AND (s.statistic IS NULL OR s.statistic = m.statistic)
QUALIFY row_number() OVER (
  PARTITION BY s.survey_year, s.organisation_code, s.organisation_type, s.measure
  ORDER BY s.value IS NULL, s.response IS NULL, s.result_id) = 1;

-- Where a trust's figure counts. In a system: where its board is on the as-of day; one that has
-- closed since counts where its board went, if that is one board; ambulance trusts cross systems.
-- In a region: where the trust was in the year of the survey.
CREATE OR REPLACE TABLE survey_area AS
SELECT f.*, 'ics' AS area_type,
       coalesce(t.icb_code, k.organisation_code, s.successor_codes) AS area_code
FROM survey_figure f
LEFT JOIN trust_in_force t ON t.organisation_code = f.organisation_code
LEFT JOIN system_in_force k ON k.organisation_code = f.icb_code
LEFT JOIN organisations s
  ON s.organisation_code = f.icb_code AND s.organisation_type = 'icb'
 AND s.successor_codes <> '' AND NOT contains(s.successor_codes, ' ')
 AND CAST(s.valid_to AS DATE) < getvariable('as_of')
WHERE f.is_trust AND coalesce(f.benchmark_group, '') <> 'Ambulance Trusts'
UNION ALL
SELECT f.*, 'region', region_code FROM survey_figure f WHERE is_trust;

CREATE OR REPLACE TABLE staff_survey_summary AS
WITH spread AS (
  SELECT survey_year, area_type, area_code, measure, any_value(better) AS better,
         count(*) AS organisations, sum(respondents) AS respondents,
         CAST(sum(CAST(value * 1000000000000000::DECIMAL(16, 0) AS HUGEINT) * respondents) AS HUGEINT)
           AS weighted_sum,
         CAST(sum(CAST(value * 1000000000000000::DECIMAL(16, 0) AS HUGEINT)) AS HUGEINT) AS plain_sum,
         bool_and(coalesce(respondents, 0) = 0) AS is_unweighted, median(value) AS median,
         min(value) AS lowest, max(value) AS highest,
         string_agg(DISTINCT comparability, '; ' ORDER BY comparability) AS comparability
  FROM (
    -- Where some bases are known, a figure without one has no weight.
    SELECT *, bool_or(coalesce(respondents, 0) > 0) OVER (
                PARTITION BY survey_year, area_type, area_code, measure) AS any_base
    FROM survey_area WHERE value IS NOT NULL AND area_code IS NOT NULL
  )
  WHERE respondents > 0 OR NOT any_base
  GROUP BY survey_year, area_type, area_code, measure
), published AS (
  SELECT survey_year, organisation_type AS area_type, organisation_code AS area_code, measure,
         value, respondents, comparability
  FROM survey_figure
  WHERE organisation_type IN ('ics', 'region') AND value IS NOT NULL
), area AS (
  SELECT 'ics' AS area_type, organisation_code AS area_code, organisation_name AS area_name
  FROM system_in_force
  UNION ALL
  SELECT 'region', organisation_code, any_value(organisation_name)
  FROM organisations WHERE organisation_type = 'region'
    AND (organisation_code IN (SELECT organisation_code FROM organisation_in_force)
         OR organisation_code IN (SELECT area_code FROM survey_area WHERE area_type = 'region')
         OR organisation_code IN (SELECT area_code FROM published))
  GROUP BY organisation_code
), year AS (
  -- A year of which a data file tells most trusts: there, a trust without any figure took no part.
  SELECT survey_year,
         count(DISTINCT organisation_code) FILTER (is_trust) >= 100 AS is_whole
  FROM survey_figure
  WHERE value IS NOT NULL AND (is_trust OR organisation_type IN ('ics', 'region'))
  GROUP BY survey_year
), wanted AS (
  SELECT y.survey_year, y.is_whole, a.*, m.measure, m.better,
         list_contains(string_split(m.years, ' '), CAST(y.survey_year AS VARCHAR)) AS is_asked
  FROM year y CROSS JOIN area a CROSS JOIN measures m
  WHERE m.measure IN (SELECT measure FROM survey_figure
                      WHERE (is_trust OR organisation_type IN ('ics', 'region'))
                        AND value IS NOT NULL)
), figure AS (
  SELECT w.*, s.organisations, s.respondents, s.median, s.weighted_sum, s.plain_sum,
         CASE WHEN w.better = 'low' THEN s.lowest ELSE s.highest END AS best,
         CASE WHEN w.better = 'low' THEN s.highest ELSE s.lowest END AS worst,
         CASE WHEN p.value IS NOT NULL THEN 'published'
              WHEN s.is_unweighted THEN 'computed-unweighted'
              WHEN s.organisations IS NOT NULL THEN 'computed' END AS basis,
         p.value AS published_value,
         coalesce(p.comparability, s.comparability) AS comparability,
         CASE WHEN p.value IS NOT NULL THEN CAST(p.value * 1000000000000000::DECIMAL(16, 0) AS HUGEINT)
              WHEN s.is_unweighted THEN s.plain_sum ELSE s.weighted_sum END AS numerator,
         CASE WHEN p.value IS NOT NULL THEN 1
              WHEN s.is_unweighted THEN s.organisations
              ELSE s.respondents END::HUGEINT AS denominator
  FROM wanted w
  LEFT JOIN spread s USING (survey_year, area_type, area_code, measure)
  LEFT JOIN published p USING (survey_year, area_type, area_code, measure)
), took_part AS (
  SELECT area_type, area_code, survey_year, bool_or(value_status = 'suppressed') AS any_suppressed,
         count(*) FILTER (value IS NOT NULL) AS figures, measure
  FROM survey_area
  GROUP BY GROUPING SETS ((area_type, area_code, survey_year),
                          (area_type, area_code, survey_year, measure))
)
SELECT n.survey_year, n.area_code AS organisation_code, n.area_name AS organisation_name,
       n.area_type AS organisation_type, n.measure, n.organisations, n.respondents,
       CASE WHEN n.basis = 'published' THEN n.published_value
            ELSE hundredths(n.numerator, n.denominator) END AS mean,
       n.basis AS mean_basis,
       CASE WHEN n.basis IS NOT NULL THEN NULL
            WHEN NOT n.is_asked THEN 'not asked'
            WHEN t.any_suppressed THEN 'suppressed'
            WHEN n.is_whole AND coalesce(a.figures, 0) = 0 THEN 'did not take part'
            ELSE 'no figure at hand' END AS mean_reason,
       n.median, n.best, n.worst,
       -- What was weighted or worded otherwise the year before is no base for a change.
       CASE WHEN b.basis = n.basis
             AND (b.comparability = n.comparability
                  OR b.comparability = 'weighted anew with the survey of ' || n.survey_year)
            THEN hundredths(n.numerator * b.denominator - b.numerator * n.denominator,
                            n.denominator * b.denominator) END AS change
FROM figure n
LEFT JOIN figure b
  ON b.area_type = n.area_type AND b.area_code = n.area_code AND b.measure = n.measure
 AND b.survey_year = n.survey_year - 1
LEFT JOIN took_part t
  ON t.area_type = n.area_type AND t.area_code = n.area_code AND t.survey_year = n.survey_year
 AND t.measure = n.measure
LEFT JOIN took_part a
  ON a.area_type = n.area_type AND a.area_code = n.area_code AND a.survey_year = n.survey_year
 AND a.measure IS NULL;
