-- Findings of data files and of documents in one table a kind, and every organisation they name.

-- The day on which an organisation is looked up: the fact's, else the publication's, else the as-of
-- day, so that a row without any day is kept.
CREATE OR REPLACE MACRO day_of(first_day, last_day, published) AS
  coalesce(first_day, last_day, published, CAST(getvariable('as_of') AS VARCHAR));

CREATE OR REPLACE VIEW organisations_named AS
SELECT coalesce(org_code, '') AS org_code, coalesce(org_name, '') AS org_name,
       coalesce(org_type, '') AS org_type, coalesce(area_code, '') AS area_code,
       day_of(event_from, event_to, published_on) AS on_day
FROM raw_assessments
WHERE org_code IS NOT NULL OR org_name IS NOT NULL
UNION ALL
SELECT coalesce(organisation_code, ''), coalesce(organisation_name, ''),
       coalesce(organisation_type, ''), '', day_of(event_from, event_to, first_reported)
FROM prose_assessments
WHERE organisation_code IS NOT NULL OR organisation_name IS NOT NULL
UNION ALL
-- The survey speaks of the organisation as it was in the autumn of the fieldwork.
SELECT coalesce(org_code, ''), coalesce(org_name, ''), coalesce(org_type, ''), '',
       survey_year || '-10-01'
FROM raw_staff_survey
UNION ALL
SELECT coalesce(org_code, ''), coalesce(org_name, ''), coalesce(org_type, ''), '',
       day_of(on_date, NULL, published_on)
FROM raw_oversight_metrics;
