package icsoversight.feed.recommendation;

import icsoversight.feed.FeedDescription;
import icsoversight.feed.HeadedRow;
import icsoversight.feed.Layout;
import icsoversight.feed.Slug;
import icsoversight.feed.TableMapper;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.grid.GridRow;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.review.KnownReview;
import icsoversight.review.KnownReviews;
import icsoversight.review.RecommendationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads tables of recommendations. The review is that of a column, else that which a title above
 * the table names, else that of the manifest's title.
 */
final class RecommendationMapper extends TableMapper {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:recommendation|rec\\.?|no\\.?|r)?\\s*(\\d{1,4}(?:\\.\\d{1,3}){0,4}\\s?(?:\\(?[a-z]\\)?)?)\\.?");

  /** A longer answer is one in words; a shorter one is a word for an answer that is not known. */
  private static final int SHORT_ANSWER = 60;

  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
  private static final Pattern ID = Pattern.compile("\\d{4}-[a-z0-9-]+");

  private final FeedDescription description;
  private final KnownReviews known = KnownReviews.shipped();
  private final String fileTitle;
  private final String publishedOn;
  private final Map<String, String> reviews = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private String sheetTitle = "";

  RecommendationMapper(
      FeedDescription description, Layout layout, String fileTitle, String publishedOn) {
    super(layout, false);
    this.description = description;
    this.fileTitle = fileTitle.equals(description.title("")) ? "" : fileTitle;
    this.publishedOn = publishedOn;
  }

  @Override
  protected void beginSheet(String name) {
    sheetTitle = "";
  }

  @Override
  protected void preamble(GridRow row) {
    for (String cell : row.cells()) {
      if (sheetTitle.isEmpty() && !cell.isBlank()) {
        sheetTitle = cell.strip();
      }
    }
  }

  @Override
  protected List<Finding> findings(HeadedRow row) {
    String text = row.required("text");
    String title =
        Stream.of(row.text("review"), sheetTitle, fileTitle)
            .filter(v -> !v.isEmpty())
            .findFirst()
            .orElse("");
    String review = title.isEmpty() ? "" : reviews.computeIfAbsent(title, this::reviewId);
    if (review.isEmpty()) {
      row.add(
          new Issue(
              IssueCode.MISSING_VALUE,
              row.at(),
              "review",
              "Neither a column nor a title nor a manifest says of which review this is.",
              title));
    }
    String number = number(row);
    String answer = row.text("response");
    String response = response(row, answer);
    String status = row.text("implementation");
    String implementation = description.lookUp("implementation", status).orElse("");
    if (!status.isEmpty() && implementation.isEmpty()) {
      row.reject(IssueCode.UNKNOWN_CATEGORY, "implementation");
    }
    String responded = row.day("responded");
    String responseText = row.text("responseText");
    if (responseText.isEmpty()) {
      responseText = answer;
    }
    List<Finding> findings = new ArrayList<>();
    if (!row.isBroken() && told.add(review)) {
      findings.add(review(review, title, row.at("text")));
    }
    findings.add(
        Finding.of(FindingKind.RECOMMENDATION)
            .with("review_id", review)
            .with("kind", RecommendationKind.RECOMMENDATION.code())
            .with("number", number)
            .with("text", text)
            .with("addressee", row.text("addressee"))
            .with("response", response)
            .with("response_text", responseText)
            .with("response_by", row.text("responseBy"))
            .with("responded_from", responded)
            .with("responded_to", responded)
            .with("implementation", implementation)
            .with("locator", row.at("text"))
            .with("quote", text)
            .with("rule", "recommendation-table")
            .with("confidence", "1"));
    return findings;
  }

  /** The review itself, once, so that its recommendations have one to belong to. */
  private Finding review(String id, String title, String locator) {
    Optional<KnownReview> register =
        known.list().stream().filter(r -> r.id().equals(id)).findFirst();
    return Finding.of(FindingKind.REVIEW)
        .with("review_id", id)
        .with("title", register.map(KnownReview::title).orElse(title))
        .with("lead", register.map(KnownReview::lead).orElse(""))
        .with("subject_code", register.map(KnownReview::subjectCode).orElse(""))
        .with("subject", register.map(KnownReview::subject).orElse(""))
        .with("locator", locator)
        .with("quote", title)
        .with("rule", "recommendation-table")
        .with("confidence", "1");
  }

  /** The id in the register of reviews, else one of the year and the words of the title. */
  private String reviewId(String title) {
    if (ID.matcher(title).matches()) {
      return title;
    }
    Optional<KnownReview> review = known.findByTitle(title, publishedOn);
    if (review.isPresent()) {
      return review.get().id();
    }
    Matcher year = YEAR.matcher(title);
    String since = year.find() ? year.group(1) : publishedOn.replaceFirst("-.*$", "");
    String words =
        Slug.of(
            title
                .replaceAll("\\b20\\d\\d\\b", " ")
                .replaceAll(
                    "(?i)\\b(recommendations?|of|the|from|table|response|government)\\b", " "));
    return since.isEmpty() || words.isEmpty() ? "" : since + "-" + words;
  }

  private static String number(HeadedRow row) {
    String text = row.text("number");
    if (text.isEmpty()) {
      return "";
    }
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      row.reject(IssueCode.NOT_A_NUMBER, "number");
      return "";
    }
    return matcher.group(1).replaceAll("[\\s()]", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The answer by its first words; a long answer without any of them is an answer in words only.
   */
  private String response(HeadedRow row, String answer) {
    String lower = answer.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    for (String words : description.list("response")) {
      boolean isWhole = words.length() <= 3;
      boolean fits =
          isWhole
              ? lower.equals(words)
              : lower.startsWith(words)
                  && (lower.length() == words.length()
                      || !Character.isLetterOrDigit(lower.charAt(words.length())));
      if (fits) {
        return description.lookUp("response", words).orElse("");
      }
    }
    if (!lower.isEmpty() && lower.length() <= SHORT_ANSWER) {
      row.note(new Issue(IssueCode.UNKNOWN_CATEGORY, row.at("response"), "response", "", answer));
    }
    return "";
  }
}
