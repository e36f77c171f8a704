-- Every organisation's figure with its interval and its ranks, 1 = most favourable; equal figures
-- share a rank. Trusts are ranked in England and in their region; organisations of any type in
-- their benchmark group. Figures that are weighted otherwise are ranked apart from the others.

CREATE OR REPLACE TABLE survey_interval AS
-- Wilson's interval for a share, at 95 %; the interval of a score cannot be had from its base.
WITH share AS (
  SELECT *, CAST(value AS DOUBLE) / 100 AS p, CAST(respondents AS DOUBLE) AS n,
         1.959963984540054::DOUBLE AS z
  FROM survey_figure
  WHERE value IS NOT NULL AND organisation_type NOT IN ('country', 'region', 'ics')
), middle AS (
  SELECT *, statistic = 'percent' AND respondents > 0 AS has_interval,
         (p + z * z / (2 * n)) / (1 + z * z / n) AS centre,
         z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n) AS half
  FROM share
), bounded AS (
  SELECT * EXCLUDE (p, n, z, centre, half, has_interval),
         CASE WHEN has_interval THEN CAST(greatest(0, 100 * (centre - half)) AS DECIMAL(9, 2)) END
           AS interval_low,
         CASE WHEN has_interval THEN CAST(least(100, 100 * (centre + half)) AS DECIMAL(9, 2)) END
           AS interval_high
  FROM middle
)
-- Merit is the figure with a sign by which more is better.
SELECT *, CASE WHEN better = 'low' THEN -value ELSE value END AS merit,
       CASE WHEN better = 'low' THEN -interval_high ELSE interval_low END AS merit_low,
       CASE WHEN better = 'low' THEN -interval_low ELSE interval_high END AS merit_high
FROM bounded;

CREATE OR REPLACE TABLE survey_allowed AS
-- How many of England's trusts are surely better, their interval lying wholly above, or surely
-- worse: the ends of all intervals are counted in order, so that the work grows with the figures.
WITH edge AS (
  SELECT survey_year, measure, comparability, organisation_code, 'low' AS edge,
         coalesce(merit_low, merit) AS place
  FROM survey_interval WHERE is_trust
  UNION ALL
  SELECT survey_year, measure, comparability, organisation_code, 'high',
         coalesce(merit_high, merit)
  FROM survey_interval WHERE is_trust
), counted AS (
  SELECT *,
         count(*) FILTER (edge = 'low') OVER (
           PARTITION BY survey_year, measure, comparability
           ORDER BY place DESC RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS lows_from,
         count(*) FILTER (edge = 'low') OVER (
           PARTITION BY survey_year, measure, comparability, place) AS lows_here,
         count(*) FILTER (edge = 'high') OVER (
           PARTITION BY survey_year, measure, comparability
           ORDER BY place RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS highs_to,
         count(*) FILTER (edge = 'high') OVER (
           PARTITION BY survey_year, measure, comparability, place) AS highs_here
  FROM edge
)
SELECT survey_year, measure, organisation_code,
       max(lows_from - lows_here) FILTER (edge = 'high') AS surely_better,
       max(highs_to - highs_here) FILTER (edge = 'low') AS surely_worse
FROM counted
GROUP BY ALL;

CREATE OR REPLACE TABLE staff_survey_ranks AS
SELECT i.survey_year, i.organisation_code, i.organisation_name, i.measure, i.value,
       i.interval_low, i.interval_high, i.region_code,
       CASE WHEN i.is_trust AND i.region_code IS NOT NULL THEN rank() OVER region END AS region_rank,
       CASE WHEN i.is_trust AND i.region_code IS NOT NULL THEN count(*) OVER in_region END
         AS region_of,
       i.benchmark_group,
       CASE WHEN i.benchmark_group IS NOT NULL THEN rank() OVER benchmark END AS group_rank,
       CASE WHEN i.benchmark_group IS NOT NULL THEN count(*) OVER in_benchmark END AS group_of,
       CASE WHEN i.is_trust THEN rank() OVER england END AS england_rank,
       CASE WHEN i.is_trust THEN count(*) OVER in_england END AS england_of,
       CASE WHEN i.is_trust AND i.interval_low IS NOT NULL THEN 1 + a.surely_better END
         AS england_rank_best,
       CASE WHEN i.is_trust AND i.interval_low IS NOT NULL
            THEN count(*) OVER in_england - a.surely_worse END AS england_rank_worst
FROM survey_interval i
LEFT JOIN survey_allowed a USING (survey_year, measure, organisation_code)
WINDOW england AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.is_trust
                   ORDER BY i.merit DESC),
       in_england AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.is_trust),
       region AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.is_trust, i.region_code
                  ORDER BY i.merit DESC),
       in_region AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.is_trust,
                                  i.region_code),
       benchmark AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.benchmark_group
                     ORDER BY i.merit DESC),
       in_benchmark AS (PARTITION BY i.survey_year, i.measure, i.comparability, i.benchmark_group);
