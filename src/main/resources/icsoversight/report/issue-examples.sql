SELECT i.code, coalesce(s.path, i.locator) AS path, CASE WHEN s.path IS NOT NULL THEN i.locator END AS locator,
       i.message, left(i.raw_value, 160) AS raw_value
FROM published_issues i
LEFT JOIN published_sources s ON s.source_id = i.source_id
QUALIFY row_number() OVER (PARTITION BY i.code ORDER BY s.path, i.locator, i.message) <= 5
ORDER BY i.code, s.path, i.locator, i.message
