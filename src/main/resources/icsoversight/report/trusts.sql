-- The trusts of each system, with their latest rating and segment.
WITH outcome AS (
  SELECT organisation_code, scheme, outcome, edition, event_from, assessment_id
  FROM published_assessments
  WHERE kind = 'outcome' AND aspect = 'overall' AND service IS NULL
    AND scheme IN ('cqc-provider', 'nhs-oversight-framework')
    AND coalesce(event_from, first_reported) <= getvariable('as_of')
  QUALIFY row_number() OVER (PARTITION BY organisation_code, scheme
                             ORDER BY edition DESC NULLS LAST, event_from DESC NULLS LAST,
                                      assessment_id) = 1
)
SELECT t.icb_code AS system_code, t.organisation_code, o.organisation_name,
       r.outcome AS rating, r.event_from AS rating_from,
       s.outcome AS segment, s.edition AS segment_edition
FROM trust_in_force t
JOIN organisation_in_force o
  ON o.organisation_code = t.organisation_code
 AND o.organisation_type IN ('nhs-trust', 'foundation-trust', 'care-trust')
LEFT JOIN outcome r ON r.organisation_code = t.organisation_code AND r.scheme = 'cqc-provider'
LEFT JOIN outcome s
  ON s.organisation_code = t.organisation_code AND s.scheme = 'nhs-oversight-framework'
WHERE t.icb_code IS NOT NULL
ORDER BY t.icb_code, o.organisation_name
