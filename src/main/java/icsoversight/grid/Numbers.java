package icsoversight.grid;

import java.math.BigDecimal;

/** Numbers as workbooks store them. */
final class Numbers {
  /** A double has no more significant digits than these without an error in the last. */
  private static final int EXACT_DIGITS = 15;

  /** No share is larger; what is would only fill the memory when written out. */
  private static final double LARGEST = 1e15;

  private static final int HUNDREDFOLD = 2;

  private Numbers() {}

  /**
   * A stored number as the shortest decimal that is the same double, which is what the publisher's
   * program held: {@code 79.381999999999991} is 79.382.
   */
  static String plain(String stored) {
    if (stored.length() <= EXACT_DIGITS && stored.indexOf('E') < 0 && stored.indexOf('e') < 0) {
      // Some programs write whole numbers with a point.
      return stored.endsWith(".0") ? stored.substring(0, stored.length() - 2) : stored;
    }
    try {
      double value = Double.parseDouble(stored);
      if (Double.isInfinite(value) || Double.isNaN(value)) {
        return stored;
      }
      BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
      return shortest.signum() == 0 ? "0" : shortest.toPlainString();
    } catch (NumberFormatException e) {
      return stored;
    }
  }

  /** A stored fraction that is shown as a percentage: 0.794 as {@code 79.4%}. */
  static String percent(String stored) {
    try {
      if (!(Math.abs(Double.parseDouble(stored)) < LARGEST)) {
        return stored;
      }
      BigDecimal value =
          new BigDecimal(plain(stored)).movePointRight(HUNDREDFOLD).stripTrailingZeros();
      return (value.signum() == 0 ? "0" : value.toPlainString()) + "%";
    } catch (NumberFormatException e) {
      return stored;
    }
  }
}
