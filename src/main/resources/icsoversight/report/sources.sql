SELECT s.source_id, coalesce(s.title, s.path) AS title, s.path, s.kind, s.publisher, s.published_on,
       s.findings, s.rejected,
       CASE WHEN s.source_id IN (SELECT source_id FROM shown_evidence)
            THEN 'documents/' || s.source_id || '.html' END AS href
FROM published_sources s
ORDER BY s.published_on DESC NULLS LAST, s.path
LIMIT 500
