package icsoversight.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts of a judgement: facts found, missed and wrongly found, and fields right and wrong. */
public final class Tally {
  private static final class Counts {
    private int hits;
    private int misses;
    private int falseAlarms;
    private int fieldsRight;
    private int fieldsWrong;
  }

  private final Map<String, Counts> tables = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> falseAlarms = new ArrayList<>();
  private final List<String> wrongFields = new ArrayList<>();

  private Counts of(String table) {
    return tables.computeIfAbsent(table, t -> new Counts());
  }

  void hit(String table) {
    of(table).hits++;
  }

  void miss(String table, String document, String what) {
    of(table).misses++;
    misses.add(document + " " + table + " " + what);
  }

  void falseAlarm(String table, String document, String what) {
    of(table).falseAlarms++;
    falseAlarms.add(document + " " + what);
  }

  void field(String table, boolean right, String what) {
    if (right) {
      of(table).fieldsRight++;
    } else {
      of(table).fieldsWrong++;
      wrongFields.add(what);
    }
  }

  /**
   * The harmonic mean of precision and recall over all tables.
   *
   * @return 0 to 1
   */
  public double f1() {
    Counts all = sum();
    int total = 2 * all.hits + all.misses + all.falseAlarms;
    return total == 0 ? 1 : 2.0 * all.hits / total;
  }

  /**
   * The share of judged fields that are right, on facts that were found.
   *
   * @return 0 to 1
   */
  public double fieldAccuracy() {
    Counts all = sum();
    int total = all.fieldsRight + all.fieldsWrong;
    return total == 0 ? 1 : (double) all.fieldsRight / total;
  }

  private Counts sum() {
    Counts all = new Counts();
    for (Counts c : tables.values()) {
      all.hits += c.hits;
      all.misses += c.misses;
      all.falseAlarms += c.falseAlarms;
      all.fieldsRight += c.fieldsRight;
      all.fieldsWrong += c.fieldsWrong;
    }
    return all;
  }

  /**
   * The tally for a person.
   *
   * @param details whether misses, false alarms and wrong fields are listed
   * @return lines
   */
  public List<String> lines(boolean details) {
    List<String> lines = new ArrayList<>();
    tables.forEach((table, c) -> lines.add(line(table, c)));
    lines.add(line("all", sum()));
    if (details) {
      misses.forEach(m -> lines.add("missed: " + m));
      falseAlarms.forEach(f -> lines.add("false alarm: " + f));
      wrongFields.forEach(w -> lines.add("wrong field: " + w));
    }
    return lines;
  }

  private static String line(String name, Counts c) {
    double precision = c.hits + c.falseAlarms == 0 ? 1 : (double) c.hits / (c.hits + c.falseAlarms);
    double recall = c.hits + c.misses == 0 ? 1 : (double) c.hits / (c.hits + c.misses);
    int total = 2 * c.hits + c.misses + c.falseAlarms;
    double f1 = total == 0 ? 1 : 2.0 * c.hits / total;
    int fields = c.fieldsRight + c.fieldsWrong;
    return String.format(
        Locale.ROOT,
        "%-24s found %3d missed %3d false %3d  precision %.3f recall %.3f F1 %.3f  fields %.3f of %d",
        name,
        c.hits,
        c.misses,
        c.falseAlarms,
        precision,
        recall,
        f1,
        fields == 0 ? 1.0 : (double) c.fieldsRight / fields,
        fields);
  }
}
