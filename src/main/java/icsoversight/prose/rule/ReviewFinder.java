package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.organisation.OrganisationType;
import icsoversight.prose.Article;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Mention;
import icsoversight.prose.language.Names;
import icsoversight.prose.language.Wording;
import icsoversight.prose.language.Words;
import icsoversight.prose.rule.Persons.Person;
import icsoversight.review.KnownReview;
import icsoversight.review.KnownReviews;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the reviews that a document speaks of, and the passages that do. */
final class ReviewFinder {
  private static final Wording POSSESSIVE = Wording.of("^['’]s? ");
  private static final Wording NOT_LED = Wording.of("[.;]|\\b(?:was|were|is|by)\\b");

  /** Who stands behind "commissioned by" has ordered the review and does not lead it. */
  private static final Wording BY =
      Wording.of(
          "\\bby (?:(?:the |then |former )?[A-Za-z' -]{0,60}, )?(?:(?:General|Professor|Sir|Dame|Dr|Lord|Lady|Baroness) )*$");

  private static final Wording APPOSITION =
      Wording.of("^(?:,? (?:QC|KC|CBE|OBE))*,(?! who| which) [^,;.]{3,110},(?= )");

  /** How far behind a name a verb of leading stands at most; letters. */
  private static final int REACH = 30;

  private static final Wording ASKED_TITLED =
      Wording.of(
          "\\b(?:asked|appointed|commissioned|invited|tasked|chosen|brought in|turned to|hired|gave) (?:(?:General|Professor|Sir|Dame|Dr|Lord|Lady|Baroness) )*$");
  private static final Wording MY_REVIEW =
      Wording.of(
          "\\b(?:asked me|my (?:review|report|inquiry)|commissioned me|i was asked|i recommend|i make|my recommendations|i have made)\\b");

  private static final String WORD =
      "(?:review|report|inquiry|investigation|enquiry|stocktake|commission(?= on| into))";
  private static final Wording REVIEW =
      Wording.of(
          "\\b(?:(?:review|inquiry|enquiry|investigation|stocktake)s?|commission (?:on|into))\\b");
  private static final Pattern OWN =
      Pattern.compile("^['’]?s? ?(?:[a-z-]+ ){0,3}" + WORD + "s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Wording OF_REVIEWS =
      Wording.of(
          "\\b(?:reviews?|reports?|inquiry|enquiry|investigat\\w+|recommend\\w*|findings|stocktake|asked|turned to|appointed|the task of|is to report|to examine|look(?:s|ed|ing)? (?:at|into)|(?:hard|long|fresh|close) look|go(?:es|ing)? through|published|came out|appeared|reported|set to work|(?:advisory )?(?:group|panel) on)\\b");
  private static final Wording NOT_ASKED =
      Wording.of(
          "\\b(?:not the case|untrue|no truth|has not been asked|was never asked|nobody has asked|no one has asked|has not asked)\\b");
  private static final Wording LED =
      Wording.of(
          "\\b(?:led|conducted|carried out|chaired|undertaken|headed|written|run|authored) (?:since [A-Za-z0-9 ]{3,20} |jointly |for us )?by\\b");
  private static final Wording ASKED =
      Wording.of("\\b(?:asked|commissioned|appointed|tasked|invited|chosen|named|picked)\\b");
  private static final Wording INTO_ORGANISATION =
      Wording.of(
          "\\b(?:reviews?|investigations?|inquiry|inquiries)(?: that [^,.;]{3,40}?)? (?:into|of|at)\\b");
  private static final Wording LEADS =
      Wording.of(
          "\\b(?:led|leads|is leading|will lead|to lead|chaired|chairs|will chair|to chair|is chairing|looked into|conducted)\\b");

  /** "Dame Linda Pollard, who chairs Leeds Teaching Hospitals": that is her office. */
  private static final Wording CHAIRS_BODY =
      Wording.of(
          "^,? (?:who )?(?:chairs|leads|heads) (?:the )?(?!.{0,50}(?:Inquiry|Review|Investigation|Commission on))[A-Z]");

  /** "… an independent review of our technology, which Peter Gill, a former …, is carrying out". */
  private static final Wording REVIEW_WHICH =
      Wording.of(
          "\\b(?:review|inquiry|investigation|stocktake|evaluation)\\b[^.;]{0,90}, (?:which|that) (?:(?:[Gg]eneral|[Pp]rofessor|[Ss]ir|[Dd]ame|[Dd]r|[Ll]ord|[Ll]ady|[Bb]aroness) )*$");

  private static final Wording IS_DOING =
      Wording.of(
          "^(?:,? (?:QC|KC|CBE|OBE))*(?:, [^,;.]{3,100},)? (?:is|was|has been|will be|are) (?:now |also )?(?:carrying out|conducting|leading|chairing|undertaking|running|writing)\\b|^(?:,? (?:QC|KC|CBE|OBE))*(?:, [^,;.]{3,100},)? (?:led|chaired|carried out|conducted)\\b|^ is (?:now )?at work on\\b");

  private static final Wording TITLED =
      Wording.of("^(?:General|Professor|Prof|Sir|Dame|Dr|Lord|Lady|Baroness)\\b");

  /** "Sir Ron Kerr reported on how to give …", "Lord Rose wrote a report on …". */
  private static final Wording REPORTED =
      Wording.of("^ (?:reported on (?!to\\b)|wrote a report (?:on|about)\\b)");

  private static final Wording CHAIR_IS =
      Wording.of("\\b(?:chair|lead|leader|head|reviewer)(?: of the review)? (?:is|was|will be) $");

  /** "Tom Kark QC was asked to look at the test". */
  private static final Wording WAS_ASKED =
      Wording.of(
          "^,? ?(?:QC|KC|CBE|OBE)?,? (?:was|has been|had been|is to be) (?:(?:asked|appointed|commissioned|chosen|tasked|invited) (?:to|by)|put in charge|given the (?:job|task))\\b"
              + "|^, [^.;]{3,120}, (?:was|has been|had been) (?:put in charge|given the (?:job|task))\\b"
              + "|^, [^.;]{3,120}, (?:was|has been|had been|is to be) (?:asked|appointed|commissioned|chosen|tasked|invited)\\b[^.;]{0,60} to (?:look (?:at|into)|review|examine|investigate|lead|chair|find out|assess) (?!the (?:other|rest|remaining)\\b)");

  /**
   * A review in a document.
   *
   * @param id its id; empty until the year is known
   * @param lead who leads it; empty: nobody is named
   * @param organisation code of the organisation that it is into; empty: none
   * @param known what the register of reviews says
   * @param passages the sentences that speak of it, the first that names it first
   */
  record Found(
      String id,
      String lead,
      String organisation,
      Optional<KnownReview> known,
      List<Passage> passages) {}

  private static final Wording OF_SUBJECT =
      Wording.of(
          "\\b(?:reviews?|investigations?|inquiry|stocktake) (?:of|into|on|in) (?:the )?(?:nhs )?(?:data on )?$");
  private static final Wording PRONOUN =
      Wording.of(
          "\\b(?:her|his) (?:[a-z]+ ){0,2}(?:review|report|inquiry|investigation)\\b|\\b(?:one|review|report|inquiry|investigation) (?:that |which )?(?:he|she) (?:had )?(?:led|chaired|wrote|carried out)\\b|\\b(?:review|report|inquiry|investigation) by (?:him|her)\\b");
  private static final int FIRST_PASSAGES = 8;

  /** Letters of a title before a name: "Professor Sir". */
  private static final int TITLE = 16;

  private static final Wording DOES =
      Wording.of(
          "\\b(?:examin(?:ed|es|ing)|propos(?:ed|es|ing)|looked (?:at|into)|stud(?:ied|ies)|was commissioned)\\b");

  private final List<KnownReview> register = KnownReviews.shipped().list();
  private final List<Titled> titled = register.stream().map(Titled::of).toList();
  private final Names names;
  private @Nullable Last last;

  ReviewFinder(Names names) {
    this.names = names;
  }

  /** The reviews of a document; asked for by several rules, one document after the other. */
  List<Found> find(Article article) {
    Last known = last;
    if (known == null || known.article().text() != article.text()) {
      known = new Last(article, look(article));
      last = known;
    }
    return known.found();
  }

  private record Last(Article article, List<Found> found) {}

  private List<Found> look(Article article) {
    Map<String, Found> bySurname = new LinkedHashMap<>();
    Map<String, String> fullNames = fullNames(article);
    List<Titled> possible = possible(article);
    for (Passage passage : article.passages()) {
      if (NOT_ASKED.isIn(passage.folded())) {
        continue;
      }
      String text = passage.sentence().text();
      String context = before(article, passage) + text;
      for (Person person : Persons.find(text)) {
        boolean place = names.namesSystem(PlainText.fold(person.name()), article.published());
        if (!place && isLead(text, context, person)) {
          String full = fullNames.getOrDefault(person.surname(), person.name());
          add(bySurname, person.surname(), full, article, passage);
          Found found = bySurname.get(key(person.surname(), article, passage, bySurname));
          if (found != null && !REVIEW.isIn(passage.folded())) {
            // The sentence before names the review that this one names the lead of.
            contextOf(article, passage).ifPresent(c -> prepend(found.passages(), c));
          }
        }
      }
      knownBySurname(article, passage, possible, fullNames, bySurname);
    }
    byline(article, bySurname);
    // Once a review is named, each later mention of its lead belongs to it.
    for (Passage passage : article.passages()) {
      for (Map.Entry<String, Found> entry : bySurname.entrySet()) {
        String surname = entry.getKey().split("#", 2)[0];
        boolean names =
            (Words.has(passage.folded(), surname)
                    || isByFirstName(passage.folded(), entry.getValue().lead()))
                && entry.getKey().equals(key(surname, article, passage, bySurname));
        if (names && !entry.getValue().passages().contains(passage)) {
          entry.getValue().passages().add(passage);
        }
      }
    }
    List<Found> all = new ArrayList<>(bySurname.values());
    intoOrganisations(article, all);
    CommitteeInquiries.find(article).ifPresent(all::add);
    return merged(all);
  }

  /** A review of the register is one, however it came to be known. */
  private static List<Found> merged(List<Found> all) {
    Map<String, Found> byId = new LinkedHashMap<>();
    for (Found found : all) {
      Found known = byId.get(found.id());
      if (found.id().isEmpty() || known == null) {
        byId.put(found.id().isEmpty() ? "#" + byId.size() : found.id(), found);
      } else {
        found.passages().stream()
            .filter(p -> !known.passages().contains(p))
            .forEach(known.passages()::add);
        known.passages().sort(Comparator.comparingInt(p -> p.sentence().start()));
      }
    }
    return new ArrayList<>(byId.values());
  }

  /** "Sir Mike": knights and dames go by their first names. */
  private static boolean isByFirstName(String folded, String lead) {
    int space = lead.indexOf(' ');
    return space > 0
        && (Words.has(folded, "sir " + PlainText.fold(lead.substring(0, space)))
            || Words.has(folded, "dame " + PlainText.fold(lead.substring(0, space))));
  }

  private static Map<String, String> fullNames(Article article) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Passage passage : article.passages()) {
      for (Person person : Persons.find(passage.sentence().text())) {
        if (person.name().contains(" ")) {
          names.putIfAbsent(person.surname(), person.name());
        }
      }
    }
    return names;
  }

  private static void prepend(List<Passage> passages, Passage context) {
    if (!passages.contains(context)) {
      passages.add(0, context);
    }
  }

  /** The nearest sentence before that speaks of a review, in this paragraph or the last. */
  private static Optional<Passage> contextOf(Article article, Passage passage) {
    return article.passages().stream()
        .filter(p -> p.sentence().start() < passage.sentence().start())
        .filter(p -> p.blockNumber() >= passage.blockNumber() - 1)
        .filter(p -> !p.isHeading() && REVIEW.isIn(p.folded()))
        .reduce((first, second) -> second);
  }

  /** The sentence before, in the same paragraph: "… an independent review. The chair is …". */
  private static String before(Article article, Passage passage) {
    int at = article.place(passage);
    boolean sameBlock =
        at > 0 && article.passages().get(at - 1).blockNumber() == passage.blockNumber();
    return sameBlock ? article.passages().get(at - 1).sentence().text() + " " : "";
  }

  /** The sentence behind, in the same paragraph, in folded form. */
  private static String after(Article article, Passage passage) {
    int next = article.place(passage) + 1;
    boolean sameBlock =
        next < article.passages().size()
            && article.passages().get(next).blockNumber() == passage.blockNumber();
    return sameBlock ? article.passages().get(next).folded() : "";
  }

  private static boolean isLead(String text, String context, Person person) {
    String after = text.substring(person.end());
    String before = text.substring(0, person.start());
    if (OWN.matcher(after).find() && POSSESSIVE.isIn(after)) {
      return true;
    }
    if (TITLED.isIn(text.substring(person.start(), person.end())) && REPORTED.isIn(after)) {
      return true;
    }
    boolean review = REVIEW.isIn(context.toLowerCase(Locale.ROOT));
    if (review && CHAIR_IS.isIn(before)) {
      return true;
    }
    if (WAS_ASKED.isIn(after) || REVIEW_WHICH.isIn(before) && IS_DOING.isIn(after)) {
      return true;
    }
    if (!review
        && !text.contains("look into")
        && !text.toLowerCase(Locale.ROOT).contains("report")) {
      return false;
    }
    String between = before.substring(Math.max(0, lastEnd(LED, before)));
    boolean ledBy = lastWithin(LED, before, 90) && !NOT_LED.isIn(between);
    boolean asked =
        !BY.isIn(before)
            && (lastWithin(ASKED, before, 12) || ASKED.isIn(before) && ASKED_TITLED.isIn(before));
    // "Dr Geraldine Strathdee, a former clinical director, will lead it."
    String doing = APPOSITION.matcher(after).replaceFirst("");
    return ledBy
        || asked
        || !CHAIRS_BODY.isIn(after)
            && LEADS.isIn(doing.substring(0, Math.min(REACH, doing.length())));
  }

  private static boolean lastWithin(Wording pattern, String text, int reach) {
    int end = lastEnd(pattern, text);
    return end >= 0 && text.length() - end <= reach;
  }

  private static int lastEnd(Wording pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end;
  }

  /** "the Hewitt Review", for reviews that the register knows. */
  private void knownBySurname(
      Article article,
      Passage passage,
      List<Titled> possible,
      Map<String, String> fullNames,
      Map<String, Found> bySurname) {
    for (Titled titled : possible) {
      KnownReview known = titled.review();
      if (isByTitle(titled, passage) || isByPronoun(known, article, passage, fullNames.keySet())) {
        add(bySurname, known, passage);
        continue;
      }
      boolean named =
          Words.has(passage.folded(), known.surname())
              && known.isSpokenOfOn(article.published().toString())
              && known.mayBeMeantIn(article.text().folded());
      // "General Sir Gordon Messenger has spent eight months on it. He was asked to last October."
      boolean whole = named && passage.folded().contains(PlainText.fold(known.lead()));
      if (named && passage.isHeading() && isBareName(passage, known)) {
        // "Sir Mike Richards", above what is told of his review.
        firstOf(article, passage.section())
            .filter(p -> OF_REVIEWS.isIn(p.folded()))
            .filter(p -> known.about().isEmpty() || known.mayBeMeantIn(p.folded()))
            .ifPresent(p -> add(bySurname, known, p));
        continue;
      }
      String words =
          whole
              ? before(article, passage).toLowerCase(Locale.ROOT)
                  + passage.folded()
                  + " "
                  + after(article, passage)
              : passage.folded();
      if (named && (OF_REVIEWS.isIn(words) || whole && DOES.isIn(words))) {
        add(
            bySurname,
            known.surname(),
            fullNames.getOrDefault(known.surname(), known.lead()),
            article,
            passage,
            words);
      }
    }
  }

  /** Whether a heading is hardly more than a lead's name. */
  private static boolean isBareName(Passage heading, KnownReview known) {
    return heading.folded().length() <= known.lead().length() + TITLE
        && !OF_REVIEWS.isIn(heading.folded());
  }

  private static Optional<Passage> firstOf(Article article, int section) {
    return article.passages().stream()
        .filter(p -> p.section() == section && !p.isHeading())
        .findFirst();
  }

  /** "the Independent Medicines and Medical Devices Safety Review": no name is needed. */
  private static boolean isByTitle(Titled known, Passage passage) {
    String subject = known.subject();
    return known.longTitle() && passage.folded().contains(known.title())
        || known.longSubject()
            && passage.folded().contains(subject)
            && OF_SUBJECT.isIn(passage.folded().substring(0, passage.folded().indexOf(subject)));
  }

  /**
   * A review of the register with what it is called in texts.
   *
   * @param review the review
   * @param title its title, folded
   * @param longTitle whether the title tells the review by itself
   * @param subject what it is into, folded and without an article
   * @param longSubject whether the subject may tell the review
   */
  private record Titled(
      KnownReview review, String title, boolean longTitle, String subject, boolean longSubject) {
    static Titled of(KnownReview review) {
      String title = PlainText.fold(review.title());
      String whole = PlainText.fold(review.subject());
      String subject = whole.startsWith("the ") ? whole.substring(4) : whole;
      return new Titled(review, title, isLong(title), subject, isLong(subject));
    }

    boolean mayBeIn(String text) {
      return text.contains(review.surname())
          || longTitle && text.contains(title)
          || longSubject && text.contains(subject);
    }
  }

  private static boolean isLong(String name) {
    return name.chars().filter(c -> c == ' ').count() >= 3;
  }

  /** The known reviews that a document may speak of: it has their lead's name, title or subject. */
  private List<Titled> possible(Article article) {
    String text = article.text().folded();
    return titled.stream()
        .filter(t -> t.review().isSpokenOfOn(article.published().toString()) && t.mayBeIn(text))
        .toList();
  }

  /** "her review of maternity services in Nottingham", once she has been named. */
  private static boolean isByPronoun(
      KnownReview known, Article article, Passage passage, Set<String> surnames) {
    return !known.about().isEmpty()
        && surnames.contains(known.surname())
        && !passage.folded().contains(known.surname())
        && known.isSpokenOfOn(article.published().toString())
        && PRONOUN.isIn(passage.folded())
        && known.mayBeMeantIn(passage.folded());
  }

  private static void add(Map<String, Found> bySurname, KnownReview known, Passage passage) {
    String key =
        bySurname.containsKey(known.surname())
            ? known.surname()
            : known.surname() + "#" + known.id();
    Found found = bySurname.get(key);
    if (found == null || !found.id().equals(known.id())) {
      key = known.surname() + "#" + known.id();
      found =
          bySurname.computeIfAbsent(
              key,
              k -> new Found(known.id(), known.lead(), "", Optional.of(known), new ArrayList<>()));
    }
    if (!found.passages().contains(passage)) {
      found.passages().add(passage);
    }
  }

  /** A report whose author stands under its title speaks of itself as "my review". */
  private void byline(Article article, Map<String, Found> bySurname) {
    for (Passage passage : article.passages().stream().limit(FIRST_PASSAGES).toList()) {
      Optional<String> author = Persons.byline(passage.sentence().text());
      if (author.isPresent()) {
        String surname =
            author.get().substring(author.get().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        for (Passage own : article.passages()) {
          if (MY_REVIEW.isIn(own.folded())) {
            add(bySurname, surname, author.get(), article, own);
          }
        }
      }
    }
  }

  private void add(
      Map<String, Found> bySurname, String surname, String lead, Article article, Passage passage) {
    add(bySurname, surname, lead, article, passage, passage.folded());
  }

  private void add(
      Map<String, Found> bySurname,
      String surname,
      String lead,
      Article article,
      Passage passage,
      String words) {
    String key = key(surname, article, passage, words, bySurname);
    Found found = bySurname.get(key);
    if (found == null) {
      Optional<KnownReview> known = known(surname, article, words);
      found = new Found(known.map(KnownReview::id).orElse(""), lead, "", known, new ArrayList<>());
      bySurname.put(key, found);
    }
    if (!found.passages().contains(passage)) {
      found.passages().add(passage);
    }
  }

  /** A lead's surname; with the review's id where the passage is about one of several. */
  private String key(
      String surname, Article article, Passage passage, Map<String, Found> bySurname) {
    return key(surname, article, passage, passage.folded(), bySurname);
  }

  private String key(
      String surname,
      Article article,
      Passage passage,
      String words,
      Map<String, Found> bySurname) {
    Optional<KnownReview> about =
        register.stream()
            .filter(k -> k.surname().equals(surname) && !k.about().isEmpty())
            .filter(k -> k.isSpokenOfOn(article.published().toString()))
            .filter(k -> k.mayBeMeantIn(words))
            .max(meantMost(article, words));
    if (about.isPresent()) {
      return surname + "#" + about.get().id();
    }
    Optional<String> before = lastBefore(passage, surname, bySurname);
    if (before.isPresent()) {
      return before.get();
    }
    return bySurname.keySet().stream()
        .filter(k -> k.equals(surname) || k.startsWith(surname + "#"))
        .reduce((first, second) -> second)
        .orElse(surname);
  }

  /** The key of the review of this lead that was spoken of last before a passage. */
  private static Optional<String> lastBefore(
      Passage passage, String surname, Map<String, Found> bySurname) {
    String nearest = "";
    int place = -1;
    for (Map.Entry<String, Found> entry : bySurname.entrySet()) {
      boolean own = entry.getKey().equals(surname) || entry.getKey().startsWith(surname + "#");
      for (Passage told : own ? entry.getValue().passages() : List.<Passage>of()) {
        int at = told.sentence().start();
        if (at < passage.sentence().start() && at > place) {
          place = at;
          nearest = entry.getKey();
        }
      }
    }
    return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
  }

  /** Of several reviews that one person has led, the one that the passage is about, or the text. */
  private Optional<KnownReview> known(String surname, Article article, String words) {
    List<KnownReview> then =
        register.stream()
            .filter(k -> k.surname().equals(surname))
            .filter(k -> k.isSpokenOfOn(article.published().toString()))
            .toList();
    return then.stream()
        .filter(k -> k.mayBeMeantIn(words))
        .max(meantMost(article, words))
        .or(
            () ->
                then.stream()
                    .filter(k -> k.mayBeMeantIn(article.text().folded()))
                    .max(Comparator.comparingInt(k -> k.timesMeantIn(article.text().folded()))));
  }

  /** Most by the words, else by the whole document; the earlier one where neither tells. */
  private static Comparator<KnownReview> meantMost(Article article, String words) {
    return Comparator.<KnownReview>comparingInt(k -> k.timesMeantIn(words))
        .thenComparingInt(k -> k.longestMeantIn(words))
        .thenComparingInt(k -> k.timesMeantIn(article.text().folded()));
  }

  /** Reviews into an organisation that name no lead. */
  private void intoOrganisations(Article article, List<Found> all) {
    Set<OrganisationType> trusts =
        EnumSet.of(
            OrganisationType.NHS_TRUST,
            OrganisationType.FOUNDATION_TRUST,
            OrganisationType.CARE_TRUST);
    for (Passage passage : article.passages()) {
      Matcher into = INTO_ORGANISATION.matcher(passage.folded());
      if (passage.isHeading() || !into.find()) {
        continue;
      }
      for (Mention mention :
          names.find(passage.sentence(), trusts, article.published(), article.introduced())) {
        boolean near = mention.start() >= into.end() && mention.start() - into.end() < 90;
        boolean known =
            all.stream()
                .anyMatch(
                    f ->
                        f.passages().contains(passage)
                            || f.organisation().equals(mention.organisation().code()));
        if (near && !known) {
          List<Passage> passages = new ArrayList<>(List.of(passage));
          all.add(new Found("", "", mention.organisation().code(), Optional.empty(), passages));
        }
      }
    }
  }
}
