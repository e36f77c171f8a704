package icsoversight.prose;

import icsoversight.document.Block;
import icsoversight.document.PlainText;
import icsoversight.document.Transcript;
import icsoversight.issue.Issue;
import icsoversight.issue.IssueCode;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Sentences;
import icsoversight.prose.language.ShortNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes documents ready for the rules. Not safe for use by several threads at once. */
final class ArticleReader {
  /** Behind these headings stands what is no part of the article. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(also on [a-z.]+.*|related (articles|stories|links|content|topics).*|more on this.*|read (more|next|also).*"
              + "|most (read|popular).*|you may also like.*|recommended for you.*|want news like this.*|\\d+ readers' comments)");

  /** Lines that are no part of the article, though what follows them is. */
  private static final Pattern LINE_OF_FURNITURE =
      Pattern.compile(
          "(sign up.*|sources?: .*|advert(?:isement)?(?:[.:] .*)?|sponsored(?: content)?(?:[.:] .*)?|share this.*|image: .*|photo: .*)");

  /** One of many headings within one section. */
  private static final Pattern RECOMMENDATION =
      Pattern.compile("recommendation (?:no\\.? |number )?\\(?(?:\\d{1,3}[a-z]?|[a-z])\\)?[.:]?");

  /** A column of the day's further stories may still hold facts; lists of links do not. */
  private static final Set<OrganisationType> NAMED =
      EnumSet.of(
          OrganisationType.ICS,
          OrganisationType.ICB,
          OrganisationType.NHS_TRUST,
          OrganisationType.FOUNDATION_TRUST,
          OrganisationType.CARE_TRUST);

  /** The longest sentence of any report at hand has a fifth of it. */
  private static final int LONGEST_SENTENCE = 4_000;

  private static final int SHOWN = 80;

  /** A report of 250 pages. The rules look back from each sentence, so the work grows faster. */
  private static final int MOST_SENTENCES = 8_000;

  private final Names names;
  private final Sentences sentences = new Sentences();

  ArticleReader(Names names) {
    this.names = names;
  }

  Article read(
      Transcript transcript,
      String title,
      String publisher,
      LocalDate published,
      List<Issue> issues) {
    PlainText text = new PlainText(transcript);
    List<Passage> passages = new ArrayList<>();
    ShortNames.Gathering introduced = new ShortNames.Gathering();
    int section = 0;
    String heading = "";
    int number = 0;
    boolean furniture = false;
    for (Block block : text.blocks()) {
      String folded = text.folded().substring(block.start(), block.end());
      boolean heads =
          block.kind() == Block.Kind.HEADING && !RECOMMENDATION.matcher(folded.strip()).matches();
      if (heads || FURNITURE.matcher(folded.strip()).matches()) {
        section++;
        heading = folded;
        furniture = FURNITURE.matcher(folded.strip()).matches() && !folded.startsWith("also on");
      }
      if (!furniture && !LINE_OF_FURNITURE.matcher(folded.strip()).matches()) {
        for (Sentence sentence : sentences.of(text, block)) {
          if (passages.size() == MOST_SENTENCES) {
            issues.add(tooMany(text, sentence.start()));
            break;
          }
          if (sentence.text().length() > LONGEST_SENTENCE) {
            issues.add(tooLong(text, sentence));
            continue;
          }
          passages.add(new Passage(sentence, block, number, section, heading));
          introduce(sentence, published, introduced);
        }
      }
      number++;
      if (issues.stream().anyMatch(i -> i.code() == IssueCode.DOCUMENT_TOO_LONG)
          && passages.size() == MOST_SENTENCES) {
        break;
      }
    }
    return new Article(text, title, publisher, published, passages, introduced.names());
  }

  private static Issue tooMany(PlainText text, int start) {
    return new Issue(
        IssueCode.DOCUMENT_TOO_LONG,
        text.locator(start, start),
        "",
        "The first " + MOST_SENTENCES + " sentences were read; what follows was not.",
        "");
  }

  private static Issue tooLong(PlainText text, Sentence sentence) {
    return new Issue(
        IssueCode.PASSAGE_TOO_LONG,
        text.locator(sentence.start(), sentence.end()),
        "",
        "A passage of " + sentence.text().length() + " characters without an end was not read.",
        sentence.text().substring(0, SHOWN) + "…");
  }

  private void introduce(Sentence sentence, LocalDate published, ShortNames.Gathering introduced) {
    for (Mention mention : names.find(sentence, NAMED, published, ShortNames.NONE)) {
      introduced.add(sentence, mention, bare -> names.namesSystem(bare, published));
    }
  }
}
