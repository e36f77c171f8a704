package icsoversight.prose;

import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.prose.language.ShortNames;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A document made ready for the rules.
 *
 * @param text its plain text
 * @param title its title
 * @param publisher who published it; may be empty
 * @param published its day of publication
 * @param passages its sentences in order, headings among them
 * @param introduced shorter names that it gives to organisations
 */
public record Article(
    PlainText text,
    String title,
    String publisher,
    LocalDate published,
    List<Passage> passages,
    ShortNames introduced) {

  private static final Comparator<Passage> BY_START =
      Comparator.comparingInt(p -> p.sentence().start());

  /** Copies the collection. */
  public Article {
    passages = List.copyOf(passages);
  }

  /**
   * Where a passage stands among the others.
   *
   * @param passage a passage of this article
   * @return its index in {@link #passages}; below 0 if it is of another
   */
  public int place(Passage passage) {
    return Collections.binarySearch(passages, passage, BY_START);
  }

  /**
   * The passages of a section.
   *
   * @param section its number
   * @return them in order, without the heading
   */
  public List<Passage> section(int section) {
    return passages.stream()
        .filter(p -> p.section() == section && p.block().kind() != Block.Kind.HEADING)
        .toList();
  }
}
