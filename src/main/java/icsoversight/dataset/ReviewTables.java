package icsoversight.dataset;

import static icsoversight.dataset.Column.code;
import static icsoversight.dataset.Column.date;
import static icsoversight.dataset.Column.id;
import static icsoversight.dataset.Column.text;
import static icsoversight.dataset.SharedColumns.and;

import icsoversight.review.Implementation;
import icsoversight.review.PublicationStatus;
import icsoversight.review.RecommendationKind;
import icsoversight.review.Response;
import icsoversight.review.Theme;
import java.util.List;

/** The tables of reviews and of what they recommended. */
final class ReviewTables {
  private ReviewTables() {}

  static final Table REVIEWS =
      new Table(
          "reviews",
          "Reviews",
          "Inquiries that someone commissioned and someone led: national, or into one"
              + " organisation.",
          and(
              List.of(
                  id("review_id", "A readable slug: year and lead's surname, or else subject."),
                  text("title", "Short title."),
                  text("lead", "Who leads it, without titles or honours."),
                  text("lead_role", "That person's office, other than leading the review."),
                  text("commissioner", "Who asked for it."),
                  id("subject_code", "ODS code, or CQC, of what is reviewed."),
                  text("subject", "What is reviewed."),
                  date("announced_from", "First day on which it can have been announced."),
                  date("announced_to", "Last such day."),
                  date("interim_due", "When an interim report was due, as planned."),
                  date("draft_due", "When a draft was due, as planned."),
                  date("final_due", "When the final report was due, as planned."),
                  date("published_from", "First day on which the report can have come out."),
                  date("published_to", "Last such day."),
                  code(
                      "publication_status",
                      PublicationStatus.class,
                      "How far its publication has come."),
                  text("publication_reason", "Why it is withheld or late, in the source's words.")),
              SharedColumns.reporting(),
              SharedColumns.judgement(),
              SharedColumns.best()),
          List.of("review_id"),
          SharedColumns.sourceReference());

  static final Table RECOMMENDATIONS =
      new Table(
          "review_recommendations",
          "Review recommendations",
          "What reviews recommended, item by item, what was answered, and how far it is done.",
          and(
              List.of(
                  id("recommendation_id", "The review's id, a slash and the number."),
                  id("review_id", "The review."),
                  code("kind", RecommendationKind.class, "Recommendation, or item of the scope."),
                  text("number", "As numbered in the source; empty where it has none."),
                  text("text", "The source's words, without bullet or number."),
                  text("addressee", "Who is to act, where stated."),
                  code("theme", Theme.class, "What it is about."),
                  code("response", Response.class, "The answer; empty: none known."),
                  text("response_text", "The answer in its words."),
                  text("response_by", "Whose answer it is."),
                  date("responded_from", "First day on which it can have been answered."),
                  date("responded_to", "Last such day."),
                  code(
                      "implementation",
                      Implementation.class,
                      "How far it is carried out, a second axis beside the answer; empty: not"
                          + " stated.")),
              SharedColumns.reporting(),
              SharedColumns.judgement(),
              SharedColumns.best()),
          List.of("recommendation_id"),
          List.of(
              new Table.Reference("review_id", "reviews", "review_id"),
              new Table.Reference("source_id", "sources", "source_id")));
}
