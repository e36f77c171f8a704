-- The figures behind the segments: one row a natural key, the later publication before the earlier.

CREATE OR REPLACE TABLE oversight_metrics AS
SELECT f.scheme, coalesce(f.edition, '') AS edition, coalesce(f.period, '') AS period,
       r.code AS organisation_code, r.name AS organisation_name, r.type AS organisation_type,
       r.icb_code, r.region_code, f.metric_id, f.metric, f.unit, f.value, f.value_text, f.rank,
       f.median, f.source_id, f.locator
FROM raw_oversight_metrics f
JOIN resolution r
  ON r.org_code IS NOT DISTINCT FROM f.org_code AND r.org_name IS NOT DISTINCT FROM f.org_name
 AND r.org_type IS NOT DISTINCT FROM f.org_type AND r.area_code IS NULL
 AND r.on_day = day_of(f.on_date, NULL, f.published_on)
QUALIFY row_number() OVER (
  PARTITION BY f.scheme, f.edition, f.period, r.code, f.metric_id, f.unit
  ORDER BY f.published_on DESC, f.source_id, f.row_order) = 1;
