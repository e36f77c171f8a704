-- Organisations as they are on the as-of day, for the tables that speak of them.

CREATE OR REPLACE TABLE organisation_in_force AS
SELECT *
FROM organisations
WHERE coalesce(CAST(valid_from AS DATE), DATE '1900-01-01') <= getvariable('as_of')
  AND coalesce(CAST(valid_to AS DATE), DATE '9999-12-31') >= getvariable('as_of');

CREATE OR REPLACE TABLE system_in_force AS
SELECT s.organisation_code, s.organisation_name, s.region_code, r.organisation_name AS region_name
FROM organisation_in_force s
LEFT JOIN organisation_in_force r
  ON r.organisation_code = s.region_code AND r.organisation_type = 'region'
WHERE s.organisation_type = 'ics';

CREATE OR REPLACE TABLE trust_in_force AS
-- R1F1 and R1F2 are the survey's names for the two halves of R1F, not trusts of their own.
SELECT organisation_code, icb_code
FROM organisation_in_force
WHERE organisation_type IN ('nhs-trust', 'foundation-trust', 'care-trust')
  AND length(organisation_code) <> 4;
