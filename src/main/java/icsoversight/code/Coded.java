package icsoversight.code;

/** A value of a closed list: the code that is published, and what it means. */
public interface Coded {
  /**
   * The code as published.
   *
   * @return lower case with hyphens, or an official abbreviation
   */
  String code();

  /**
   * What the code means.
   *
   * @return a phrase for the dictionary
   */
  String meaning();
}
