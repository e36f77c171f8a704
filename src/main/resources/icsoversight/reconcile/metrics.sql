-- The figures behind the segments: one row a natural key, the later publication before the earlier.

CREATE OR REPLACE TABLE named_metrics AS
SELECT f.* EXCLUDE (edition, period), coalesce(f.edition, '') AS edition,
       coalesce(f.period, '') AS period, r.code, r.name, r.type, r.status, r.icb_code AS board,
       r.region_code AS region
FROM raw_oversight_metrics f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = day_of(f.on_date, NULL, f.published_on);

CREATE OR REPLACE TABLE oversight_metrics AS
SELECT scheme, edition, period, code AS organisation_code, name AS organisation_name,
       type AS organisation_type, board AS icb_code, region AS region_code, metric_id, metric, unit,
       value, value_text, rank, median, source_id, locator
FROM named_metrics
WHERE code IS NOT NULL
QUALIFY row_number() OVER (
  PARTITION BY scheme, edition, period, code, metric_id, unit
  ORDER BY published_on DESC, source_id, row_order) = 1;
