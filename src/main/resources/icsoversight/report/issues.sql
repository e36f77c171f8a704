SELECT severity, code, count(*) AS count, count(DISTINCT source_id) AS sources
FROM published_issues
GROUP BY severity, code
ORDER BY list_position(['error', 'warning', 'info'], severity), count(*) DESC, code
