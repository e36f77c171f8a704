SELECT m.organisation_code AS system_code, m.survey_year, m.measure, m.organisations, m.respondents,
       rtrim(rtrim(CAST(m.mean AS VARCHAR), '0'), '.') AS mean, m.mean_basis,
       rtrim(rtrim(CAST(m.change AS VARCHAR), '0'), '.') AS change
FROM published_staff_survey_summary m
WHERE m.organisation_type = 'ics' AND m.mean IS NOT NULL
  AND m.measure IN ('recommend-place-to-work', 'safe-to-speak-up', 'frustrated-by-work')
ORDER BY m.organisation_code, m.measure, m.survey_year DESC
