SELECT s.*,
       coalesce(segment, '') AS segment_shown,
       replace(organisation_name, ' Integrated Care System', '') AS short_name,
       coalesce(cqc_rating, cqc_rating_reason) AS rating_shown,
       replace(cqc_assessment_state, '-', ' ') AS state_shown,
       CAST(CAST(recommend_place_to_work_value AS DECIMAL(9, 1)) AS VARCHAR) AS recommend,
       CAST(CAST(safe_to_speak_up_value AS DECIMAL(9, 1)) AS VARCHAR) AS speak_up,
       CAST(CAST(frustrated_by_work_value AS DECIMAL(9, 1)) AS VARCHAR) AS frustrated,
       (SELECT CASE WHEN organisations <= s.trusts THEN organisations || ' of ' || s.trusts
                    ELSE CAST(organisations AS VARCHAR) END FROM published_staff_survey_summary m
        WHERE s.recommend_place_to_work_basis = 'computed' AND m.organisation_code = s.organisation_code
          AND m.organisation_type = 'ics' AND m.measure = 'recommend-place-to-work'
          AND m.survey_year = s.recommend_place_to_work_year) AS recommend_trusts,
       (SELECT CASE WHEN organisations <= s.trusts THEN organisations || ' of ' || s.trusts
                    ELSE CAST(organisations AS VARCHAR) END FROM published_staff_survey_summary m
        WHERE s.safe_to_speak_up_basis = 'computed' AND m.organisation_code = s.organisation_code
          AND m.organisation_type = 'ics' AND m.measure = 'safe-to-speak-up'
          AND m.survey_year = s.safe_to_speak_up_year) AS speak_up_trusts,
       (SELECT CASE WHEN organisations <= s.trusts THEN organisations || ' of ' || s.trusts
                    ELSE CAST(organisations AS VARCHAR) END FROM published_staff_survey_summary m
        WHERE s.frustrated_by_work_basis = 'computed' AND m.organisation_code = s.organisation_code
          AND m.organisation_type = 'ics' AND m.measure = 'frustrated-by-work'
          AND m.survey_year = s.frustrated_by_work_year) AS frustrated_trusts
FROM published_systems s
ORDER BY organisation_name
