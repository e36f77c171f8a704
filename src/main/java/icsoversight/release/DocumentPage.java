package icsoversight.release;

import icsoversight.document.Block;
import icsoversight.document.Transcript;
import icsoversight.release.DocumentPages.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The HTML of one document's page. All that comes from the document is text, never markup. */
final class DocumentPage {
  static final String FOOT = "</main>\n</body>\n</html>\n";

  /** What is shown around a quote where the text is not open: a sentence, and no more than this. */
  private static final int LONGEST_CONTEXT = 300;

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--dim:#55606a;--line:#c9ced3;--mark:#fff0b3;--code:#f2f4f5}
      @media (prefers-color-scheme:dark){:root{--ink:#e8e8e8;--paper:#16191c;--dim:#a5b0b9;--line:#3b444c;--mark:#5a4a00;--code:#22272b}}
      body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.6 Georgia,"Times New Roman",serif}
      main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
      h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
      .about,.finding,nav,td,th{font-family:system-ui,sans-serif;font-size:.92rem}
      .about,.rule{color:var(--dim)}
      mark{background:var(--mark);color:inherit;padding:0 .1em}
      mark a{font:.72rem system-ui,sans-serif;vertical-align:super;margin-left:.15em}
      ol.findings{padding-left:1.6rem}ol.findings li{margin:0 0 1.1rem;border-top:1px solid var(--line);padding-top:.6rem}
      .finding{display:block;font-weight:600}blockquote{margin:.3rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
      table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}td{border:1px solid var(--line);padding:.25rem .5rem}
      a{color:inherit}
      :target{outline:2px solid currentColor;outline-offset:2px}
      @media print{main{max-width:none}mark{outline:1px solid #999}}
      """;

  private DocumentPage() {}

  /** Title, publisher, day and terms. */
  static String head(List<String> source) {
    String title = source.get(1).isEmpty() ? source.get(6) : source.get(1);
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n<title>")
        .append(escape(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<h1>")
        .append(escape(title))
        .append("</h1>\n<p class=\"about\">");
    List<String> about = new ArrayList<>();
    for (int column : new int[] {2, 3, 5}) {
      if (!source.get(column).isEmpty()) {
        about.add(escape(source.get(column)));
      }
    }
    html.append(String.join(" · ", about));
    String url = source.get(4);
    if (url.startsWith("https://") || url.startsWith("http://")) {
      html.append(" · <a href=\"").append(escape(url)).append("\">published here</a>");
    }
    return html.append(" · source ").append(escape(source.get(0))).append("</p>\n").toString();
  }

  /** The whole text, block by block, with the findings marked in it. */
  static String whole(Transcript transcript, List<Mark> marks) {
    StringBuilder html = new StringBuilder("<article>\n");
    String open = "";
    for (Block block : transcript.blocks()) {
      String wrapper =
          switch (block.kind()) {
            case ITEM -> "ul";
            case ROW -> "table";
            default -> "";
          };
      if (!wrapper.equals(open)) {
        html.append(open.isEmpty() ? "" : "</" + open + ">\n");
        html.append(wrapper.isEmpty() ? "" : "<" + wrapper + ">\n");
        open = wrapper;
      }
      html.append(block(transcript.text(), block, marks));
    }
    html.append(open.isEmpty() ? "" : "</" + open + ">\n");
    return html.append("</article>\n").toString();
  }

  private static String block(String text, Block block, List<Mark> marks) {
    String words = marked(text, block.start(), block.end(), marks);
    return switch (block.kind()) {
      case HEADING -> "<h2>" + words + "</h2>\n";
      case ITEM ->
          "<li>"
              + (block.number().isEmpty() ? "" : escape(block.number()) + ". ")
              + words
              + "</li>\n";
      // A mark must not reach over a cell's border: it ends and begins again there.
      case ROW ->
          "<tr><td>"
              + (words.startsWith("<mark>")
                  ? words.replace(" | ", "</mark></td><td><mark>")
                  : words.replace(" | ", "</td><td>"))
              + "</td></tr>\n";
      case PARAGRAPH -> "<p>" + words + "</p>\n";
    };
  }

  /** Spans may overlap: the text is cut where any begins or ends, and each piece marked once. */
  private static String marked(String text, int from, int to, List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, to));
    for (Mark mark : marks) {
      for (int cut : new int[] {mark.start(), mark.end()}) {
        if (cut > from && cut < to) {
          cuts.add(cut);
        }
      }
    }
    StringBuilder html = new StringBuilder();
    int start = from;
    for (int end : cuts.tailSet(from + 1)) {
      String words = escape(text.substring(start, end));
      StringBuilder links = new StringBuilder();
      boolean within = false;
      for (int i = 0; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        if (mark.start() >= 0 && mark.start() <= start && end <= mark.end()) {
          within = true;
          if (mark.end() == end) {
            links.append("<a href=\"#f").append(i + 1).append("\">").append(i + 1).append("</a>");
          }
        }
      }
      html.append(within ? "<mark>" + words + links + "</mark>" : words);
      start = end;
    }
    return html.toString();
  }

  /** Each finding with its record, its quote and the rule that found it. */
  static String findings(String text, List<Mark> marks, boolean open) {
    StringBuilder html = new StringBuilder();
    html.append("<h2>What was taken from it</h2>\n");
    if (!open) {
      html.append("<p class=\"about\">The document is not under an open licence: of each finding")
          .append(" its quote is shown with the sentence around it.</p>\n");
    }
    html.append("<ol class=\"findings\">\n");
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      html.append("<li id=\"f").append(i + 1).append("\"><span class=\"finding\">");
      html.append(escape(mark.words())).append("</span>\n<blockquote>");
      html.append(open || mark.start() < 0 ? escape(mark.quote()) : inSentence(text, mark));
      html.append("</blockquote>\n<span class=\"rule\">")
          .append(escape(mark.table()))
          .append(' ')
          .append(escape(mark.record()))
          .append(", ")
          .append(escape(mark.locator()))
          .append(", rule ")
          .append(escape(mark.rule()))
          .append(", confidence ")
          .append(escape(mark.confidence()))
          .append("</span></li>\n");
    }
    return html.append("</ol>\n").toString();
  }

  private static String inSentence(String text, Mark mark) {
    int from = mark.start();
    while (from > 0 && mark.start() - from < LONGEST_CONTEXT && !isEnd(text, from - 1)) {
      from--;
    }
    int to = mark.end();
    while (to < text.length() && to - mark.end() < LONGEST_CONTEXT && !isEnd(text, to - 1)) {
      to++;
    }
    return escape(text.substring(from, mark.start()))
        + "<mark>"
        + escape(mark.quote())
        + "</mark>"
        + escape(text.substring(mark.end(), to));
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    boolean last = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    return c == '\n' || c == '\r' || stop && last;
  }

  /** Text as text, control characters left out. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> {
          boolean shown = c >= ' ' || c == '\n' || c == '\t';
          if (shown && c != '\u007f' && c != '\ufffe' && c != '\uffff') {
            safe.append(c);
          }
        }
      }
    }
    return safe.toString();
  }
}
