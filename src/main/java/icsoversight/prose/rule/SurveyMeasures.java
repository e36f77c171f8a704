package icsoversight.prose.rule;

import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Wording;
import icsoversight.prose.rule.SurveyFigures.Figure;
import icsoversight.prose.rule.SurveyLexicon.Entry;
import icsoversight.survey.Statistic;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What the figures of a sentence measure: what stands beside them, else what was spoken of. */
final class SurveyMeasures {
  private static final Wording STANDS_AT =
      Wording.of("\\b(?:on|with|at|to|count on|only|just|is|was|are|were) $|\\($");

  private static final Wording NOTHING_MORE =
      Wording.of(
          "^(?:%| per cent| percent)?\\)?(?: (?:would|did|do|said so|agreed|agree))?(?:[.;,]?$|[,;)] |\\. | and | of (?:its|their) (?:staff|people)[.,;]| (?:for|at|in) )");

  private static final Wording ANOTHER =
      Wording.of("^(?:%| per cent| percent)?, (?:and|while|but) ");

  private static final Wording FIGURES =
      Wording.of(
          "\\b(?:figures?|results?|shares?|proportions?|scores?|percentages?|numbers)\\b|\\bthe same (?:two|three|four) (?:questions|measures)\\b");

  private static final Wording BOTH = Wording.of("\\bboth\\b");

  /** "South Central: 54.7, 43.4 and 40.1 per cent". */
  private static final Wording ITEM = Wording.of("^[^:\\d]{3,60}: \\d");

  private static final Wording SAID_SO =
      Wording.of(
          "\\b(?:said|did|do|felt|feel|think|thought) (?:so|the same)\\b|\\bsaid (?:that )?(?:they would|yes)\\b|\\bfe(?:el|lt) (?:that|the same) way\\b|(?:%|per cent) would[.,;]|\\bit (?:is|was) (?:just |only )?\\d");

  private static final Wording AGREED =
      Wording.of(
          "\\b(?:said|did|do|felt|feel|think|thought) (?:so|the same)\\b|\\bit (?:is|was) \\d|\\bagreed\\b");

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Wording ORDINAL_BEHIND =
      Wording.of(
          "^(?:%| per cent| percent)?,? (?:for|on|to|in) the (first|second|third|fourth)(?: (?:question|measure|one|of (?:them|these|those)))?(?=[.,;)]| and\\b|$)");
  private static final Wording ORDINAL_BEFORE =
      Wording.of(
          "\\bthe (first|second|third|fourth)(?: (?:of (?:these|those|the two|them)|question|figure|measure))?,? (?:(?:figure|share|score) )?(?:was|is|stood at|came to|reached|at) $");

  /** A place before every word, to look for measures in words without figures. */
  static final Figure START = new Figure("0", true, 0, 0);

  private final Memo<String, Optional<Entry>> spokenOf = new Memo<>(this::look);
  private final SurveyLexicon lexicon;

  SurveyMeasures(SurveyLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Nullable Entry spokenOf(String folded) {
    return spokenOf.get(folded).orElse(null);
  }

  private Optional<Entry> look(String folded) {
    return Optional.ofNullable(lexicon.measure(folded, START, 0, folded.length()))
        .filter(e -> !e.measure().isEmpty());
  }

  /** What a figure measures; null: nothing of the survey. */
  @Nullable Entry of(
      String folded, Figure figure, int from, int to, boolean compared, SurveyState state) {
    Entry counted = counted(folded, figure, from, to, state);
    if (counted != null) {
      return counted;
    }
    Entry before = named(lexicon.measure(folded, figure, from, figure.start()));
    Entry around = lexicon.measure(folded, figure, from, to);
    boolean carried =
        SAID_SO.isIn(folded.substring(from, to)) && named(around) == null
            || compared && before == null
            || SurveyFigures.followsWas(folded, figure) && before == null && named(around) == null;
    Entry entry =
        carried && state.measure != null && fits(state.measure, figure)
            ? state.measure
            : compared && before != null ? before : around;
    boolean fits = entry != null && fits(entry, figure);
    if (!fits && goesOn(folded, figure) && state.measure != null && fits(state.measure, figure)) {
      return state.measure;
    }
    if (!fits || entry != null && entry.measure().isEmpty()) {
      // "54% at one trust but 58% at the other would recommend": said once, behind both.
      Entry whole = spokenOf(folded);
      entry = whole != null && fits(whole, figure) ? whole : entry;
    }
    Entry last = state.measure == null ? state.before : state.measure;
    boolean unsaid = entry == null || goesOn(folded, figure) && before == null;
    if (unsaid && last != null && fits(last, figure) && isElliptical(folded, figure, from, to)) {
      return last;
    }
    boolean again = entry != null && entry.measure().isEmpty() && AGREED.isIn(folded);
    if (entry == null || !fits(entry, figure) || again && state.measure != null) {
      entry = state.measure;
    }
    boolean unnamed = entry != null && entry.measure().isEmpty() && !state.named;
    return entry != null && fits(entry, figure) && !unnamed ? entry : null;
  }

  /** "53.5 per cent for the first question and 50.2 per cent for the second", as told before. */
  private @Nullable Entry counted(
      String folded, Figure figure, int from, int to, SurveyState state) {
    Matcher behind =
        ORDINAL_BEHIND.matcher(folded.substring(figure.end(), Math.max(figure.end(), to)));
    Matcher left = ORDINAL_BEFORE.matcher(folded.substring(from, figure.start()));
    String ordinal = behind.find() ? behind.group(1) : left.find() ? left.group(1) : "";
    int place = ORDINALS.indexOf(ordinal);
    return place >= 0 && place < state.measures.size() && fits(state.measures.get(place), figure)
        ? state.measures.get(place)
        : null;
  }

  /** "The Christie comes next on 78.7%": where it stands, and not what is measured. */
  private boolean isElliptical(String folded, Figure figure, int from, int to) {
    return STANDS_AT.isIn(folded.substring(from, figure.start()))
        && NOTHING_MORE.isIn(folded.substring(figure.end(), Math.max(figure.end(), to)))
        && named(lexicon.measure(folded, START, from, figure.start())) == null;
  }

  /** "It comes next on 78.7%, and …": what follows is another thing. */
  private static boolean goesOn(String folded, Figure figure) {
    return ANOTHER.isIn(folded.substring(figure.end()));
  }

  /** The measures that a sentence names, each once, in its order. */
  List<Entry> allIn(String folded) {
    Map<Integer, Entry> places = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : lexicon.entries()) {
      Matcher matcher = entry.measure().isEmpty() ? null : entry.pattern().matcher(folded);
      if (matcher != null && matcher.find()) {
        places.putIfAbsent(matcher.start(), entry);
      }
    }
    return places.values().stream().filter(e -> seen.add(e.measure())).toList();
  }

  /**
   * "There the figures are 41.7%, 53.9% and 41.6%": of the measures told before, in their order.
   */
  List<Entry> inOrder(String folded, List<Figure> figures, SurveyState state) {
    boolean matches =
        figures.size() > 1
            && figures.size() == state.measures.size()
            && (FIGURES.isIn(folded) || ITEM.isIn(folded) || BOTH.isIn(folded))
            && spokenOf(folded) == null;
    for (int i = 0; matches && i < figures.size(); i++) {
      matches = fits(state.measures.get(i), figures.get(i));
    }
    return matches ? state.measures : List.of();
  }

  private static @Nullable Entry named(@Nullable Entry entry) {
    return entry == null || entry.measure().isEmpty() ? null : entry;
  }

  static boolean fits(Entry entry, Figure figure) {
    return (entry.statistic() == Statistic.PERCENT) == figure.percent();
  }
}
