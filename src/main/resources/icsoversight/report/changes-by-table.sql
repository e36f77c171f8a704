SELECT "table", count(*) FILTER (change = 'added') AS added,
       count(DISTINCT record_id) FILTER (change IN ('changed', 'revised')) AS changed,
       count(*) FILTER (change = 'revised') AS revised,
       count(*) FILTER (change = 'removed') AS removed,
       count(*) FILTER (change = 'renamed') AS renamed
FROM published_changes
-- That a record was told again, and where, is in the files.
WHERE field IS NULL OR change IN ('renamed', 'revised')
   OR field NOT IN ('last_reported', 'source_count', 'locator', 'source_id', 'confidence')
GROUP BY "table"
ORDER BY "table"
