package icsoversight.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finding is about, and the fields that a finding of that kind has. Organisations stand as
 * they are written ({@code org_code}, {@code org_name}, {@code org_type}); the register resolves
 * them when findings are reconciled.
 */
public enum FindingKind {
  /** A milestone or an outcome. */
  ASSESSMENT(
      "assessments",
      "scheme,edition,assessor,org_code,org_name,org_type,kind,milestone,aspect,service,outcome,"
          + "outcome_rank,event_from,event_to,event_precision,until_from,reason,certainty,area_code"),
  /** A review. */
  REVIEW(
      "reviews",
      "review_id,title,lead,lead_role,commissioner,subject_code,subject,announced_from,"
          + "announced_to,interim_due,draft_due,final_due,published_from,published_to,"
          + "publication_status,publication_reason"),
  /** A recommendation, perhaps with its answer. */
  RECOMMENDATION(
      "review_recommendations",
      "review_id,kind,number,interim,text,addressee,theme,response,response_text,response_by,"
          + "responded_from,responded_to,implementation"),
  /** An answer to recommendations that stand in another document. */
  ANSWER(
      "answers",
      "review_id,numbers,interim,done,response,response_text,response_by,responded_from,"
          + "responded_to,implementation"),
  /** A survey figure. */
  SURVEY(
      "staff_survey",
      "survey_year,org_code,org_name,org_type,benchmark_group,question,measure,response,breakdown,"
          + "statistic,value,respondents,value_status,comparability"),
  /** A figure behind a segment. */
  METRIC(
      "oversight_metrics",
      "scheme,edition,period,on_date,org_code,org_name,org_type,metric_id,metric,unit,value,"
          + "value_text,rank,median"),
  /** A row for the register. */
  ORGANISATION(
      "organisations",
      "organisation_code,organisation_name,organisation_type,ons_code,icb_code,region_code,"
          + "valid_from,valid_to,source"),
  /** What followed an organisation. */
  SUCCESSION("successions", "predecessor_code,successor_code,effective_on,source"),
  /** A name as people write it. */
  ALIAS("aliases", "alias,organisation_code,organisation_type,context"),
  /** What an analyst decided about a passage or a row. */
  DECISION(
      "decisions", "table,record_id,passage,field,stated,verdict,value,decided_on,reviewer,note"),
  /** What could not be used. */
  ISSUE("issues", "code,locator,field,message,raw_value");

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // List.copyOf makes it immutable.
  private final List<String> fields;

  @SuppressWarnings("ImmutableEnumChecker") // Nothing is put in after it is made.
  private final Map<String, Integer> places;

  FindingKind(String file, String fields) {
    this.file = file;
    List<String> all = new ArrayList<>(Arrays.asList(fields.split(",", -1)));
    if (!file.equals("issues")) {
      all.addAll(List.of("locator", "more_locators", "quote", "rule", "confidence"));
    }
    this.fields = List.copyOf(all);
    // Asked millions of times a run; the maps that cannot be changed are slower at it.
    this.places = new HashMap<>();
    all.forEach(field -> places.put(field, places.size()));
  }

  /**
   * The name of the file in which findings of this kind are kept.
   *
   * @return a name without ending
   */
  public String file() {
    return file;
  }

  /**
   * The fields in order.
   *
   * @return field names
   */
  public List<String> fields() {
    return fields;
  }

  /** Where a field stands among the fields; a finding is asked for its fields very often. */
  int place(String field) {
    Integer place = places.get(field);
    if (place == null) {
      throw new IllegalArgumentException(this + " has no field " + field);
    }
    return place;
  }
}
