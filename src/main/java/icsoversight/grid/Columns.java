package icsoversight.grid;

/** Column numbers and their letters. */
public final class Columns {
  private static final int LETTERS = 26;

  private Columns() {}

  /**
   * A column's letters.
   *
   * @param column counted from 0
   * @return {@code A} for 0, {@code AA} for 26
   */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column; c >= 0; c = c / LETTERS - 1) {
      letters.insert(0, (char) ('A' + c % LETTERS));
    }
    return letters.toString();
  }

  /**
   * A column's number.
   *
   * @param reference letters, perhaps with a row number behind them, such as {@code AA7}
   * @return counted from 0
   */
  public static int number(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = column * LETTERS + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
    }
    return column - 1;
  }
}
