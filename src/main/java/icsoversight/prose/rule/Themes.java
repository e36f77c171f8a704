package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What a recommendation is about: {@code themes.csv}. */
final class Themes {
  private record Entry(String theme, Wording pattern) {}

  private final List<Entry> entries = new ArrayList<>();

  Themes(Phrases phrases) {
    for (CSVRecord row : Phrases.rows("themes.csv")) {
      entries.add(new Entry(row.get("theme"), phrases.compile(row.get("phrase"))));
    }
  }

  String of(String text) {
    String folded = PlainText.fold(text);
    return entries.stream()
        .filter(e -> e.pattern().matcher(folded).find())
        .map(Entry::theme)
        .findFirst()
        .orElse("other");
  }
}
