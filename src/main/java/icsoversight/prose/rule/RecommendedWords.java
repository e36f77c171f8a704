package icsoversight.prose.rule;

import icsoversight.document.PlainText;
import icsoversight.prose.Passage;
import icsoversight.prose.language.Memo;
import icsoversight.prose.language.Sentence;
import icsoversight.prose.language.Wording;
import icsoversight.review.KnownReviews;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in running text that say what is recommended, and who is to act. */
final class RecommendedWords {
  /** "When ministers asked for it, in June": what was asked for has been told before. */
  private static final Wording POINTS_BACK = Wording.of("^(?:it|them|this|that)[,.;)]");

  /** "It recommended the following actions": which, is said below. */
  private static final Wording SAYS_NOTHING =
      Wording.of(
          "^(?:the )?following\\b|^(?:just |only |some )?(?:two|three|four|five|six|seven|eight|nine|ten|several|\\d{1,2}|a number of) (?:[a-z-]+ )?(?:things|changes|steps|actions|measures|reforms)(?: (?:for|to|by|in) [^,;]{2,40})?\\.?$");

  private static final Wording PURPOSE = Wording.of("recommendations to ['\"]$");
  private static final Wording NOUN = Wording.of("^(?:'s|her|his|its) [a-z]+ that $");

  /**
   * What is recommended.
   *
   * @param words the words
   * @param number the recommendation's number; empty: none is given
   * @param addressee who is to act, where it stands outside the words; empty: it does not
   * @param counted whether the number is only the place in which the text tells it: "the third is"
   */
  record Words(Sentence words, String number, String addressee, boolean counted) {
    Words(Sentence words, String number) {
      this(words, number, "", false);
    }

    Words(Sentence words, String number, String addressee) {
      this(words, number, addressee, false);
    }
  }

  static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private static final Wording IN_TURN =
      Wording.of(
          "^(?:and |but )?(?:on |as to |as for )?(?:the |its |her |his )?("
              + String.join("|", ORDINALS)
              + ")(?:ly)?\\b(?! (?:report|part|phase|review|half|time|of all|place|volume|chapter|stage|steps?|thing))");

  /** The surnames of those who led the reviews of the register. */
  static final String LEADS =
      KnownReviews.shipped().list().stream()
          .map(r -> Pattern.quote(r.surname()))
          .distinct()
          .collect(Collectors.joining("|", "(?:", ")"));

  private static final Wording SAID =
      Wording.of(
          "\\b(?<who>review|report|stocktake|investigation|commission's report|(?:sir|dame|lord|lady|baroness|professor) [a-z]+|she|he|it|they|the pair|the authors|inquiry|"
              + LEADS
              + "|[a-z]+'s review|proposal)\\b(?:(?! (?:review|report|inquiry)\\b)[^.;]){0,90}?\\b(?:recommended|recommends|recommend|proposed|proposes|(?:suggested|suggests)(?! an? (?:link|connection|correlation|relation|relationship|cause|reason|pattern|lack)\\b)|called for|calls for|called on|calls on|urged|urges|wanted|wants|asked for|asks for|advised(?= (?:in [a-z0-9' ]{3,40} )?that)|advises(?= that)|asked(?= that)|asks(?= that)|would have|would like)\\b(?: (?:in|on|last) [a-z0-9' ]{2,40}?(?= that ))?(?:,? (?:too|also|further|in addition|as well|therefore),?)?(?: that| the use of)? (?!(?:will|would|is|was|has|had|are|were) )");

  /** "It advised the regulator to pause …": whom and what. */
  private static final Wording ADVISED =
      Wording.of(
          "\\b(?<who>review|report|stocktake|investigation|she|he|it|inquiry|"
              + LEADS
              + ")\\b(?:, [^.;]{3,120},)?(?: (?:also|then|further|has|had|therefore|too|further))* (?:advised|advises|asked|asks|told|tells|urged|urges|presses|pressed|invites|invited|calls on|called on) (?<whom>(?!for )[^,.;]{2,60}?) to (?!look (?!again)|examine|lead|review|report|carry|investigate|consider|find|chair|be\\b|take part|comment|say|explain|come forward|give|send|submit|share|write|speak|talk|tell)");

  private static final Wording WHOM_TO = Wording.of("^(?<whom>[a-z' ]{2,40}?) to (?=[a-z]+ )");
  private static final Wording NEXT_STEP = Wording.of(", and to |, to | and to ");

  /** "Mr Barclay told the Commons that he wanted it": not the review. */
  private static final Wording SOMEBODY =
      Wording.of("\\b(?:mr|mrs|ms|minister|secretary|commons|parliament|spokes[a-z]+)\\b");

  /** "Areas in which it thinks the service must change" does not say how. */
  private static final Wording IN_WHICH =
      Wording.of("\\b(?:in|on|of) which (?:she|he|it|the (?:review|report|inquiry)) [a-z]+ ?$");

  /** "It bears repeating: the health secretary wanted …", "and we recommend that". */
  private static final Wording SOMEBODY_ELSE =
      Wording.of(
          "\\b(?:secretary|ministers?|government|department|mps|regulator|unions?|trusts?|campaigners|critics|families|patients|we|i|some|many|most|others|people|doctors|nurses|charities|clients|readers|members)(?: of [a-z]+)? (?:has |have |had |also |now |then |already |would )*$");

  /** "They want him to begin": more often people who are asked than the authors of a report. */
  private static final Wording THEY =
      Wording.of(
          "^(?:they|the pair|the authors)\\b.*\\b(?:want|wanted|wants|ask|asked|asks|suggest|suggested|suggests|would have|would like)\\b");

  private static final Wording VERB =
      Wording.of(
          "(?:recommended|recommends|recommend|proposed|proposes|suggested|suggests|called for|calls for|called on|calls on|urged|urges|wanted|wants|asked for|asks for|asked|asks|would have|would like)\\b");

  /**
   * "How it proposes to tell", "should she say that", "it was asked for by": nothing is
   * recommended.
   */
  private static final Wording NOT_SO =
      Wording.of(
          "\\b(?:how|what|why|whether|should|if|were) (?:she|he|it|the (?:review|report|inquiry)|(?:dr|sir|dame|lord|lady|baroness|professor|ms|mr) [a-z]+(?: [a-z]+)?) (?:proposes?|proposed|suggests?|suggested|says?|recommends?|wants?|to (?:say|recommend|propose))\\b|\\b(?:was|is|were|been) (?:asked|called) for (?:that |the )?$|\\b(?:is|was) (?:often |sometimes |widely |frequently )(?:suggested|said|proposed|argued)\\b|\\b(?:must|should|would|could|might|may|if) (?:also )?recommend\\b|\\bit (?:is|was|has been) (?:suggested|said|argued|proposed)\\b|\\bhad (?:she|he|it|the (?:review|report|inquiry)) (?:recommended|proposed|suggested|asked|said|called|urged)\\b");

  private static final Wording WHOM = Wording.of("us|them|it|him|her|me|those|everyone");

  /** "The report says that the board should …": only what should be is recommended. */
  private static final Wording SAYS =
      Wording.of(
          "\\b(?<who>review|report|stocktake|investigation|she|he|it|inquiry|"
              + LEADS
              + ")\\b(?: \\([^)]{3,30}\\))?(?: (?:also|further|then|now|adds?|goes on to|has|have|had))*(?:, (?:who|a|an|the|chair|former) [^.;]{3,110},)? (?:held|holds|says?|said|argues?|argued|concludes?|concluded|adds?|added|insists?|insisted|finds?|found|believes?|believed|thinks|thought)(?: that| too that)? ");

  /** "The review of leadership by Sir Gordon Messenger, which …, said that managers should …". */
  private static final Wording SAID_THAT =
      Wording.of(
          "\\b(?<who>review|report|inquiry|investigation|stocktake)(?: (?:of|into|on|by)\\b(?:(?! (?:review|report|inquiry|minister|secretary|government|department|commission)\\b)[^.;]){3,120}?)? (?:said|says|argued|argues|concluded|concludes|held) that ");

  /** "So the share ought to grow": the words begin behind what ties them to what was said. */
  private static final Wording TIE =
      Wording.of("^(?:so|then|therefore|and|but|instead|finally|also|next),? ");

  private static final Wording WE =
      Wording.of(
          "\\b(?:we|the committee|it)(?: also| therefore| further)? (?:recommends?|wants?|calls? for|calls? on|urges?|proposes?|asks?(?:, too,)?|would like)(?: that)? (?!to know|why|whether|how)");

  /** "Assessments, we recommend too, should …". */
  private static final Wording WE_WITHIN =
      Wording.of(", (?:we|the committee|it) (?:recommends?|suggests?|proposes?)(?: too| also)?, ");

  private static final Wording IN_BRACKETS =
      Wording.of(
          " ?\\((?:recommendation|number|no\\.?) (\\d{1,3}[a-z]?)\\b[^)]*\\)| ?\\((\\d{1,3}[a-z]?)\\)(?=\\.?$)");
  static final Wording STRICT =
      Wording.of(
          "(?<!what |who |how |which |it |nothing )\\b(?:should|must|ought to|needs? to)\\b");

  /** "It found that inspectors must travel for hours": what is found to be so is not asked for. */
  private static final Wording THINKS =
      Wording.of(
          " (?:finds?|found|thinks?|thought|believes?|believed|writes?|wrote|states?|stated)(?: too)?(?: that)? $");

  private static final Wording SHOULD = Wording.of("\\b(?:should|ought to)\\b");

  /** Somebody else speaks. */
  static final Wording SPOKEN =
      Wording.of("\\b(?:said|says|told|asked|argued|wrote|replied|we|our|i)\\b|\\bshould have\\b");

  private static final Wording ENDS_IN_PRONOUN = Wording.of("\\b(?:she|he|it) (?:also )?$");
  private static final Wording PRONOUN = Wording.of("she|he|it|they|the pair|the authors");

  private static final Wording ITS_OWN =
      Wording.of(
          "\\bit is recommended that |\\brecommended that |\\brecommends? that |\\brecommended (?=a |an |the )|\\bon the proposal that |\\brecommended in (?:her|his|its) [a-z ]{3,40}: that |^the (?:proposal|recommendation|suggestion) that (?=[^.]*\\b(?:accepted|rejected|turned down|refused|dropped|adopted|agreed)\\b)|\\b(?:recommendation|proposal), in [^,]{5,70}, that |\\bamong (?:its|her|his|the|their) (?:[a-z0-9-]+ ){0,2}recommendations (?:is|was|are|were) (?:that |to |for )|(?:'s|\\bher|\\bhis|\\bits|\\bon the|\\bof the) (?:recommendation|proposal|suggestion|call) that |(?:'s|\\bher|\\bhis) (?:call|plea) for |\\bwants (?=the |ministers|government)|\\brecommendation (?:number )?\\d{1,3}[a-z]?,? (?:(?:is|was) (?!the one|one |among |about )|was to |to |that |(?:under|by) which |(?:called|calls|asked|asks) for |wanted |proposed |sought |would (?!be|have|mean|need|cost|require|not|apply|take|help|affect))|\\brecommendations?,? (?:is|was|are|were) (?:to |that |for (?=an? |the )|(?:addressed|directed|made) to [a-z ]{2,40}: that )");

  /** What stands behind these is recommended, however it is put. */
  private static final Wording ITSELF =
      Wording.of("that $|\\brecommendations?,? (?:is|was|are|were) to $| to $");

  private static final Wording MODAL =
      Wording.of(
          "\\b(should|be |must|ought|needs? to|no more than|a |an |better|the share|to |every|all|go up)\\b");

  /** Who recommends where no review is named before it: "it is", "and has also", "the panel". */
  private static final Wording SUBJECT =
      Wording.of(
          "(?:^|[,;:(] ?|\\b(?:and|but|while|that|because) )(?<who>[^,;:(]{0,60}?) ?(?:has |have |had |is |are |was |were |also |then |now |further |therefore |strongly |as )*$");

  private static final Wording OF_REVIEW =
      Wording.of(
          "^$|^(?:her|his|its|their|the) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|next|main|chief|other)$|\\b(?:(?:first|second|third|fourth|fifth|sixth|last|one|another|most|some) of (?:her|his|its|their|the)|review\\w*|report|inquiry|stocktake|recommendations?|panel|team|authors?|chair|task ?force|she|he|it|they|we|i|dr|professor|sir|dame|lord|lady|baroness|"
              + LEADS
              + ")\\b");

  /** "One lawyer recommended that": no review speaks. */
  private static final Wording ONE =
      Wording.of(
          "\\b(?:one|another|an|a) (?!review|report|inquiry)[a-z]+ (?:has |had )?(?:recommended|suggested|proposed|urged|said)\\b");

  /** What a meeting resolved, or what others put to the review. */
  private static final Wording OF_MEETING =
      Wording.of(
          "\\b(?:committee|members|governors|meeting|panel of governors)\\b[^.;]{0,40}recommend|\\b(?:has|have|had) been (?:suggested|proposed|recommended)\\b");

  private static final Wording RECOMMENDING =
      Wording.of(
          "\\b(?:recommend\\w*|urg(?:es|ed)|calls? for|called for|propos(?:es|ed|al)|suggest(?:s|ed)|asks? for|asked for(?! (?:a copy|comment|copies|details|information|an interview))|number \\d{1,2})\\b");

  private static final Wording QUOTED =
      Wording.of("[“\"‘](?<words>(?:[^“”\"‘’]|(?<=[a-z])’(?=[a-z])){16,400})[”\"’]");

  private static final Wording NUMBER =
      Wording.of(
          "\\b(?:recommendation|number|recommendation number) \\(?(\\d{1,3}[a-z]?)\\)?|\\b("
              + String.join("|", ORDINALS)
              + ") (?:of (?:her|his|its|the) )?(?:[a-z]+ )?recommendation");

  /** Staff recommend their employer, not a change. */
  static final Wording OF_STAFF =
      Wording.of("\\bplace to work\\b|\\bstaff [a-z ]{0,20}recommend\\b");

  /** How far before the words of recommending a denial of them begins, in characters. */
  private static final int NEAR = 12;

  private static final Wording DENIED = Wording.of("\\b(?:not|never|nor)\\b[^,]*$");

  /** Where the words end: at the full stop, or where the sentence goes on to another thing. */
  private static final Wording STOP =
      Wording.of(
          ", and (?:(?:the )?(?:cqc|commission|regulator|department|government|trust|board|nhs england|ministers|secretary of state)|we|it|they|he|she) |, and the [a-z ]+ (?:has|have|had) |, and (?:in|on|last|this) [a-z0-9 ]{3,20} (?:the|it|they|ministers|we) |; |, (?:which|but we|although|since|because|given that|on the grounds?|so (?!that|as))|[;,] *$|\\.$|\\. ?['’\"]?$");

  /** "Her proposal that a register be kept, on the other hand, has been turned down". */
  private static final Wording NOUN_CLAUSE =
      Wording.of(
          "\\b(?:proposals?|ideas?|recommendations?|suggestions?|calls?|advice)(?: of [a-z' ]{3,30})?,? that $");

  private static final Wording MAIN_VERB =
      Wording.of(
          ",? (?:[^,]{3,40}, )?(?:(?:has|have|had) (?:now |also |already |since |not |yet )*(?:been |gone|made|met|found|come|won|gained|proved)|(?:was|were|is|are) (?:now |also |already |not |all |both )*(?:turned|rejected|accepted|agreed|refused|declined|adopted|dropped|noted|welcomed|passed|put|left|taken|under|in hand|being|still|out|to be)|gets?\\b|got\\b|remains?\\b|met with\\b|goes?\\b|went\\b|awaits?\\b|will be\\b|found favour)");

  private static final Wording ANY =
      Wording.of(
          "recommend|propos|suggest|call|urge|want|ask|told|advis|invit|should|must|ought|need|would|better|number \\d|\\bpoint\\b|another|among|demand|idea|plea\\b|forward|favour|advoca|press(?:es|ed)|is for|argue|case for|action|plump|c[ao]mes? out for|wish");

  private static final ThreadLocal<Memo<String, Boolean>> MAY_BE = Memo.perThread(ANY::isIn);

  static final int SHORTEST = 20;

  private RecommendedWords() {}

  /** Whether what a review is told to say or find is that something should be. */
  static boolean isOwed(String saying, String what) {
    return (THINKS.isIn(saying) ? SHOULD : STRICT).isIn(what);
  }

  /** Whether a sentence has any word of recommending; most have none. */
  static boolean mayBeIn(String folded) {
    return MAY_BE.get().get(folded);
  }

  /**
   * What a sentence says is recommended.
   *
   * @param answerAt where in the sentence an answer begins; -1: nowhere
   * @param reviewSpeaks whether "she" or "it" is a review
   */
  static List<Words> of(Passage passage, int answerAt, boolean reviewSpeaks) {
    return of(passage, answerAt, reviewSpeaks, false, false);
  }

  /** The same in a document in which "we" and "the committee" may be the ones that recommend. */
  static List<Words> of(
      Passage passage, int answerAt, boolean reviewSpeaks, boolean isOwn, boolean goesOn) {
    if (!mayBeIn(passage.folded()) || passage.folded().stripTrailing().endsWith(":")) {
      // What leads in a list says what is recommended below it.
      return List.of();
    }
    List<Words> told = isOwn ? own(passage) : List.of();
    if (told.isEmpty()) {
      told = unquoted(passage, answerAt, reviewSpeaks);
    }
    if (told.isEmpty()) {
      told = RecommendedBefore.of(passage, reviewSpeaks);
    }
    if (told.isEmpty()) {
      told = Recommending.of(passage, reviewSpeaks, goesOn);
    }
    List<Words> all = told.isEmpty() ? quoted(passage.sentence()) : told;
    return counted(
        passage,
        all.stream()
            .filter(w -> !SAYS_NOTHING.isIn(w.words().folded()))
            .map(RecommendedWords::numbered)
            .toList());
  }

  /** "The first is that …", "Second, the report recommends that …": numbered by the telling. */
  static List<Words> counted(Passage passage, List<Words> told) {
    Matcher ordinal = IN_TURN.matcher(passage.folded());
    if (told.isEmpty() || !told.get(0).number().isEmpty() || !ordinal.find()) {
      return told;
    }
    List<Words> counted = new ArrayList<>(told);
    Words first = told.get(0);
    String number = Integer.toString(ORDINALS.indexOf(ordinal.group(1)) + 1);
    counted.set(0, new Words(first.words(), number, first.addressee(), true));
    return counted;
  }

  /** "… should spend three months on the wards (187)": the number behind the words. */
  private static Words numbered(Words words) {
    Matcher number = IN_BRACKETS.matcher(words.words().folded());
    return words.number().isEmpty() && number.find()
        ? new Words(words.words().part(0, number.start()), bracketed(number), words.addressee())
        : words;
  }

  private static List<Words> quoted(Sentence sentence) {
    List<Words> all = new ArrayList<>();
    Matcher cue = RECOMMENDING.matcher(sentence.folded());
    if (!cue.find()
        || DENIED.isIn(sentence.folded().substring(0, cue.start()))
        || ONE.isIn(sentence.folded().substring(0, cue.end()))) {
      return all;
    }
    Matcher matcher = QUOTED.matcher(sentence.text());
    while (matcher.find()) {
      int start = matcher.start("words");
      boolean behind = start > cue.start();
      String words = matcher.group("words");
      boolean purpose = PURPOSE.isIn(sentence.folded().substring(0, start));
      if (behind && !purpose && words.strip().split("\\s+").length >= 3) {
        all.add(
            new Words(
                sentence.part(start, matcher.end("words")),
                number(sentence.folded().substring(0, start))));
      }
    }
    return all;
  }

  /** The number named last before the words. */
  private static String number(String before) {
    Matcher matcher = NUMBER.matcher(before);
    String number = "";
    while (matcher.find()) {
      number =
          matcher.group(1) == null
              ? Integer.toString(ORDINALS.indexOf(matcher.group(2)) + 1)
              : matcher.group(1);
    }
    return number;
  }

  private static List<Words> unquoted(Passage passage, int answerAt, boolean reviewSpeaks) {
    String folded = passage.folded();
    if (OF_STAFF.isIn(folded)) {
      return List.of();
    }
    List<Words> all = new ArrayList<>();
    int done = 0;
    for (Wording pattern : List.of(ITS_OWN, ADVISED, SAID, SAYS, SAID_THAT)) {
      Matcher matcher = pattern.matcher(folded);
      while (matcher.find()) {
        int limit = answerAt > matcher.end() ? answerAt : folded.length();
        String rest = folded.substring(matcher.end(), limit);
        String before = folded.substring(0, matcher.end());
        boolean somebody =
            ONE.isIn(before)
                || NOT_SO.isIn(before)
                || isSomebodyElse(matcher)
                || THEY.isIn(matcher.group())
                || pattern == ITS_OWN && isOther(folded.substring(0, matcher.start()), matcher)
                || OF_MEETING.isIn(matcher.group())
                || IN_WHICH.isIn(before)
                || isPronoun(pattern, matcher, folded)
                    && (!reviewSpeaks || SOMEBODY.isIn(folded.substring(0, matcher.start())));
        boolean wanted =
            pattern == SAYS || pattern == SAID_THAT
                ? isOwed(matcher.group(), rest.substring(0, end(rest)))
                : MODAL.isIn(rest) || ITSELF.isIn(matcher.group());
        if (somebody
            || matcher.start() < done
            || !isNoun(matcher.group())
                && DENIED.isIn(before.substring(Math.max(done, matcher.start() - NEAR)))
            || rest.length() < 15
            || POINTS_BACK.isIn(rest)
            || rest.endsWith(":")
            || !wanted) {
          continue;
        }
        int end = matcher.end() + end(rest);
        if (NOUN_CLAUSE.isIn(before)) {
          end = mainVerb(folded, matcher.end(), end);
        }
        Sentence words = passage.sentence().part(matcher.end(), end);
        String number = number(folded.substring(0, matcher.end()));
        Matcher behind = IN_BRACKETS.matcher(folded).region(end, folded.length());
        if (number.isEmpty() && behind.lookingAt()) {
          number = bracketed(behind);
        }
        all.addAll(
            pattern == ADVISED
                ? List.of(new Words(words, number, whom(passage, matcher)))
                : parts(words, number));
        done = end;
      }
    }
    return all;
  }

  /**
   * Whether another subject stands right before the verb: "the report says that ministers want".
   */
  private static boolean isSomebodyElse(Matcher cue) {
    Matcher verb = VERB.matcher(cue.group());
    return verb.find() && SOMEBODY_ELSE.isIn(cue.group().substring(0, verb.start()));
  }

  private static String bracketed(Matcher number) {
    return number.group(1) == null ? number.group(2) : number.group(1);
  }

  /** Who is advised; empty: somebody who is only a pronoun here. */
  private static String whom(Passage passage, Matcher advised) {
    String whom = passage.sentence().text().substring(advised.start("whom"), advised.end("whom"));
    return WHOM.matcher(PlainText.fold(whom)).matches() ? "" : whom;
  }

  /** "Dietitians recommend that …": somebody else does. */
  private static boolean isOther(String before, Matcher cue) {
    if (!cue.group().startsWith("recommend")) {
      return false;
    }
    Matcher subject = SUBJECT.matcher(before);
    return subject.find() && !OF_REVIEW.isIn(subject.group("who"));
  }

  private static List<Words> own(Passage passage) {
    String folded = passage.folded();
    Matcher within = WE_WITHIN.matcher(folded);
    if (within.find() && STRICT.isIn(folded)) {
      return List.of(new Words(passage.sentence().part(0, end(folded)), ""));
    }
    Matcher we = WE.matcher(folded);
    if (!we.find()
        || DENIED.isIn(folded.substring(0, we.start()))
        || folded.length() - we.end() < SHORTEST) {
      return List.of();
    }
    int end = we.end() + end(folded.substring(we.end()));
    return List.of(new Words(passage.sentence().part(we.end(), end), ""));
  }

  /** What was not done about "her proposal that …" was proposed all the same. */
  private static boolean isNoun(String cue) {
    return NOUN.isIn(cue);
  }

  /** Where a clause that begins at a place ends, at the verb of the sentence that it is part of. */
  static int mainVerb(String folded, int start, int end) {
    Matcher verb = MAIN_VERB.matcher(folded.substring(start));
    return verb.find() && verb.start() >= SHORTEST ? Math.min(end, start + verb.start()) : end;
  }

  static int tie(String folded) {
    Matcher tie = TIE.matcher(folded);
    return tie.find() ? tie.end() : 0;
  }

  /** Whether "she", "he" or "it" recommends. */
  private static boolean isPronoun(Wording pattern, Matcher matcher, String folded) {
    return pattern == ITS_OWN
        ? ENDS_IN_PRONOUN.isIn(folded.substring(0, matcher.start()))
        : PRONOUN.matcher(matcher.group("who")).matches();
  }

  /** "The Commission to mend its portal, to rebuild … and to clarify …": each for itself. */
  private static List<Words> steps(Sentence words, String number) {
    Matcher first = WHOM_TO.matcher(words.folded());
    List<Words> steps = new ArrayList<>();
    if (!first.find()) {
      return steps;
    }
    String whom = words.text().substring(0, first.end("whom"));
    int from = first.end();
    Matcher next = NEXT_STEP.matcher(words.folded());
    while (next.find(from)) {
      steps.add(new Words(words.part(from, next.start()), number, whom));
      from = next.end();
    }
    if (!steps.isEmpty()) {
      steps.add(new Words(words.part(from, words.folded().length()), "", whom));
    }
    return steps;
  }

  private static List<Words> parts(Sentence words, String number) {
    List<Words> steps = steps(words, number);
    if (!steps.isEmpty()) {
      return steps;
    }
    List<Words> parts = new ArrayList<>();
    for (Sentence clause : Recommending.clauses(words)) {
      parts.add(new Words(clause, parts.isEmpty() ? number : ""));
    }
    return parts;
  }

  static int end(String rest) {
    Matcher stop = STOP.matcher(rest);
    while (stop.find()) {
      long quotes = rest.substring(0, stop.start()).chars().filter(c -> c == '"').count();
      // What stands between quotation marks is one recommendation, semicolons and all.
      if (quotes % 2 == 0 || stop.end() == rest.length()) {
        return stop.start();
      }
    }
    return rest.length();
  }
}
