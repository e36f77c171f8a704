package icsoversight.prose.rule;

import icsoversight.assessment.Scheme;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Phrases;
import icsoversight.prose.language.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVRecord;

/** Which part of an organisation, or of a scheme, a clause speaks of. */
final class Aspects {
  static final String OVERALL = "overall";

  /** An aspect's words, and the code under which it is published. */
  record Aspect(String kind, String code, Wording pattern) {}

  /** An aspect found in a clause. */
  record Found(String code, int start, int end) {}

  private static final List<Aspect> ALL = load();

  private static final ThreadLocal<Memo<Asked, List<Found>>> KNOWN = Memo.perThread(Aspects::look);

  private Aspects() {}

  private static List<Aspect> load() {
    Phrases phrases = new Phrases();
    List<Aspect> all = new ArrayList<>();
    for (CSVRecord row : Phrases.rows("aspects.csv")) {
      all.add(new Aspect(row.get("kind"), row.get("code"), phrases.compile(row.get("phrase"))));
    }
    return all;
  }

  /** The part of a scheme that a milestone is about. */
  static String of(Scheme scheme, String folded) {
    return switch (scheme) {
      case CCG_ASSESSMENT -> first("clinical", folded);
      case CQC_PROVIDER -> first("question", folded);
      // A theme is named in quotation marks; the bare word may mean anything.
      case CQC_ICS_ASSESSMENT ->
          folded.contains("\"access\"") || folded.contains("'access'") ? "access" : OVERALL;
      default -> OVERALL;
    };
  }

  private static String first(String kind, String folded) {
    List<Found> found = find(kind, folded);
    return found.isEmpty() ? OVERALL : found.get(0).code();
  }

  /** The service that a clause speaks of; empty if none. */
  static String service(String folded) {
    List<Found> found = find("service", folded);
    return found.isEmpty() ? "" : found.get(0).code();
  }

  /** All aspects of a kind that a clause names, in order. */
  static List<Found> find(String kind, String folded) {
    return KNOWN.get().get(new Asked(kind, folded));
  }

  private record Asked(String kind, String folded) {}

  private static List<Found> look(Asked asked) {
    String kind = asked.kind();
    String folded = asked.folded();
    List<Found> found = new ArrayList<>();
    for (Aspect aspect : ALL) {
      if (aspect.kind().equals(kind)) {
        Matcher matcher = aspect.pattern().matcher(folded);
        while (matcher.find()) {
          int start = matcher.start();
          int end = matcher.end();
          boolean free = found.stream().noneMatch(f -> f.start() < end && start < f.end());
          if (free) {
            found.add(new Found(aspect.code(), start, end));
          }
        }
      }
    }
    found.sort(java.util.Comparator.comparingInt(Found::start));
    return found;
  }
}
