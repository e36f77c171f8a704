package icsoversight.report;

import icsoversight.code.Coded;

/**
 * What came of a check of a release.
 *
 * @param what what was checked, a phrase
 * @param outcome how it ended
 * @param detail what was found; empty if it passed
 */
public record CheckResult(String what, Outcome outcome, String detail) {

  /** How a check ended. */
  public enum Outcome implements Coded {
    /** What was asked for holds. */
    PASSED("passed", "what was asked for holds"),
    /** It does not. */
    FAILED("failed", "it does not, so the release is held back"),
    /** There was nothing to check against. */
    NOT_RUN("not run", "there was nothing to check against");

    private final String code;
    private final String meaning;

    Outcome(String code, String meaning) {
      this.code = code;
      this.meaning = meaning;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String meaning() {
      return meaning;
    }
  }
}
