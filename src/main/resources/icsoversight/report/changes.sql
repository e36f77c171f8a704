-- What a reader looks for comes first: systems and facts before figures, files and the register.
SELECT c."table", c.record_id, c.change, c.field, c.before, c.after, w.words, w.about, e.href
FROM published_changes c
LEFT JOIN record_words w ON w."table" = c."table" AND w.record_id = c.record_id
LEFT JOIN best_evidence e ON e."table" = c."table" AND e.record_id = c.record_id
-- That a record was told again, and what it counts, is in the files.
WHERE c.field IS NULL
   OR c.field NOT IN ('last_reported', 'source_count', 'locator', 'source_id', 'confidence')
ORDER BY list_position(['systems', 'assessments', 'assessment_timeline', 'reviews',
                        'review_recommendations', 'sources', 'staff_survey', 'oversight_metrics',
                        'organisations'], c."table"),
         c.change, c.record_id, c.field
LIMIT 300
