package icsoversight.feed.cqc;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.JsonFeed;
import icsoversight.feed.PublishedDays;
import icsoversight.feed.Recognition;
import icsoversight.feed.RowResult;
import icsoversight.finding.Finding;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.json.JsonItem;
import icsoversight.organisation.OrganisationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Locations and providers of CQC's syndication API, with their current ratings. */
public final class SyndicationFeed implements JsonFeed {
  private final FeedDescription description =
      FeedDescription.of(SyndicationFeed.class, "syndication");
  private final RatingWords words = new RatingWords();

  @Override
  public FeedDescription description() {
    return description;
  }

  @Override
  public Optional<Recognition> recognise(JsonItem first) {
    JsonNode node = first.node();
    boolean isOurs = node.has("locationId") || node.has("providerId");
    if (!isOurs) {
      return Optional.empty();
    }
    return Optional.of(
        new Recognition(
            this,
            description.setting("label"),
            "",
            description.title(""),
            "",
            false,
            "the object at "
                + (first.pointer().isEmpty() ? "the top" : first.pointer())
                + " has a "
                + (node.has("locationId") ? "locationId" : "providerId")));
  }

  @Override
  public RowResult map(JsonItem item) {
    JsonNode node = item.node();
    boolean isLocation = node.has("locationId");
    String id = node.path(isLocation ? "locationId" : "providerId").asString("");
    List<Issue> issues = new ArrayList<>();
    if (id.isEmpty()) {
      issues.add(new Issue(IssueCode.MISSING_VALUE, item.pointer(), "locationId", "", ""));
      return RowResult.of(List.of(), issues);
    }
    List<Finding> findings = new ArrayList<>();
    JsonNode current = node.path("currentRatings");
    if (current.isObject()) {
      current(item, current, findings, issues);
    }
    for (Map.Entry<String, JsonNode> one : each(node, "assessment").entrySet()) {
      assessment(item, one.getKey(), one.getValue(), findings, issues);
    }
    String name = words.publicName(text(node, "name"), text(node, "ownershipType"));
    for (Finding finding : findings) {
      finding
          .with("org_code", id)
          .with("org_name", name)
          .with(
              "org_type",
              (isLocation ? OrganisationType.LOCATION : OrganisationType.PROVIDER).code())
          .with("area_code", area(node));
    }
    return findings.isEmpty() && issues.isEmpty()
        ? RowResult.IGNORED
        : RowResult.of(findings, issues);
  }

  /** The objects of a field, by where they stand: an array of them, or one by itself. */
  private static Map<String, JsonNode> each(JsonNode node, String field) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    JsonNode value = node.path(field);
    if (value.isObject()) {
      all.put("/" + field, value);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        all.put("/" + field + "/" + i, value.get(i));
      }
    }
    return all;
  }

  private static String area(JsonNode node) {
    for (String field : List.of("onspdIcbCode", "onspdCcgCode", "odsCcgCode")) {
      String code = RatingOutcome.areaCode(text(node, field));
      if (!code.isEmpty()) {
        return code;
      }
    }
    return "";
  }

  private void current(
      JsonItem item, JsonNode current, List<Finding> findings, List<Issue> issues) {
    String whole = text(current, "reportDate");
    JsonNode overall = current.path("overall");
    if (overall.isObject()) {
      ratings(item, "/currentRatings/overall", overall, "", whole, findings, issues);
    }
    Map<String, String> areas = inspectionAreas(item.node());
    for (Map.Entry<String, JsonNode> one : each(current, "serviceRatings").entrySet()) {
      JsonNode service = one.getValue();
      String name = text(service, "name");
      ratings(
          item,
          "/currentRatings" + one.getKey(),
          service,
          areas.getOrDefault(name, name),
          whole,
          findings,
          issues);
    }
  }

  /** Services may be named by the id of an inspection area. */
  private static Map<String, String> inspectionAreas(JsonNode node) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode area : node.path("inspectionAreas")) {
      names.put(text(area, "inspectionAreaId"), text(area, "inspectionAreaName"));
    }
    return names;
  }

  private void assessment(
      JsonItem item, String at, JsonNode assessment, List<Finding> findings, List<Issue> issues) {
    String day = text(assessment, "assessmentPlanPublishedDateTime");
    JsonNode ratings = assessment.path("ratings");
    for (String group : List.of("overall", "asgRatings")) {
      for (Map.Entry<String, JsonNode> one : each(ratings, group).entrySet()) {
        JsonNode rating = one.getValue();
        boolean isCurrent = !text(rating, "status").toLowerCase(Locale.ROOT).equals("historic");
        String service = group.equals("overall") ? "" : text(rating, "name");
        if (isCurrent) {
          String place = at + "/ratings" + one.getKey();
          ratings(item, place, rating, service, day, findings, issues);
        }
      }
    }
  }

  /** The rating of a whole or a service, and those of its key questions. */
  private void ratings(
      JsonItem item,
      String at,
      JsonNode rated,
      String service,
      String wholeDay,
      List<Finding> findings,
      List<Issue> issues) {
    String day = text(rated, "reportDate");
    String since = day.isEmpty() ? wholeDay : day;
    one(item, at, rated, "Overall", service, since, findings, issues);
    for (Map.Entry<String, JsonNode> one : each(rated, "keyQuestionRatings").entrySet()) {
      JsonNode question = one.getValue();
      String own = text(question, "reportDate");
      String place = at + one.getKey();
      String aspect = text(question, "name");
      one(item, place, question, aspect, service, own.isEmpty() ? since : own, findings, issues);
    }
  }

  private void one(
      JsonItem item,
      String at,
      JsonNode rated,
      String aspect,
      String service,
      String since,
      List<Finding> findings,
      List<Issue> issues) {
    String word = text(rated, "rating");
    if (word.isEmpty() || words.isNone(word)) {
      return;
    }
    String place = item.at(at + "/rating");
    Optional<RatingWords.Rating> rating = words.find(word);
    if (rating.isEmpty() || aspect.isEmpty()) {
      issues.add(new Issue(IssueCode.UNKNOWN_CATEGORY, place, "rating", "", word));
      return;
    }
    Optional<LocalDate> day = PublishedDays.parse(since);
    if (!since.isEmpty() && day.isEmpty()) {
      issues.add(new Issue(IssueCode.NOT_A_DATE, item.at(at), "reportDate", "", since));
      return;
    }
    findings.add(
        RatingOutcome.of(
            rating.get(), aspect, service, day.map(LocalDate::toString).orElse(""), place));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("").strip();
  }
}
