package icsoversight.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The article of a web page, without navigation, banners and related links. */
final class WebPage {
  private static final String FURNITURE =
      "script,style,noscript,nav,footer,aside,form,button,template,iframe,svg,dialog,select,"
          + "[role=dialog],[role=navigation],[role=banner],[role=complementary],[role=search],"
          + "[aria-hidden=true],[hidden],.breadcrumb,.breadcrumbs,.visually-hidden,"
          + "[class*=cookie],[id*=cookie],[class*=consent],[class*=related],[id*=related],"
          + "[class*=newsletter],[class*=advert],[class*=subscribe],[class*=signup],"
          + "[class*=sign-up],[class*=share],[class*=social],[class*=banner],[class*=sidebar],"
          + "[class*=promo],[class*=most-read],[class*=popular],[class*=trending],"
          + "[class*=recommended],[class*=teaser],[class*=comments],[id*=comments],"
          + "[class*=footer],[id*=footer],[class*=menu],[id*=menu],[class*=navigation],"
          + "[class*=skip-link]";

  /** A page is furniture or article; what holds most of its words cannot be furniture. */
  private static final int MOST_OF_A_PAGE = 2;

  private static final int DEEPEST = 256;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "legend");
  private static final int LEAST_LINKS = 2;
  private static final int LONGEST_BOLD = 90;

  private WebPage() {}

  static Transcript read(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    String title = title(page);
    String publishedOn = publishedOn(page);
    removeFurniture(page);
    TranscriptWriter writer = new TranscriptWriter();
    new Walk(writer).walk(article(page));
    return writer.transcript(title, publishedOn);
  }

  private static void removeFurniture(Document page) {
    int all = page.wholeText().length();
    for (Element element : page.select(FURNITURE)) {
      if (element.select("h1").isEmpty()
          && element.wholeText().length() <= all / MOST_OF_A_PAGE
          && !element.normalName().matches("html|body|main|article")) {
        element.remove();
      }
    }
    for (Element header : page.select("header")) {
      if (header.closest("article,main,[role=main]") == null && header.select("h1").isEmpty()) {
        header.remove();
      }
    }
    for (Element list : page.select("ul,ol,div,section")) {
      boolean links = list.select("a").size() >= LEAST_LINKS;
      if (links && list.parent() != null && wordsOutsideLinks(list) == 0) {
        list.remove();
      }
    }
  }

  /** Letters that stand in no link: a list of nothing but links leads away from the article. */
  private static int wordsOutsideLinks(Element element) {
    int[] letters = {0};
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words
                && node.parent() instanceof Element parent
                && parent.closest("a,h1,h2,h3,h4,h5,h6") == null) {
              letters[0] += (int) words.text().chars().filter(Character::isLetter).count();
            }
          }
        });
    return letters[0];
  }

  private static String title(Document page) {
    Element heading = page.selectFirst("article h1, main h1, h1");
    return heading == null ? page.title().strip() : heading.text().strip();
  }

  private static String publishedOn(Document page) {
    for (Element element :
        page.select(
            "article time[datetime], main time[datetime], meta[property=article:published_time],"
                + " meta[name=date], meta[itemprop=datePublished], meta[name=DC.date],"
                + " meta[name=dcterms.issued], time[datetime]")) {
      String value =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      if (value.matches("\\d{4}-\\d{2}-\\d{2}.*") && FirstLines.isDay(value.substring(0, 10))) {
        return value.substring(0, 10);
      }
    }
    return "";
  }

  private static Element article(Document page) {
    List<Element> articles = page.select("article");
    Element longest = null;
    for (Element article : articles) {
      if (longest == null || article.wholeText().length() > longest.wholeText().length()) {
        longest = article;
      }
    }
    if (longest == null) {
      longest = page.selectFirst("main, [role=main]");
    }
    return longest == null ? page.body() : longest;
  }

  /** Writes each stretch of words between two block elements as one block. */
  private static final class Walk implements NodeVisitor {
    private final TranscriptWriter writer;
    private final StringBuilder words = new StringBuilder();
    private int tableDepth = -1;
    private boolean afterBreak;
    private String number = "";
    private boolean inItem;

    Walk(TranscriptWriter writer) {
      this.writer = writer;
    }

    void walk(Element article) {
      article.traverse(this);
      flush(false);
    }

    @Override
    public void head(Node node, int depth) {
      if (tableDepth >= 0) {
        return;
      }
      if (node instanceof TextNode text) {
        words.append(text.getWholeText());
        afterBreak = afterBreak && text.isBlank();
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          if (afterBreak) {
            flush(false);
          }
          afterBreak = true;
          words.append(' ');
        } else if (element.normalName().equals("table") && isOfData(element)) {
          flush(false);
          rows(element);
          tableDepth = depth;
        } else if (element.isBlock()) {
          flush(false);
          if (element.normalName().equals("li")) {
            inItem = true;
            number = number(element);
          }
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (tableDepth == depth) {
        tableDepth = -1;
      } else if (tableDepth < 0 && node instanceof Element element && element.isBlock()) {
        flush(HEADINGS.contains(element.normalName()) || isBold(element));
        if (element.normalName().equals("li")) {
          inItem = false;
        }
      }
    }

    /** Many pages set the headings of their sections as paragraphs in bold type. */
    private boolean isBold(Element element) {
      String line = words.toString().strip();
      if (!element.normalName().equals("p")
          || inItem
          || line.length() > LONGEST_BOLD
          || line.isEmpty()
          || ".,;:".indexOf(line.charAt(line.length() - 1)) >= 0
          || ListMarker.of(line).isPresent()) {
        return false;
      }
      String bold = element.select("> strong, > b, > em > strong, > strong > em").text().strip();
      return bold.equals(element.text().strip());
    }

    private void flush(boolean heading) {
      String line = words.toString();
      words.setLength(0);
      afterBreak = false;
      if (line.isBlank()) {
        return;
      }
      if (heading) {
        writer.heading(line);
      } else if (inItem) {
        writer.item(number, line);
        inItem = false;
      } else {
        writer.runningText(line);
      }
    }

    private static String number(Element item) {
      Element list = item.parent();
      if (list == null || !list.normalName().equals("ol")) {
        return "";
      }
      int start = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
      int place = item.elementSiblingIndex();
      boolean valued = item.attr("value").matches("\\d{1,4}");
      int count = valued ? Integer.parseInt(item.attr("value")) : start + place;
      String type = list.attr("type");
      boolean letters = (type.equals("a") || type.equals("A")) && count <= 26;
      return letters ? String.valueOf((char) ('a' + count - 1)) : Integer.toString(count);
    }

    /** A table whose cells hold headings or many paragraphs only lays out the page. */
    private static boolean isOfData(Element table) {
      return table.select("table").size() == 1
          && table.select("td h1, td h2, td h3, td p + p + p").isEmpty();
    }

    private void rows(Element table) {
      Element caption = table.selectFirst("caption");
      if (caption != null) {
        writer.heading(caption.text());
      }
      for (Element row : table.select("tr")) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.select("> td, > th")) {
          cells.add(cell.text());
        }
        writer.row(cells);
      }
    }
  }
}
