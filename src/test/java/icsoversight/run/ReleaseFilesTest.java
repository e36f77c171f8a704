package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.Item;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report, the Parquet files and the metadata for the web of the sample that ships. */
class ReleaseFilesTest {
  private static Path latest = Path.of("");
  private static Document report = Document.createShell("");

  @BeforeAll
  static void publish() throws IOException {
    latest = PublishedSample.latest();
    report = Jsoup.parse(latest.resolve("report.html").toFile());
  }

  @Test
  void theReportNeedsNoNetworkAndEveryLinkLeadsSomewhere() throws IOException {
    assertThat(report.select("link, img, iframe, script[src]")).isEmpty();
    Set<String> ids = new HashSet<>();
    report.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
    for (Element link : report.select("a[href]")) {
      String href = link.attr("href");
      int hash = href.indexOf('#');
      if (hash == 0) {
        assertThat(ids).contains(href.substring(1));
      } else {
        Path file = latest.resolve(hash < 0 ? href : href.substring(0, hash));
        assertThat(file).exists();
        if (hash > 0) {
          assertThat(Files.readString(file)).contains("id=\"" + href.substring(hash + 1) + '"');
        }
      }
    }
    assertThat(report.select("a[href^=documents/]")).hasSizeGreaterThan(20);
  }

  @Test
  void theReportHasEverySystemWithItsOwnPlace() throws IOException {
    for (CSVRecord system : Runs.rows(latest, "systems")) {
      Element place = report.getElementById("s-" + system.get("organisation_code"));
      assertThat(place).isNotNull();
      assertThat(place == null ? "" : place.text()).isEqualTo(system.get("organisation_name"));
    }
    assertThat(report.select("#table-systems tbody tr")).hasSize(36);
    assertThat(report.text()).doesNotContain("{{", "null", "NaN");
  }

  @Test
  void theReportSaysWhatChangedAndWhatToMend() {
    assertThat(report.select("#table-changes tbody tr")).isNotEmpty();
    assertThat(report.select("#table-changes").text()).contains("sources", "added");
    assertThat(report.select("section:has(#issues) summary").text()).contains("unknown-file");
    assertThat(report.select("section:has(#checks)").text()).contains("0 failed");
  }

  @Test
  void textOfSourcesIsTextInTheReport() {
    assertThat(report.select("body script")).hasSize(1);
    assertThat(report.html()).contains("&lt;b&gt;odd &amp; ");
    assertThat(report.select("b")).isEmpty();
  }

  @Test
  void parquetHoldsTheCellsOfTheCsvFiles() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (Table table : Dataset.tables()) {
        List<List<String>> cells = new ArrayList<>();
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT * FROM '" + latest.resolve("parquet/" + table.name() + ".parquet") + "'")) {
          while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (Column column : table.columns()) {
              row.add(cell(rows, column));
            }
            cells.add(row);
          }
        }
        List<List<String>> written = new ArrayList<>();
        for (CSVRecord record : Runs.rows(latest, table.name())) {
          List<String> row = new ArrayList<>();
          record.forEach(c -> row.add(c.matches("(?s)'[=+@\\t\\r-].*") ? c.substring(1) : c));
          written.add(row);
        }
        assertThat(cells).as(table.name()).isEqualTo(written);
      }
    }
  }

  private static String cell(ResultSet rows, Column column) throws SQLException {
    if (column.type() == ColumnType.NUMBER) {
      BigDecimal number = rows.getBigDecimal(column.name());
      boolean isNone = number == null;
      return isNone ? "" : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    String text = rows.getString(column.name());
    return text == null ? "" : text;
  }

  @Test
  @Item({
    "CSVW-1", "CSVW-2", "CSVW-3", "CSVW-4", "CSVW-5", "CSVW-6", "CSVW-7", "CSVW-8", "CSVW-9",
    "CSVW-10", "CSVW-11", "CSVW-12", "CSVW-13"
  })
  void theMetadataForTheWebDescribeEveryFileAndColumn() throws IOException {
    JsonNode root =
        JsonMapper.shared().readTree(Files.readString(latest.resolve("csv-metadata.json")));
    assertThat(root.get("@context").get(0).asString()).isEqualTo("http://www.w3.org/ns/csvw");
    assertThat(root.get("@context").get(1).get("@language").asString()).isEqualTo("en");
    assertThat(root.get("dialect").get("lineTerminators").get(0).asString()).isEqualTo("\r\n");
    assertThat(root.get("tables")).hasSize(Dataset.tables().size());
    for (JsonNode node : root.get("tables")) {
      Path file = latest.resolve(node.get("url").asString());
      assertThat(file).exists();
      String header;
      try (var lines = Files.lines(file)) {
        header = lines.findFirst().orElseThrow();
      }
      List<String> titles = new ArrayList<>();
      for (JsonNode column : node.get("tableSchema").get("columns")) {
        titles.add(column.get("titles").asString());
        assertThat(column.get("dc:description").asString()).isNotBlank();
        assertThat(column.get("datatype").get("base").asString()).isNotBlank();
        assertThat(column.get("null").asString()).isEmpty();
        checkFormat(file, column);
      }
      assertThat(String.join(",", titles)).isEqualTo(header);
      checkKeys(root, node);
      assertThat(node.get("dc:license").asString()).contains("open-government-licence");
      assertThat(node.get("dc:source")).isNotEmpty();
    }
  }

  /** Keys are the declared ones; a key's column is required, and foreign keys lead to columns. */
  private static void checkKeys(JsonNode root, JsonNode node) {
    Table table = Dataset.get(node.get("url").asString().replace(".csv", ""));
    JsonNode schema = node.get("tableSchema");
    boolean isSingle = table.key().size() == 1;
    assertThat(schema.has("primaryKey")).isEqualTo(isSingle);
    for (JsonNode column : schema.get("columns")) {
      boolean isKey = isSingle && table.key().contains(column.get("name").asString());
      assertThat(column.path("required").asBoolean(false)).isEqualTo(isKey);
      Column declared = table.get(column.get("name").asString());
      assertThat(column.get("datatype").has("maximum")).isEqualTo(declared.most() != null);
    }
    assertThat(schema.path("foreignKeys")).hasSize(table.references().size());
    for (JsonNode key : schema.path("foreignKeys")) {
      JsonNode target = key.get("reference");
      List<String> urls = new ArrayList<>();
      root.get("tables").forEach(t -> urls.add(t.get("url").asString()));
      assertThat(urls).contains(target.get("resource").asString());
    }
    for (String name : List.of("dc:title", "dc:publisher", "dc:issued", "dc:modified")) {
      assertThat(node.get(name).asString()).isNotBlank();
    }
  }

  /** What stands in the files is what the formats say. */
  private static void checkFormat(Path file, JsonNode column) throws IOException {
    JsonNode type = column.get("datatype");
    if (type.has("format") && type.get("base").asString().equals("string")) {
      String table = String.valueOf(file.getFileName()).replace(".csv", "");
      for (CSVRecord row : Runs.rows(latest, table)) {
        String cell = row.get(column.get("name").asString());
        assertThat(cell.isEmpty() || cell.matches(type.get("format").asString())).isTrue();
      }
    }
  }
}
