SELECT "table", count(*) FILTER (change = 'added') AS added,
       count(DISTINCT record_id) FILTER (change IN ('changed', 'revised')) AS changed,
       count(*) FILTER (change = 'revised') AS revised,
       count(*) FILTER (change = 'removed') AS removed,
       count(*) FILTER (change = 'renamed') AS renamed
FROM published_changes
GROUP BY "table"
ORDER BY "table"
