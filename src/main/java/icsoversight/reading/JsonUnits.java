package icsoversight.reading;

import icsoversight.feed.JsonFeed;
import icsoversight.feed.RowResult;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.json.JsonBrokenException;
import icsoversight.json.JsonItem;
import icsoversight.json.JsonItems;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file. */
final class JsonUnits implements Units {
  private final JsonItems items;
  private final JsonFeed feed;
  private @Nullable Issue broken;

  JsonUnits(JsonItems items, JsonFeed feed) {
    this.items = items;
    this.feed = feed;
  }

  @Override
  public @Nullable Supplier<RowResult> next() {
    try {
      if (broken != null || !items.hasNext()) {
        return null;
      }
      JsonItem item = items.next();
      return () -> feed.map(item);
    } catch (JsonBrokenException e) {
      broken = Issue.ofSource(IssueCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
      return null;
    }
  }

  @Override
  public RowResult end() {
    return broken == null ? RowResult.NOTHING : RowResult.of(List.of(), List.of(broken));
  }

  @Override
  public void close() {
    items.close();
  }
}
