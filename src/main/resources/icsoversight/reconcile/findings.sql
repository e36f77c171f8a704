-- Findings of data files and of documents in one table a kind, and every organisation they name.

CREATE OR REPLACE VIEW organisations_named AS
SELECT coalesce(org_code, '') AS org_code, coalesce(org_name, '') AS org_name,
       coalesce(org_type, '') AS org_type, coalesce(area_code, '') AS area_code,
       coalesce(event_from, event_to, published_on)[1:10] AS on_day
FROM raw_assessments
WHERE org_code IS NOT NULL OR org_name IS NOT NULL
UNION ALL
SELECT coalesce(organisation_code, ''), coalesce(organisation_name, ''),
       coalesce(organisation_type, ''), '', coalesce(event_from, event_to, first_reported)
FROM prose_assessments
WHERE organisation_code IS NOT NULL OR organisation_name IS NOT NULL
UNION ALL
-- The survey speaks of the organisation as it was in the autumn of the fieldwork.
SELECT coalesce(org_code, ''), coalesce(org_name, ''), coalesce(org_type, ''), '',
       survey_year || '-10-01'
FROM raw_staff_survey
UNION ALL
SELECT coalesce(org_code, ''), coalesce(org_name, ''), coalesce(org_type, ''), '',
       coalesce(on_date, published_on)
FROM raw_oversight_metrics;
