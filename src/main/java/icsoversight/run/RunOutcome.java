package icsoversight.run;

import java.util.ArrayList;
import java.util.List;

/**
 * How a run ended.
 *
 * @param status the exit status
 * @param lines what a person should read, in order
 */
public record RunOutcome(Status status, List<String> lines) {

  /** Copies the lines. */
  public RunOutcome {
    lines = List.copyOf(lines);
  }

  /** The same with one line more at the end. */
  RunOutcome and(String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new RunOutcome(status, more);
  }

  /** The exit statuses of the program. */
  public enum Status {
    /** Published, or nothing new to publish. */
    PUBLISHED(0),
    /** Failed; the last release stands. */
    FAILED(1),
    /** Wrong use. */
    WRONG_USE(2),
    /** Held back by a release check; the last release stands. */
    HELD_BACK(3),
    /** Another run is under way. */
    UNDER_WAY(4);

    private final int code;

    Status(int code) {
      this.code = code;
    }

    /**
     * The number with which the program ends.
     *
     * @return 0 to 4
     */
    public int code() {
      return code;
    }
  }
}
