-- Survey figures of data files and documents, each with the id of its natural key.

CREATE OR REPLACE TABLE survey_rows AS
SELECT 'N-' || substr(sha256(concat_ws('|', f.survey_year, r.code, r.type,
                 coalesce(f.measure, f.question, f.quote), coalesce(f.response, ''),
                 coalesce(f.breakdown, 'all'), coalesce(f.statistic, ''))), 1, 12) AS result_id,
       f.*, r.code, r.name, r.type, r.status, r.icb_code AS board, r.region_code AS region,
       CAST(f.value AS DECIMAL(38, 15)) AS figure,
       CASE WHEN contains(f.value, '.') THEN length(f.value) - instr(f.value, '.') ELSE 0 END
         AS decimals
FROM raw_staff_survey f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = f.survey_year || '-10-01'
WHERE NOT f.is_feed OR r.code IS NOT NULL;

CREATE OR REPLACE TABLE survey_unnamed AS
SELECT f.source_id, f.locator, f.org_code, f.org_name, r.status
FROM raw_staff_survey f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = f.survey_year || '-10-01'
WHERE r.status <> 'known';
