SELECT q.review_id, q.recommendation_id, q.number, q.text, replace(q.response, '-', ' ') AS response,
       q.response_by, q.responded_from, replace(q.implementation, '-', ' ') AS implementation,
       e.href, e.place
FROM published_review_recommendations q
LEFT JOIN best_evidence e
  ON e."table" = 'review_recommendations' AND e.record_id = q.recommendation_id
WHERE q.kind = 'recommendation'
ORDER BY q.review_id, try_cast(regexp_extract(q.number, '\d+') AS BIGINT) NULLS LAST, q.number,
         q.recommendation_id
