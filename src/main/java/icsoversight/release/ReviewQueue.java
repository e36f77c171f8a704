package icsoversight.release;

import icsoversight.dataset.Column;
import icsoversight.dataset.Dataset;
import icsoversight.engine.Engine;
import icsoversight.review.KnownReview;
import icsoversight.review.KnownReviews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what analysts are asked to look at, and the decisions of theirs that hold. */
final class ReviewQueue {
  private final Engine engine;

  ReviewQueue(Engine engine) {
    this.engine = engine;
  }

  /** Makes the table of the sheet; a kind of fact is new only against a release before. */
  void gather(@Nullable Path before) throws SQLException {
    List<String> columns =
        Dataset.REVIEW.columns().stream()
            .map((Column c) -> Engine.quoted(c.name()) + " " + c.type().sql())
            .toList();
    engine.execute("CREATE OR REPLACE TABLE published_review (" + String.join(", ", columns) + ")");
    engine.execute("CREATE OR REPLACE TEMP TABLE known_review (review_id VARCHAR)");
    engine.append(
        "known_review",
        KnownReviews.shipped().list().stream().map((KnownReview r) -> List.of(r.id())).toList());
    engine.execute("CREATE OR REPLACE TEMP TABLE known_kind (kind VARCHAR)");
    Path old = before == null ? null : before.resolve("assessments.csv");
    boolean isFirst = old == null || !Files.isRegularFile(old);
    engine.execute("SET VARIABLE first_release = " + isFirst);
    if (old != null && !isFirst) {
      engine.execute(
          "INSERT INTO known_kind SELECT DISTINCT concat_ws('|', scheme, kind, milestone) FROM "
              + CsvFiles.query(old));
    }
    engine.script(ReviewQueue.class, "review-queue.sql");
  }
}
