package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.Item;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.source.Hashes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The CSV files, {@code datapackage.json} and {@code release.json} against the checklists. */
class ReleaseMetadataTest {
  private static Path latest = Path.of("");

  @BeforeAll
  static void publish() throws IOException {
    latest = PublishedSample.latest();
  }

  private static JsonNode json(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(latest.resolve(file)));
  }

  @Test
  @Item({"CSV-1", "CSV-3", "CSV-4", "CSV-6", "CSV-18"})
  void csvFilesAreUtf8WithoutAMarkAndEveryLineEndsAlike() throws IOException {
    for (Table table : Dataset.tables()) {
      byte[] bytes = Files.readAllBytes(latest.resolve(table.name() + ".csv"));
      String text = decoded(bytes);
      assertThat(text).doesNotStartWith("\uFEFF").endsWith("\r\n");
      assertThat(text.replace("\r\n", "")).doesNotContain("\r");
      assertThat(text.substring(0, text.indexOf("\r\n")))
          .isEqualTo(String.join(",", table.header()))
          .matches("[a-z0-9_,]+");
      for (CSVRecord record : Runs.rows(latest, table.name())) {
        record.forEach(cell -> assertThat(cell).isEqualTo(cell.strip()));
      }
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  @Test
  @Item({"CSV-7", "CSV-9", "CSV-10", "CSV-11", "CSV-12", "CSV-16", "CSV-17"})
  void cellsHoldWhatTheirColumnsDeclareAndNothingElse() throws IOException {
    for (Table table : Dataset.tables()) {
      for (CSVRecord record : Runs.rows(latest, table.name())) {
        assertThat(record.size()).isEqualTo(table.columns().size());
        assertThat(record.toList()).anyMatch(cell -> !cell.isEmpty());
        for (Column column : table.columns()) {
          String cell = record.get(column.name());
          String where = table.name() + "." + column.name();
          if (!cell.isEmpty()) {
            assertThat(cell).as(where).matches(form(column));
            assertThat(cell.toLowerCase(Locale.ROOT))
                .as(where)
                .isNotIn("na", "n/a", "null", "nan", "none", "..", "-", "[x]", "[c]");
          }
        }
      }
    }
    assertThat(Runs.rows(latest, "organisations"))
        .anyMatch(r -> r.get("organisation_code").startsWith("0"));
  }

  private static String form(Column column) {
    return switch (column.type()) {
      case DATE -> "\\d{4}-\\d{2}-\\d{2}";
      case INTEGER -> "-?\\d+";
      case NUMBER -> "-?\\d+(\\.\\d{1,15})?";
      case BOOLEAN -> "true|false";
      case ID -> "\\S+( \\S+)*";
      // Only free text may hold line breaks.
      case CODE -> "[^\\r\\n]+";
      case TEXT -> "(?s).+";
    };
  }

  @Test
  @Item("CSV-13")
  void whatASpreadsheetWouldRunIsGuardedAndSaidSo() throws IOException {
    for (Table table : Dataset.tables()) {
      for (CSVRecord record : Runs.rows(latest, table.name())) {
        for (Column column : table.columns()) {
          if (column.type() != ColumnType.NUMBER && column.type() != ColumnType.INTEGER) {
            assertThat(record.get(column.name())).doesNotMatch("(?s)[=+@\\t\\r-].*");
          }
        }
      }
    }
    assertThat(json("datapackage.json").get("description").asString()).contains("apostrophe");
    for (JsonNode table : json("csv-metadata.json").get("tables")) {
      assertThat(table.get("dc:description").asString()).contains("apostrophe");
    }
  }

  @Test
  @Item({"CSV-8", "CSV-15"})
  void namesHoldFromReleaseToReleaseAndTheDescriptionStandsApart() throws IOException {
    Path real = latest.toRealPath();
    assertThat(String.valueOf(real.getFileName())).startsWith("2026-11-01-");
    assertThat(Files.isSymbolicLink(latest)).isTrue();
    Set<String> names = new TreeSet<>();
    Dataset.tables().forEach(t -> names.add(t.name() + ".csv"));
    try (var files = Files.list(real)) {
      assertThat(files.map(f -> String.valueOf(f.getFileName())).filter(n -> n.endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(names);
    }
    assertThat(latest.resolve("datapackage.json")).exists();
    assertThat(latest.resolve("csv-metadata.json")).exists();
  }

  @Test
  @Item({"DP-1", "DP-2", "DP-3", "DP-4", "DP-5", "DP-12"})
  void thePackageSaysWhatItIs() throws IOException {
    JsonNode root = json("datapackage.json");
    assertThat(root.get("$schema").asString())
        .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
    assertThat(root.get("name").asString()).matches("[a-z0-9._-]+");
    assertThat(root.get("id").asString())
        .contains(String.valueOf(latest.toRealPath().getFileName()));
    assertThat(root.get("title").asString()).isNotBlank();
    assertThat(root.get("description").asString()).contains("Not official statistics");
    assertThat(root.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(OffsetDateTime.parse(root.get("created").asString()).toLocalDate())
        .isEqualTo(Runs.DAY);
    assertThat(root.get("licenses").get(0).get("name").asString()).isEqualTo("OGL-UK-3.0");
    assertThat(root.get("sources")).hasSize(Runs.rows(latest, "sources").size());
    for (JsonNode source : root.get("sources")) {
      assertThat(source.get("title").asString()).isNotBlank();
      assertThat(source.get("path").asString()).isNotBlank();
      assertThat(source.path("version").asString("2026-01-01")).matches("\\d{4}-\\d{2}-\\d{2}");
    }
    assertThat(root.get("contributors").get(0).get("roles").get(0).asString()).isEqualTo("creator");
    assertThat(root.has("profile")).isFalse();
  }

  @Test
  @Item({"DP-6", "DP-7", "DP-8", "DP-9", "DP-10", "DP-11"})
  void everyResourceIsTheFileAndTheDeclaration() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode node : json("datapackage.json").get("resources")) {
      names.add(node.get("name").asString());
      Table table = Dataset.get(node.get("name").asString());
      Path file = latest.resolve(node.get("path").asString());
      assertThat(node.get("type").asString()).isEqualTo("table");
      assertThat(node.get("format").asString()).isEqualTo("csv");
      assertThat(node.get("mediatype").asString()).isEqualTo("text/csv");
      assertThat(node.get("encoding").asString()).isEqualTo("utf-8");
      assertThat(node.get("bytes").asLong()).isEqualTo(Files.size(file));
      assertThat(node.get("hash").asString()).isEqualTo("sha256:" + Hashes.ofFile(file));
      JsonNode schema = node.get("schema");
      assertThat(schema.get("fieldsMatch").get(0).asString()).isEqualTo("exact");
      assertThat(schema.get("missingValues").get(0).get("value").asString()).isEmpty();
      assertThat(schema.get("missingValues").get(0).get("label").asString()).isNotBlank();
      assertThat(schema.path("primaryKey").isMissingNode() || schema.get("primaryKey").isArray())
          .isTrue();
      for (JsonNode key : schema.path("foreignKeys")) {
        assertThat(key.get("fields").isArray()).isTrue();
        assertThat(key.get("reference").get("fields").isArray()).isTrue();
      }
      for (int c = 0; c < table.columns().size(); c++) {
        field(schema.get("fields").get(c), table.columns().get(c));
      }
    }
    assertThat(names)
        .containsExactlyElementsOf(Dataset.tables().stream().map(Table::name).toList());
  }

  private static void field(JsonNode field, Column column) {
    assertThat(field.get("name").asString()).isEqualTo(column.name());
    assertThat(field.get("type").asString()).isEqualTo(column.type().schema());
    assertThat(field.get("description").asString()).isNotBlank();
    assertThat(field.has("categories")).isEqualTo(column.type() == ColumnType.CODE);
    if (column.name().equals("cqc_rating")) {
      assertThat(field.get("categoriesOrdered").asBoolean()).isTrue();
      assertThat(field.get("categories").get(0).get("value").asString()).isEqualTo("Outstanding");
    }
    if (column.name().equals("confidence")) {
      assertThat(field.get("constraints").get("maximum").asInt()).isEqualTo(1);
    }
  }

  @Test
  @Item({"PROV-1", "PROV-2", "PROV-3", "PROV-4"})
  void theReleaseNamesEveryInputEveryOutputAndWhatMadeThem() throws IOException {
    JsonNode root = json("release.json");
    Map<String, String> sums = new TreeMap<>(Runs.checksums(latest));
    sums.remove("release.json");
    Set<String> outputs = new TreeSet<>();
    for (JsonNode output : root.get("outputs")) {
      String name = output.get("name").asString();
      outputs.add(name);
      assertThat(output.get("sha256").asString()).isEqualTo(sums.get(name));
      assertThat(output.get("bytes").asLong()).isEqualTo(Files.size(latest.resolve(name)));
      assertThat(output.get("was_generated_by").asString()).isEqualTo(root.get("id").asString());
      assertThat(output.get("was_attributed_to").asString()).isNotBlank();
      if (name.endsWith(".csv")) {
        assertThat(output.get("rows").asInt())
            .isEqualTo(Runs.rows(latest, name.replace(".csv", "")).size());
      }
    }
    assertThat(outputs).isEqualTo(sums.keySet());
    JsonNode run = root.get("run");
    assertThat(texts(run.get("generated"))).isEqualTo(outputs);
    Set<String> inputs = new TreeSet<>();
    for (CSVRecord source : Runs.rows(latest, "sources")) {
      inputs.add(source.get("source_id"));
    }
    assertThat(texts(run.get("used"))).isEqualTo(inputs);
    Set<String> listed = new TreeSet<>();
    for (JsonNode source : root.get("sources")) {
      listed.add(source.get("source_id").asString());
      assertThat(source.get("sha256").asString()).matches("[0-9a-f]{64}");
      assertThat(source.has("licence") && source.has("publisher") && source.has("url")).isTrue();
    }
    assertThat(listed).isEqualTo(inputs);
    assertThat(root.get("program_version").asString()).isNotBlank();
    assertThat(run.get("program_fingerprint").asString()).matches("[0-9a-f]{16}");
    assertThat(run.get("configuration_sha256").asString())
        .isEqualTo(Hashes.ofText(run.get("configuration").toString()));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new TreeSet<>();
    list.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  @Test
  @Item("PROV-5")
  void everyRecordNamesASourceOfTheReleaseAndAPlaceInIt() throws IOException {
    Set<String> sources = new TreeSet<>();
    for (CSVRecord source : Runs.rows(latest, "sources")) {
      sources.add(source.get("source_id"));
    }
    for (String table :
        List.of("assessments", "reviews", "review_recommendations", "staff_survey")) {
      List<CSVRecord> rows = Runs.rows(latest, table);
      assertThat(rows).isNotEmpty();
      for (CSVRecord row : rows) {
        assertThat(sources).contains(row.get("source_id"));
        assertThat(row.get("locator")).matches("(?s)(char=|row=|cell=|sheet=|/).*");
      }
    }
  }
}
