package icsoversight.feed;

/** A family of published layouts. */
public interface Family {

  /**
   * What the family is: publisher, licence, columns, lookups, known release days.
   *
   * @return its description
   */
  FeedDescription description();
}
