package icsoversight.release;

import icsoversight.code.Coded;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Metadata of the CSV files for the web (CSVW, W3C Recommendation of 17 December 2015): one group
 * of tables, made of the declarations of the tables.
 */
final class WebMetadata {
  private static final String LICENCE =
      "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

  private WebMetadata() {}

  /**
   * The metadata of a release.
   *
   * @param release what identifies it
   * @param sources its sources
   */
  static ObjectNode of(ReleaseInfo release, List<SourceFacts> sources) {
    ObjectNode root = Metadata.JSON.createObjectNode();
    ArrayNode context = root.putArray("@context");
    context.add("http://www.w3.org/ns/csvw");
    context.addObject().put("@language", "en");
    root.put("dc:title", "Oversight of England's integrated care systems, " + release.asOf());
    ObjectNode dialect = root.putObject("dialect");
    dialect.put("encoding", "utf-8");
    dialect.put("delimiter", ",");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    dialect.put("headerRowCount", 1);
    dialect.putArray("lineTerminators").add("\r\n");
    ArrayNode tables = root.putArray("tables");
    for (Table table : Dataset.tables()) {
      table(tables.addObject(), table, release, sources);
    }
    return root;
  }

  private static void table(
      ObjectNode node, Table table, ReleaseInfo release, List<SourceFacts> sources) {
    node.put("url", table.name() + ".csv");
    node.put("dc:title", table.title());
    node.put(
        "dc:description",
        table.description()
            + " Text that begins with =, +, -, @, a tab or a carriage return has an apostrophe"
            + " before it.");
    node.put("dc:publisher", release.presentation().publisher());
    node.put("dc:issued", release.asOf().toString());
    node.put("dc:modified", release.asOf().toString());
    node.put("dc:license", LICENCE);
    ArrayNode from = node.putArray("dc:source");
    sources.forEach(source -> from.add(source.address()));
    ObjectNode schema = node.putObject("tableSchema");
    ArrayNode columns = schema.putArray("columns");
    for (Column column : table.columns()) {
      column(columns.addObject(), column, table.key());
    }
    // Keys of tables whose key columns may be empty are stable orders and no primary keys.
    if (table.key().size() == 1) {
      schema.putArray("primaryKey").add(table.key().get(0));
    }
    for (Table.Reference reference : table.references()) {
      ObjectNode foreign = schema.withArray("foreignKeys").addObject();
      foreign.putArray("columnReference").add(reference.column());
      ObjectNode target = foreign.putObject("reference");
      target.put("resource", reference.table() + ".csv");
      target.putArray("columnReference").add(reference.target());
    }
  }

  private static void column(ObjectNode node, Column column, List<String> key) {
    node.put("name", column.name());
    node.put("titles", column.name());
    node.put("dc:description", column.description());
    node.put("null", "");
    if (key.size() == 1 && key.contains(column.name())) {
      node.put("required", true);
    }
    ObjectNode type = node.putObject("datatype");
    type.put("base", base(column.type()));
    switch (column.type()) {
      case DATE -> type.put("format", "yyyy-MM-dd");
      case BOOLEAN -> type.put("format", "true|false");
      case CODE ->
          type.put(
              "format",
              column.codes().stream()
                  .map(Coded::code)
                  .map(c -> c.matches("[a-zA-Z0-9-]+") ? c : Pattern.quote(c))
                  .collect(Collectors.joining("|", "^(", ")$")));
      case INTEGER, NUMBER -> {
        if (column.least() != null) {
          type.put("minimum", column.least());
        }
        if (column.most() != null) {
          type.put("maximum", column.most());
        }
      }
      default -> {
        // Nothing more is to be said of text and identifiers.
      }
    }
  }

  private static String base(ColumnType type) {
    return switch (type) {
      case DATE -> "date";
      case INTEGER -> "integer";
      case NUMBER -> "decimal";
      case BOOLEAN -> "boolean";
      case TEXT, CODE, ID -> "string";
    };
  }
}
