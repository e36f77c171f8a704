package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.ReviewFinder.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The inquiry of a committee of Parliament: a review that has no lead but the committee, and that
 * says "we" in its own report.
 */
final class CommitteeInquiries {
  /** Committees of Parliament that inquire into health and care, by the name in running text. */
  private static final Wording NAME =
      Wording.of(
          "\\b(?:health and social care|health|public accounts|public administration(?: and constitutional affairs)?|science(?:, innovation)? and technology|women and equalities|(?:levelling up, )?housing,? (?:and )?communities(?: and local government)?|integration of primary and community care) (?:select )?committee\\b|\\bcommittee of public accounts\\b");

  private static final Wording INQUIRY =
      Wording.of(
          "\\b(?:our|its|this|the committee's|whose|an) (?:[a-z-]+ ){0,2}inquiry\\b|\\binquiry (?:into|on)\\b|\\bcommittee's (?:[a-z]+ )?report\\b|\\breport of (?:its|the) inquiry\\b|\\bcommittee\\b.{0,60}\\bpublished its report\\b");

  /** "… published its report, Introducing Integrated Care Systems, on 8 February 2023". */
  private static final Wording REPORT_TITLE =
      Wording.of(
          "\\b(?:its|their|the committee's) report, ([A-Z][^,;.]{8,120}), (?:on|in|was|which|is)\\b");

  /** What makes a passage one of the committee's. */
  private static final Wording OF_COMMITTEE =
      Wording.of("\\b(?:committee|(?:our|this) inquiry)\\b");

  private static final Wording OWN =
      Wording.of(
          "\\bour inquiry\\b|\\bwe (?:launched|opened|began|held) (?:this|an?) (?:[a-z]+ )?inquiry\\b|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) report of session\\b");

  private static final Wording TITLE = Wording.of("\\bcommittee\\b");
  private static final Wording ANSWER =
      Wording.of(
          "\\b(?:responses?|reply|answers?) to the (?:house of commons )?(?:[a-z ]{0,40} )?committee(?:'s)?\\b");
  private static final int FIRST_PASSAGES = 10;

  private CommitteeInquiries() {}

  /** The inquiry that a document is about or answers; empty: none. */
  static Optional<Found> find(Article article) {
    String name = "";
    List<Passage> passages = new ArrayList<>();
    boolean hasInquiry = false;
    for (Passage passage : article.passages()) {
      Matcher named = NAME.matcher(passage.folded());
      if (named.find() && name.isEmpty()) {
        name = passage.sentence().text().substring(named.start(), named.end());
      }
      hasInquiry |= INQUIRY.isIn(passage.folded());
      if (OF_COMMITTEE.isIn(passage.folded()) && !passage.isHeading()) {
        passages.add(passage);
      }
    }
    if (name.isEmpty() || !hasInquiry || passages.isEmpty() || !isMain(article)) {
      return Optional.empty();
    }
    List<Passage> telling = new ArrayList<>();
    passages.stream().filter(p -> INQUIRY.isIn(p.folded())).forEach(telling::add);
    passages.stream().filter(p -> !telling.contains(p)).forEach(telling::add);
    return Optional.of(new Found("", capitals(name), "", Optional.empty(), telling));
  }

  /** A document in which a committee is merely mentioned is not about its inquiry. */
  private static boolean isMain(Article article) {
    return TITLE.isIn(PlainText.fold(article.title()))
        || article.passages().stream()
            .limit(FIRST_PASSAGES)
            .anyMatch(p -> NAME.isIn(p.folded()) || p.folded().contains("to the committee's"));
  }

  /** Whether a review is led by a committee and by no person. */
  static boolean isCommittee(String lead) {
    return lead.endsWith("Committee") || lead.equals("Committee of Public Accounts");
  }

  /** What a committee called its report; empty: the document does not say, or no committee's. */
  static Optional<String> title(Found found) {
    if (!isCommittee(found.lead())) {
      return Optional.empty();
    }
    return found.passages().stream()
        .map(p -> REPORT_TITLE.matcher(p.sentence().text()))
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .findFirst();
  }

  /** Whether the document is the committee's own, in which "we" is the committee. */
  static boolean isOwn(Article article, List<Found> found) {
    return found.stream().anyMatch(f -> isCommittee(f.lead()))
        && !isAnswered(article)
        && OWN.isIn(article.text().folded());
  }

  /** Whether the document answers the committee: what it lists is the committee's. */
  static boolean isAnswered(Article article) {
    return article.passages().stream().limit(FIRST_PASSAGES).anyMatch(p -> ANSWER.isIn(p.folded()));
  }

  private static String capitals(String name) {
    StringBuilder capitals = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      boolean small = word.equals("and") || word.equals("of");
      capitals.append(capitals.isEmpty() ? "" : " ");
      capitals.append(
          small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return capitals.toString();
  }
}
