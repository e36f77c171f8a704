package icsoversight.prose.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The article of a web page as plain text, without navigation, banners and related links. */
public final class HtmlText {
  private static final String FURNITURE =
      "script,style,noscript,nav,header,footer,aside,form,button,template,iframe,"
          + "[role=dialog],[role=navigation],[role=banner],[aria-hidden=true],.breadcrumb,"
          + "[class*=cookie],[id*=cookie],[class*=related],[class*=newsletter],[class*=advert],"
          + "[class*=share],[class*=banner],[class*=sidebar],[class*=promo]";
  private static final String BLOCKS = "h1,h2,h3,h4,h5,h6,p,li,td,th,dt,dd,blockquote,pre";

  private HtmlText() {}

  /**
   * The plain text of a page.
   *
   * @param html the page
   * @return a block a line, list items with a bullet or their number
   */
  public static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select(FURNITURE).remove();
    StringBuilder text = new StringBuilder();
    for (Element block : article(page).select(BLOCKS)) {
      if (isInnermost(block)) {
        String line = block.text().strip();
        if (!line.isEmpty()) {
          text.append(prefix(block)).append(line).append("\n\n");
        }
      }
    }
    return text.toString();
  }

  /**
   * The title of a page.
   *
   * @param html the page
   * @return its first heading, else its title; empty if it has none
   */
  public static String title(String html) {
    Document page = Jsoup.parse(html);
    Element heading = page.selectFirst("article h1, main h1, h1");
    return heading == null ? page.title().strip() : heading.text().strip();
  }

  /**
   * The day of publication that a page declares.
   *
   * @param html the page
   * @return an ISO 8601 day; empty if it declares none
   */
  public static String publishedOn(String html) {
    Document page = Jsoup.parse(html);
    Elements declared =
        page.select(
            "article time[datetime], main time[datetime], meta[property=article:published_time],"
                + " meta[name=date], time[datetime]");
    for (Element element : declared) {
      String value =
          element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
      if (value.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
        return value.substring(0, 10);
      }
    }
    return "";
  }

  private static Element article(Document page) {
    Element article = page.selectFirst("article");
    if (article == null) {
      article = page.selectFirst("main, [role=main]");
    }
    return article == null ? page.body() : article;
  }

  private static boolean isInnermost(Element block) {
    return block.select(BLOCKS).size() == 1;
  }

  private static String prefix(Element block) {
    if (!block.normalName().equals("li")) {
      return "";
    }
    Element list = block.parent();
    boolean ordered = list != null && list.normalName().equals("ol");
    return ordered ? (block.elementSiblingIndex() + 1) + ". " : "• ";
  }
}
