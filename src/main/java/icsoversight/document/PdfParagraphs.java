package icsoversight.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins the lines of a PDF document into headings, paragraphs, items and rows of tables. */
final class PdfParagraphs {
  private static final float WIDER_GAP = 1.3f;

  /** Lines set single are at most so many sizes of type apart, paragraphs mostly more. */
  private static final float SINGLE_SPACED = 1.4f;

  private static final float LARGER = 1.08f;
  private static final float SHORT_LINE = 0.82f;
  private static final int LONGEST_HEADING = 160;
  private static final Pattern LABEL =
      Pattern.compile(
          "\\(?(?:\\d{1,3}[a-z]?|[a-z]|[ivx]{1,4})[.)]|\\d+(?:\\.\\d+)+\\.?|[•◦▪‣·–—-]");
  private static final Pattern STARTS_ITEM =
      Pattern.compile("^(?:" + LABEL.pattern() + ")\\s+\\S.*");
  private static final Pattern BULLETS = Pattern.compile("^[\\uf0b7\\u25cf\\u25a0\\uf0a7]\\s*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}-]+");

  private final List<PdfLine> lines;
  private final float body;
  private final float leading;
  private final Map<Integer, Float> rights = new HashMap<>();
  private final Set<String> vocabulary = new HashSet<>();

  PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
    this.body = body(lines);
    this.leading = leading(lines);
    for (PdfLine line : lines) {
      rights.merge(line.page(), line.right(), Math::max);
      WORD.matcher(line.words())
          .results()
          .forEach(w -> vocabulary.add(w.group().toLowerCase(Locale.ROOT)));
    }
  }

  void write(TranscriptWriter writer) {
    int i = 0;
    while (i < lines.size() && !writer.isFull()) {
      PdfLine first = lines.get(i);
      if (isRow(i)) {
        writer.row(first.cells());
        i++;
        continue;
      }
      StringBuilder words = new StringBuilder(words(first));
      int last = i;
      while (last + 1 < lines.size() && goesOn(last, last + 1)) {
        last++;
        append(words, words(lines.get(last)));
      }
      boolean heading =
          words.length() <= LONGEST_HEADING
              && (first.size() > body * LARGER || first.bold())
              && ".;,".indexOf(words.charAt(words.length() - 1)) < 0
              && !STARTS_ITEM.matcher(words).matches();
      if (heading) {
        writer.heading(words.toString());
      } else {
        writer.paragraph(words.toString());
      }
      i = last + 1;
    }
  }

  private static String words(PdfLine line) {
    return BULLETS.matcher(line.words()).replaceFirst("• ");
  }

  private boolean isRow(int at) {
    PdfLine line = lines.get(at);
    int cells = line.cells().size();
    if (cells < 2 || LABEL.matcher(line.cells().get(0)).matches()) {
      return false;
    }
    return cells > 2 || hasCells(at - 1) || hasCells(at + 1);
  }

  private boolean hasCells(int at) {
    return at >= 0 && at < lines.size() && lines.get(at).cells().size() > 1;
  }

  private boolean goesOn(int at, int next) {
    PdfLine one = lines.get(at);
    PdfLine two = lines.get(next);
    if (isRow(next)
        || STARTS_ITEM.matcher(words(two)).matches()
        || Math.abs(one.size() - two.size()) > body * (LARGER - 1)
        || one.bold() != two.bold()) {
      return false;
    }
    float step = two.baseline() - one.baseline();
    boolean turns = one.page() != two.page() || step < 0;
    String before = one.words().strip();
    boolean ended = !before.isEmpty() && ".!?:;".indexOf(before.charAt(before.length() - 1)) >= 0;
    if (turns) {
      // Over a page or a column the sentence goes on only if it has not ended.
      return !ended && (Character.isLowerCase(two.words().charAt(0)) || before.length() > 40);
    }
    boolean isShort = one.right() - one.left() < (columnRight(at) - one.left()) * SHORT_LINE;
    return step <= Math.max(leading * WIDER_GAP, one.size() * SINGLE_SPACED) && !(ended && isShort);
  }

  /** The right edge of the column that a line stands in, as far as its neighbours show it. */
  private float columnRight(int at) {
    PdfLine line = lines.get(at);
    float widest = line.right();
    for (int i = Math.max(0, at - 6); i < Math.min(lines.size(), at + 7); i++) {
      PdfLine near = lines.get(i);
      if (near.page() == line.page() && Math.abs(near.left() - line.left()) < 40) {
        widest = Math.max(widest, near.right());
      }
    }
    return Math.min(widest, rights.getOrDefault(line.page(), widest));
  }

  /** Joins a word divided at the line's end; "six-" and "month" stay what they are elsewhere. */
  private void append(StringBuilder words, String next) {
    int length = words.length();
    boolean divided =
        length > 1
            && (words.charAt(length - 1) == '-' || words.charAt(length - 1) == '\u00ad')
            && Character.isLetter(words.charAt(length - 2))
            && Character.isLowerCase(next.charAt(0));
    if (!divided) {
      words.append(words.charAt(length - 1) == '-' ? "" : " ").append(next);
      return;
    }
    String head = words.substring(words.lastIndexOf(" ") + 1, length - 1);
    String tail = next.split("[^\\p{L}]", 2)[0];
    String lower = head.toLowerCase(Locale.ROOT);
    boolean soft = words.charAt(length - 1) == '\u00ad';
    boolean kept =
        !soft
            && !vocabulary.contains(lower + tail)
            && (vocabulary.contains(lower + "-" + tail)
                || vocabulary.contains(lower) && vocabulary.contains(tail));
    if (!kept) {
      words.setLength(length - 1);
    }
    words.append(next);
  }

  private static float body(List<PdfLine> lines) {
    Map<Integer, Integer> letters = new HashMap<>();
    for (PdfLine line : lines) {
      letters.merge(Math.round(line.size() * 2), line.words().length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() / 2f)
        .orElse(10f);
  }

  private static float leading(List<PdfLine> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (lines.get(i).page() == lines.get(i - 1).page() && step > 0) {
        steps.add(step);
      }
    }
    steps.sort(null);
    // The lower quarter: between paragraphs, headings and rows there is more room.
    return steps.isEmpty() ? 14f : steps.get(steps.size() / 4);
  }
}
