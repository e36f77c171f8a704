-- The headline: one row per integrated care system in force on the as-of day.

CREATE OR REPLACE TABLE systems AS
WITH day AS (
  SELECT getvariable('as_of') AS as_of
), outcome AS (
  SELECT a.*, CAST(event_from AS DATE) AS day_from
  FROM assessments a, day
  WHERE kind = 'outcome' AND aspect = 'overall' AND service IS NULL
    AND coalesce(CAST(event_from AS DATE), CAST(first_reported AS DATE)) <= as_of
), board_segment AS (
  SELECT organisation_code, outcome AS segment, edition AS segment_edition,
         day_from AS segment_from
  FROM outcome
  WHERE scheme = 'nhs-oversight-framework' AND organisation_type = 'icb'
    -- The framework of 26 June 2025 gives boards no segment; what was given before ended with it.
    AND (getvariable('as_of') < DATE '2025-06-26' OR day_from >= DATE '2025-06-26')
  QUALIFY row_number() OVER (PARTITION BY organisation_code
                             ORDER BY day_from DESC NULLS LAST, assessment_id) = 1
), trust_segment AS (
  SELECT organisation_code, outcome AS segment
  FROM outcome
  WHERE scheme = 'nhs-oversight-framework' AND edition IS NOT NULL
    AND edition = (SELECT max(edition) FROM outcome
                   WHERE scheme = 'nhs-oversight-framework' AND organisation_type <> 'icb')
  QUALIFY row_number() OVER (PARTITION BY organisation_code
                             ORDER BY day_from DESC NULLS LAST, assessment_id) = 1
), trust_rating AS (
  SELECT organisation_code, outcome AS rating
  FROM outcome
  WHERE scheme = 'cqc-provider' AND outcome_rank IS NOT NULL
  QUALIFY row_number() OVER (PARTITION BY organisation_code
                             ORDER BY day_from DESC NULLS LAST, assessment_id) = 1
), per_system AS (
  SELECT t.icb_code AS organisation_code, count(*) AS trusts,
         count(*) FILTER (rating = 'Outstanding') AS trusts_outstanding,
         count(*) FILTER (rating = 'Good') AS trusts_good,
         count(*) FILTER (rating = 'Requires improvement') AS trusts_requires_improvement,
         count(*) FILTER (rating = 'Inadequate') AS trusts_inadequate,
         count(*) FILTER (rating IS NULL) AS trusts_not_rated,
         count(segment) AS trusts_with_segment,
         count(*) FILTER (segment = '1') AS trusts_segment_1,
         count(*) FILTER (segment = '2') AS trusts_segment_2,
         count(*) FILTER (segment = '3') AS trusts_segment_3,
         count(*) FILTER (segment = '4') AS trusts_segment_4,
         count(*) FILTER (segment = '5') AS trusts_segment_5
  FROM trust_in_force t
  LEFT JOIN trust_rating USING (organisation_code)
  LEFT JOIN trust_segment USING (organisation_code)
  GROUP BY ALL
), location AS (
  SELECT o.icb_code AS organisation_code, count(*) AS locations_rated,
         CAST(100 * count(*) FILTER (outcome_rank IN ('1', '2')) / count(*) AS DECIMAL(18, 1))
           AS locations_good_or_outstanding
  FROM (SELECT * FROM outcome
        WHERE scheme = 'cqc-provider' AND organisation_type = 'location'
          AND outcome_rank IS NOT NULL
        QUALIFY row_number() OVER (PARTITION BY organisation_code
                                   ORDER BY day_from DESC NULLS LAST, assessment_id) = 1) o
  GROUP BY ALL
), national AS (
  SELECT state, state_from
  FROM assessment_timeline
  WHERE scheme = 'cqc-ics-assessment' AND state_to IS NULL
), last_milestone AS (
  -- A milestone without a code is a fact about every system.
  SELECT s.organisation_code, a.milestone, a.event_from, a.event_to,
         row_number() OVER (PARTITION BY s.organisation_code
                            ORDER BY a.event_from DESC NULLS LAST, a.event_to DESC,
                                     a.organisation_code IS NULL,
                                     a.assessment_id) AS latest
  FROM system_in_force s, day
  JOIN assessments a
    ON a.scheme = 'cqc-ics-assessment' AND a.kind = 'milestone'
   AND (a.organisation_code = s.organisation_code OR a.organisation_code IS NULL)
  WHERE CAST(coalesce(a.event_from, a.event_to) AS DATE) <= as_of
    AND coalesce(a.certainty, 'planned') IN ('confirmed', 'reported')
), rating AS (
  SELECT organisation_code, outcome AS cqc_rating,
         outcome IN ('Outstanding', 'Good', 'Requires improvement', 'Inadequate') AS on_scale
  FROM outcome
  WHERE scheme = 'cqc-ics-rating'
  QUALIFY row_number() OVER (PARTITION BY organisation_code
                             ORDER BY day_from DESC NULLS LAST, assessment_id) = 1
), survey_latest AS (
  SELECT organisation_code, measure, survey_year, mean AS value, mean_basis AS basis, change
  FROM staff_survey_summary
  WHERE organisation_type = 'ics' AND mean_basis IN ('published', 'computed')
  QUALIFY row_number() OVER (PARTITION BY organisation_code, measure
                             ORDER BY survey_year DESC) = 1
), known AS (
  -- Where no source tells of anything in a system, the number is not zero but not known.
  SELECT EXISTS (FROM review_recommendations) AS recommendations
), facts AS (
  SELECT organisation_code, max(CAST(event_from AS DATE)) AS last_change
  FROM assessments, day
  WHERE CAST(event_from AS DATE) <= as_of
  GROUP BY ALL
)
SELECT s.organisation_code, s.organisation_name, s.region_code, s.region_name,
       b.segment, b.segment_edition, b.segment_from,
       CASE WHEN b.segment IS NOT NULL THEN NULL
            WHEN getvariable('as_of') BETWEEN DATE '2025-06-26' AND DATE '2026-03-31'
              THEN 'boards have no segment in 2025/26'
            WHEN getvariable('as_of') > DATE '2026-03-31'
              THEN 'no segment since 2024/25 at hand'
            ELSE 'no segment in the sources at hand' END AS segment_reason,
       n.state AS cqc_assessment_state, n.state_from AS cqc_assessment_since,
       l.milestone || ' (' || CASE WHEN l.event_from IS NULL THEN 'by ' ELSE '' END
         || concat_ws(' to ', l.event_from,
              CASE WHEN l.event_to IS DISTINCT FROM l.event_from THEN l.event_to END) || ')'
         AS cqc_assessment_last_milestone,
       CASE WHEN g.on_scale THEN g.cqc_rating END AS cqc_rating,
       CASE WHEN g.on_scale THEN NULL
            WHEN g.cqc_rating = 'Not rated' THEN 'assessed in the pilot, not rated'
            WHEN g.cqc_rating IS NOT NULL THEN 'off the scale: ' || g.cqc_rating
            WHEN g.cqc_rating IS NULL THEN 'not assessed' END AS cqc_rating_reason,
       coalesce(p.trusts, 0) AS trusts,
       CASE WHEN p.trusts > p.trusts_not_rated THEN trusts_outstanding END AS trusts_outstanding,
       CASE WHEN p.trusts > p.trusts_not_rated THEN trusts_good END AS trusts_good,
       CASE WHEN p.trusts > p.trusts_not_rated THEN trusts_requires_improvement END AS trusts_requires_improvement,
       CASE WHEN p.trusts > p.trusts_not_rated THEN trusts_inadequate END AS trusts_inadequate,
       CASE WHEN p.trusts > p.trusts_not_rated THEN trusts_not_rated END AS trusts_not_rated,
       CASE WHEN p.trusts_with_segment > 0 THEN trusts_segment_1 END AS trusts_segment_1,
       CASE WHEN p.trusts_with_segment > 0 THEN trusts_segment_2 END AS trusts_segment_2,
       CASE WHEN p.trusts_with_segment > 0 THEN trusts_segment_3 END AS trusts_segment_3,
       CASE WHEN p.trusts_with_segment > 0 THEN trusts_segment_4 END AS trusts_segment_4,
       CASE WHEN p.trusts_with_segment > 0 THEN trusts_segment_5 END AS trusts_segment_5,
       c.locations_rated, c.locations_good_or_outstanding,
       m1.survey_year AS recommend_place_to_work_year, m1.value AS recommend_place_to_work_value,
       m1.basis AS recommend_place_to_work_basis, m1.change AS recommend_place_to_work_change,
       m2.survey_year AS safe_to_speak_up_year, m2.value AS safe_to_speak_up_value,
       m2.basis AS safe_to_speak_up_basis, m2.change AS safe_to_speak_up_change,
       m3.survey_year AS frustrated_by_work_year, m3.value AS frustrated_by_work_value,
       m3.basis AS frustrated_by_work_basis, m3.change AS frustrated_by_work_change,
       CASE WHEN known.recommendations THEN
         (SELECT count(*) FROM review_recommendations q
          WHERE q.kind = 'recommendation' AND coalesce(q.implementation, '') NOT IN ('implemented', 'superseded')
            AND regexp_matches(q.text, '\b' || regexp_escape(replace(s.organisation_name,
                  ' Integrated Care System', '')) || '\b')) END AS open_recommendations,
       f.last_change
FROM system_in_force s
CROSS JOIN known
LEFT JOIN board_segment b USING (organisation_code)
LEFT JOIN national n ON true
LEFT JOIN last_milestone l ON l.organisation_code = s.organisation_code AND l.latest = 1
LEFT JOIN rating g ON g.organisation_code = s.organisation_code
LEFT JOIN per_system p ON p.organisation_code = s.organisation_code
LEFT JOIN location c ON c.organisation_code = s.organisation_code
LEFT JOIN survey_latest m1
  ON m1.organisation_code = s.organisation_code AND m1.measure = 'recommend-place-to-work'
LEFT JOIN survey_latest m2
  ON m2.organisation_code = s.organisation_code AND m2.measure = 'safe-to-speak-up'
LEFT JOIN survey_latest m3
  ON m3.organisation_code = s.organisation_code AND m3.measure = 'frustrated-by-work'
LEFT JOIN facts f ON f.organisation_code = s.organisation_code;
