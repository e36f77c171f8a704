package icsoversight.document;

import icsoversight.document.Block.Kind;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the plain text of a document that is not plain text, block by block. */
final class TranscriptWriter {
  /** More than any report that was ever published about oversight: some 700 pages. */
  static final int MOST_CHARACTERS = 2_000_000;

  static final String BAR = " | ";
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\s]]");

  private static final Pattern LABEL = Pattern.compile("[•◦▪‣·*–—-]|\\d+(?:\\.\\d+)+\\.?");

  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private boolean full;

  void heading(String words) {
    add(Kind.HEADING, "", words, "");
  }

  /** Running text, or whatever its first characters show it to be: an item, a heading. */
  void paragraph(String words) {
    String line = clean(words);
    Block seen = Blocks.ofLine(line);
    add(seen.kind(), line.substring(0, seen.start()), line.substring(seen.start()), seen.number());
  }

  /** A paragraph that is known to be no heading, however short. */
  void runningText(String words) {
    String line = clean(words);
    Block seen = Blocks.ofLine(line);
    Kind kind = seen.kind() == Kind.HEADING ? Kind.PARAGRAPH : seen.kind();
    add(kind, line.substring(0, seen.start()), line.substring(seen.start()), seen.number());
  }

  /**
   * An item of a list.
   *
   * @param number its number or letter; empty: a bullet, or one that its words begin with
   */
  void item(String number, String words) {
    String line = clean(words);
    Optional<ListMarker> own = number.isEmpty() ? ListMarker.of(line) : Optional.empty();
    if (own.isPresent()) {
      // "• (a) the cost": numbered by hand.
      int start = own.get().end();
      add(Kind.ITEM, "• " + line.substring(0, start), line.substring(start), own.get().number());
    } else {
      add(Kind.ITEM, number.isEmpty() ? "• " : number + ". ", line, number);
    }
  }

  /** A row of a table; a row of one cell is running text. */
  void row(List<String> cells) {
    List<String> clean =
        cells.stream().map(TranscriptWriter::clean).map(c -> c.replace('|', '/')).toList();
    List<String> filled = clean.stream().filter(c -> !c.isEmpty()).toList();
    if (filled.size() == 2
        && LABEL.matcher(filled.get(0)).matches()
        && filled.get(1).chars().anyMatch(Character::isLetter)) {
      // A bullet or a paragraph's number in a cell of its own only lays out the page.
      runningText(String.join(" ", filled));
    } else if (filled.size() > 1) {
      add(Kind.ROW, "", String.join(BAR, clean), "");
    } else {
      filled.forEach(this::runningText);
    }
  }

  void issue(Issue issue) {
    issues.add(issue);
  }

  boolean isFull() {
    return full;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  private void add(Kind kind, String prefix, String words, String number) {
    String line = clean(words);
    if (line.isEmpty() || full) {
      return;
    }
    if (text.length() + line.length() > MOST_CHARACTERS) {
      full = true;
      issues.add(tooLong(text.length()));
      return;
    }
    text.append(prefix);
    int start = text.length();
    text.append(line);
    blocks.add(new Block(kind, start, text.length(), number));
    text.append(kind == Kind.ROW ? "\n" : "\n\n");
  }

  static Issue tooLong(int read) {
    return new Issue(
        IssueCode.DOCUMENT_TOO_LONG,
        "char=" + read + "," + read,
        "",
        "The document was read up to character " + read + "; what follows was not.",
        "");
  }

  private static String clean(String words) {
    return SPACE.matcher(CONTROL.matcher(words).replaceAll("")).replaceAll(" ").strip();
  }

  Transcript transcript(String title, String publishedOn) {
    String all = text.toString();
    return new Transcript(
        all,
        Blocks.withNumberedHeadings(all, blocks),
        title.isEmpty() ? FirstLines.title(all, blocks) : clean(title),
        publishedOn.isEmpty() ? FirstLines.publishedOn(all, blocks) : publishedOn,
        issues);
  }
}
