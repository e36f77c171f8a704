-- What is known of each system and its board itself, the latest first.
SELECT a.organisation_code AS system_code, w.words, a.assessment_id, e.href, e.place
FROM published_assessments a
JOIN record_words w ON w."table" = 'assessments' AND w.record_id = a.assessment_id
LEFT JOIN best_evidence e ON e."table" = 'assessments' AND e.record_id = a.assessment_id
WHERE a.organisation_type IN ('ics', 'icb')
QUALIFY row_number() OVER (PARTITION BY a.organisation_code
                           ORDER BY coalesce(a.event_from, a.event_to) DESC NULLS LAST,
                                    a.assessment_id) <= 25
ORDER BY a.organisation_code, coalesce(a.event_from, a.event_to) DESC NULLS LAST, a.assessment_id
