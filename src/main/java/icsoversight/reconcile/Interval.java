package icsoversight.reconcile;

/**
 * Days within which something happened. A bound that is not known is empty.
 *
 * @param from first day, ISO 8601; empty: not known
 * @param to last day, ISO 8601; empty: not known
 */
record Interval(String from, String to) {

  boolean isUnknown() {
    return from.isEmpty();
  }

  /** Whether some day lies in both. */
  boolean meets(Interval other) {
    boolean before = !to.isEmpty() && !other.from.isEmpty() && to.compareTo(other.from) < 0;
    boolean after = !other.to.isEmpty() && !from.isEmpty() && other.to.compareTo(from) < 0;
    return !before && !after;
  }

  /** The days that lie in both. */
  Interval sharpen(Interval other) {
    String later = from.compareTo(other.from) >= 0 ? from : other.from;
    String earlier;
    if (to.isEmpty() || other.to.isEmpty()) {
      earlier = to.isEmpty() ? other.to : to;
    } else {
      earlier = to.compareTo(other.to) <= 0 ? to : other.to;
    }
    return new Interval(later, earlier);
  }
}
