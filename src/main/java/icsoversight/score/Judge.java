package icsoversight.score;

import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Compares the facts of one document with its gold file, one to one, best match first. */
final class Judge {
  static final Map<String, FindingKind> TABLES =
      new TreeMap<>(
          Map.of(
              "assessments", FindingKind.ASSESSMENT,
              "reviews", FindingKind.REVIEW,
              "review_recommendations", FindingKind.RECOMMENDATION,
              "staff_survey", FindingKind.SURVEY));
  private static final Set<String> NOT_JUDGED =
      Set.of(
          "evidence",
          "optional",
          "outcome_rank",
          "organisation_name",
          "assessor",
          "kind",
          "review_id");
  private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

  private final Tally tally;

  /** The reviews found for each review of the gold file. */
  private final Map<String, Set<String>> reviews = new HashMap<>();

  Judge(Tally tally) {
    this.tally = tally;
  }

  void judge(String document, JsonNode gold, List<Finding> facts) {
    reviews.clear();
    gold.path("reviews")
        .forEach(
            g ->
                facts.stream()
                    .filter(f -> f.kind() == FindingKind.REVIEW && sameReview(g, f))
                    .forEach(
                        f ->
                            reviews
                                .computeIfAbsent(
                                    g.path("review_id").asString(""), k -> new HashSet<>())
                                .add(f.get("review_id"))));
    for (Map.Entry<String, FindingKind> entry : TABLES.entrySet()) {
      String table = entry.getKey();
      List<Finding> left =
          new ArrayList<>(facts.stream().filter(f -> f.kind() == entry.getValue()).toList());
      List<JsonNode> missed = new ArrayList<>();
      List<Match> matches = new ArrayList<>();
      List<JsonNode> entries = new ArrayList<>();
      gold.path(table).forEach(entries::add);
      for (JsonNode expected : entries) {
        for (Finding found : left) {
          int score = same(table, expected, found);
          if (score > 0) {
            matches.add(new Match(expected, found, score));
          }
        }
      }
      matches.sort((a, b) -> b.score() - a.score());
      Set<JsonNode> matched =
          java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
      for (Match match : matches) {
        if (!matched.contains(match.gold()) && left.stream().anyMatch(f -> f == match.found())) {
          matched.add(match.gold());
          left.removeIf(f -> f == match.found());
          if (!isOptional(match.gold())) {
            tally.hit(table);
            fields(document, table, match);
          }
        }
      }
      for (JsonNode expected : entries) {
        if (!matched.contains(expected) && !isOptional(expected)) {
          missed.add(expected);
        }
      }
      missed.forEach(m -> tally.miss(table, document, m.toString()));
      left.forEach(f -> tally.falseAlarm(table, document, f.toString()));
    }
  }

  private record Match(JsonNode gold, Finding found, int score) {}

  private static boolean isOptional(JsonNode gold) {
    return gold.path("optional").asBoolean(false);
  }

  /** 0: not the same fact; else the more, the better it fits. */
  private int same(String table, JsonNode gold, Finding found) {
    boolean same =
        switch (table) {
          case "assessments" -> sameAssessment(gold, found);
          case "reviews" -> sameReview(gold, found);
          case "review_recommendations" -> sameRecommendation(gold, found);
          default -> sameFigure(gold, found);
        };
    if (!same) {
      return 0;
    }
    int score = 1;
    for (String field : gold.propertyNames()) {
      String name = findingField(field);
      if (found.kind().fields().contains(name) && fits(gold, field, found.get(name))) {
        score++;
      }
    }
    return score;
  }

  private static boolean sameAssessment(JsonNode gold, Finding found) {
    String aspect = gold.path("aspect").asString("overall");
    return alternatives(gold, "scheme").contains(found.get("scheme"))
        && sameOrganisation(gold, found)
        && gold.path("kind").asString("").equals(found.get("kind"))
        && (found.get("kind").equals("milestone")
            ? alternatives(gold, "milestone").contains(found.get("milestone"))
            : alternatives(gold, "outcome").stream()
                .anyMatch(o -> o.equalsIgnoreCase(found.get("outcome"))))
        && (aspect.equals("overall") || aspect.equals(found.get("aspect")));
  }

  private static boolean sameOrganisation(JsonNode gold, Finding found) {
    String code = gold.path("organisation_code").asString("");
    String name = gold.path("organisation_name").asString("");
    if (code.isEmpty() && !name.isEmpty()) {
      return plainName(name).equals(plainName(found.get("org_name")));
    }
    return alternatives(gold, "organisation_code").contains(found.get("org_code"))
        || (code.isEmpty() && found.get("org_code").isEmpty());
  }

  private static String plainName(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll(
            "\\b(council|county|city|london borough|royal borough|borough|metropolitan|of|the)\\b",
            " ")
        .replaceAll("[^a-z]+", " ")
        .strip();
  }

  private static boolean sameReview(JsonNode gold, Finding found) {
    if (alternatives(gold, "review_id").contains(found.get("review_id"))) {
      return true;
    }
    String lead = gold.path("lead").asString("");
    boolean surname =
        !lead.isEmpty() && found.get("lead").endsWith(lead.substring(lead.lastIndexOf(' ') + 1));
    String subject = gold.path("subject").asString("") + " " + gold.path("title").asString("");
    boolean code =
        !found.get("subject_code").isEmpty()
            && found.get("subject_code").equals(gold.path("subject_code").asString(""));
    return (surname || code)
        && shared(subject, found.get("subject") + " " + found.get("title")) > 0;
  }

  private boolean sameRecommendation(JsonNode gold, Finding found) {
    Set<String> same = reviews.getOrDefault(gold.path("review_id").asString(""), Set.of());
    boolean ofReview =
        alternatives(gold, "review_id").contains(found.get("review_id"))
            || same.contains(found.get("review_id"));
    if (!ofReview || !gold.path("kind").asString("").equals(found.get("kind"))) {
      return false;
    }
    String number = gold.path("number").asString("");
    if (!number.isEmpty()) {
      return number.equals(found.get("number"));
    }
    return alternatives(gold, "text").stream().anyMatch(t -> overlap(t, found.get("text")) >= 0.6);
  }

  private static boolean sameFigure(JsonNode gold, Finding found) {
    boolean measure =
        gold.path("measure").asString("").isEmpty()
            || gold.path("measure").asString("").equals(found.get("measure"));
    boolean same =
        gold.path("survey_year").asString("").equals(found.get("survey_year"))
            && sameOrganisation(gold, found)
            && measure;
    if (!same) {
      return false;
    }
    String status = gold.path("value_status").asString("published");
    if (!status.equals("published")) {
      return status.equals(found.get("value_status"));
    }
    return !found.get("value").isEmpty()
        && gold.path("value")
                .decimalValue()
                .subtract(new BigDecimal(found.get("value")))
                .abs()
                .compareTo(TOLERANCE)
            <= 0;
  }

  private void fields(String document, String table, Match match) {
    for (String field : match.gold().propertyNames()) {
      String name = findingField(field);
      if (NOT_JUDGED.contains(field)
          || field.endsWith("_alt")
          || !match.found().kind().fields().contains(name)) {
        continue;
      }
      boolean right = fits(match.gold(), field, match.found().get(name));
      tally.field(
          table,
          right,
          document
              + " "
              + table
              + "."
              + field
              + ": expected "
              + match.gold().get(field)
              + ", found "
              + match.found().get(name)
              + "   ["
              + match.found().get("quote")
              + "]");
    }
  }

  private static String findingField(String field) {
    return switch (field) {
      case "organisation_code" -> "org_code";
      case "organisation_type" -> "org_type";
      default -> field;
    };
  }

  private static boolean fits(JsonNode gold, String field, String value) {
    if (field.equals("event_precision")) {
      return true;
    }
    boolean isOpen =
        gold.path("event_to").asString("").isEmpty()
            && !gold.path("event_from").asString("").isEmpty();
    if ((field.equals("event_from") || field.equals("event_to")) && isOpen) {
      return true;
    }
    if (field.equals("value")) {
      return !value.isEmpty()
          && gold.get(field)
                  .decimalValue()
                  .subtract(new BigDecimal(value))
                  .abs()
                  .compareTo(TOLERANCE)
              <= 0;
    }
    for (String expected : alternatives(gold, field)) {
      if (expected.equalsIgnoreCase(value)) {
        return true;
      }
      boolean words =
          Set.of(
                  "text",
                  "reason",
                  "response_text",
                  "subject",
                  "title",
                  "publication_reason",
                  "lead_role",
                  "commissioner",
                  "response_by",
                  "addressee")
              .contains(field);
      if (words && !expected.isEmpty() && overlap(expected, value) >= 0.8) {
        return true;
      }
    }
    return false;
  }

  private static List<String> alternatives(JsonNode gold, String field) {
    List<String> all = new ArrayList<>();
    all.add(gold.path(field).asString(""));
    gold.path(field + "_alt").forEach(a -> all.add(a.asString("")));
    return all;
  }

  private static double overlap(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() ? 0 : (double) both.size() / Math.max(a.size(), b.size());
  }

  private static int shared(String one, String other) {
    Set<String> both = words(one);
    both.retainAll(words(other));
    both.removeAll(Set.of("the", "of", "and", "review", "into"));
    return both.size();
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)));
    words.remove("");
    return words;
  }
}
