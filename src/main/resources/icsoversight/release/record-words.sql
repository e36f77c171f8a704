-- Each record in words, for people who read it in a list: what it says, and about whom.

CREATE OR REPLACE VIEW record_words AS
SELECT 'assessments' AS "table", assessment_id AS record_id,
       concat_ws(', ',
         concat_ws(' ', t.title || ':', replace(milestone, '-', ' '), outcome,
                   CASE WHEN aspect <> 'overall' THEN '(' || aspect || ')' END, service),
         CASE WHEN event_from = event_to THEN CAST(event_from AS VARCHAR)
              WHEN event_from IS NULL THEN 'by ' || event_to
              ELSE concat_ws(' to ', event_from, event_to) END,
         'until ' || until_from, certainty) AS words,
       coalesce(organisation_name, organisation_code, 'England') AS about
FROM published_assessments a JOIN scheme_titles t ON t.scheme = a.scheme
UNION ALL
SELECT 'reviews', review_id, concat_ws(', ', title, lead, publication_status), subject
FROM published_reviews
UNION ALL
SELECT 'review_recommendations', recommendation_id,
       concat_ws(', ', concat_ws(' ', review_id, number) || ': ' || left(text, 160), response,
                 implementation), addressee
FROM published_review_recommendations
UNION ALL
SELECT 'staff_survey', result_id,
       concat_ws(' ', survey_year, coalesce(measure, question), response,
                 CASE WHEN breakdown <> 'all' THEN '(' || breakdown || ')' END,
                 rtrim(rtrim(CAST(value AS VARCHAR), '0'), '.')), organisation_name
FROM published_staff_survey
UNION ALL
SELECT 'systems', organisation_code, organisation_name, region_name FROM published_systems
UNION ALL
SELECT 'sources', source_id, concat_ws(', ', title, publisher, published_on), path
FROM published_sources;
