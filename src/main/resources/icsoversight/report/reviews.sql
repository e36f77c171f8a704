SELECT r.review_id, coalesce(r.title, r.subject, r.review_id) AS title, r.lead, r.commissioner,
       replace(r.publication_status, '-', ' ') AS status, r.published_from, e.href,
       coalesce(r.published_from, r.first_reported) AS day,
       count(q.recommendation_id) AS recommendations,
       count(*) FILTER (q.response = 'accepted') AS accepted,
       count(*) FILTER (q.response IN ('accepted-in-part', 'accepted-in-principle')) AS in_part,
       count(*) FILTER (q.response = 'rejected') AS rejected,
       count(*) FILTER (q.recommendation_id IS NOT NULL AND q.response IS NULL) AS unanswered,
       count(*) FILTER (q.implementation = 'implemented') AS implemented
FROM published_reviews r
LEFT JOIN published_review_recommendations q
  ON q.review_id = r.review_id AND q.kind = 'recommendation'
LEFT JOIN best_evidence e ON e."table" = 'reviews' AND e.record_id = r.review_id
GROUP BY ALL
ORDER BY day DESC NULLS LAST, review_id
