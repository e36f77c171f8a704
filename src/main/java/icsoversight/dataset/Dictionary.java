package icsoversight.dataset;

import icsoversight.code.Coded;

/** The data dictionary as a page. */
public final class Dictionary {
  private Dictionary() {}

  /**
   * The dictionary, made from the declarations of the tables.
   *
   * @return Markdown
   */
  public static String markdown() {
    StringBuilder page = new StringBuilder("# Data dictionary\n");
    for (Table table : Dataset.tables()) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.description()).append("\n\n");
      page.append("Key: ").append(String.join(", ", table.key())).append(".\n\n");
      page.append("| column | type | meaning |\n| --- | --- | --- |\n");
      for (Column column : table.columns()) {
        page.append("| ").append(column.name());
        page.append(" | ").append(column.type().words());
        page.append(column.unit().isEmpty() ? "" : ", " + column.unit());
        page.append(" | ").append(column.description()).append(codes(column)).append(" |\n");
      }
    }
    return page.toString();
  }

  private static String codes(Column column) {
    StringBuilder codes = new StringBuilder();
    for (Coded code : column.codes()) {
      codes.append(codes.length() == 0 ? " Codes: " : "; ");
      codes.append('`').append(code.code()).append("` ").append(code.meaning());
    }
    return codes.length() == 0 ? "" : codes.append('.').toString();
  }
}
