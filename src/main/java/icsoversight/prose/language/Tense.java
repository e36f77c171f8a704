package icsoversight.prose.language;

/** Whether a clause speaks of what was or of what is to come. */
public enum Tense {
  /** It happened, or holds. */
  PAST,
  /** It is to come. */
  FUTURE,
  /** It was to come, and did not or need not have. */
  LAPSED;

  private static final ThreadLocal<Memo<String, Tense>> KNOWN = Memo.perThread(Tense::look);

  private static final Wording FUTURE_WORDS =
      Wording.of(
          "\\b(will|shall|due (?:to (?:start|begin|be |commence|come|open|launch|take|report|publish|go|run|follow|finish|end|resume|restart|issue|appear|get|give|visit|assess|inspect)|in|on|for|by|next|this|before|out)|is due|are due|plans? to|planning to|"
              + "planned for|(?:is|are|be) (?:expected|scheduled|set|likely|planned|promised|to be) ?|"
              + "expects? to|expected to|intends? to|aims? to|hopes? to|going to|about to|(?<!(?:what|all) (?:it|this|that|they|these) )means? to (?:publish|start|begin|open|visit|assess|inspect|report|issue|resume|restart|launch|bring|put|have|make|release|set|get|give|finish|complete|rate|grade|hold)|next (?:week|month|year|spring|"
              + "summer|autumn|winter)|'ll|is to|are to|to follow|would (?:come|publish|issue|start|begin|visit|follow|report on|be (?:published|issued|visited|held|out))|"
              + "later this (?:week|month|year)|can expect|should expect|could expect|for (?:the |its |full |formal |new )*[a-z]+ to (?:start|begin|get|open|launch|resume|restart|go)|forthcoming|upcoming|in the coming)\\b");

  /** What the reader will do says nothing of when the thing happens. */
  private static final Wording ADDRESS =
      Wording.of(
          "\\b(?:you|readers|members|directors|colleagues|governors|trustees|many) will (?:remember|recall|know|be aware|note|see|understand|have seen)\\b"
              + "|\\b(?:how|what|the way) (?:we|it|they|he|she|inspectors|assessors|the (?:cqc|regulator|commission)) (?:will|would|shall|intends? to|is to|are to)\\b");

  private static final Wording LAPSED_WORDS =
      Wording.of(
          "\\b(?:had been|were|was) (?:originally |initially |previously |once |first )?(?:due|expected|scheduled|supposed|meant|set to|"
              + "planned|intended|to have)\\b|\\b(?:should|ought to) have (?:begun|started|come|followed|got|opened|been (?:under way|going|done))\\b"
              + "|\\bhad (?:hoped|planned|intended|expected) to\\b");

  /**
   * The tense of a clause.
   *
   * @param clause the clause in folded form
   * @return its tense
   */
  public static Tense of(String clause) {
    return KNOWN.get().get(clause);
  }

  private static Tense look(String clause) {
    String folded = ADDRESS.matcher(clause).replaceAll("");
    if (LAPSED_WORDS.isIn(folded)) {
      return LAPSED;
    }
    return FUTURE_WORDS.isIn(folded) ? FUTURE : PAST;
  }
}
