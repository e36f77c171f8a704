SELECT s.*,
       coalesce(segment, '') AS segment_shown,
       replace(organisation_name, ' Integrated Care System', '') AS short_name,
       coalesce(cqc_rating, cqc_rating_reason) AS rating_shown,
       replace(cqc_assessment_state, '-', ' ') AS state_shown,
       CAST(CAST(recommend_place_to_work_value AS DECIMAL(9, 1)) AS VARCHAR) AS recommend,
       CAST(CAST(safe_to_speak_up_value AS DECIMAL(9, 1)) AS VARCHAR) AS speak_up,
       CAST(CAST(frustrated_by_work_value AS DECIMAL(9, 1)) AS VARCHAR) AS frustrated
FROM published_systems s
ORDER BY organisation_name
