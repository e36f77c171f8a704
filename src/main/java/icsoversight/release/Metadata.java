package icsoversight.release;

import icsoversight.code.Coded;
import icsoversight.dataset.Column;
import icsoversight.dataset.ColumnType;
import icsoversight.dataset.Dataset;
import icsoversight.dataset.Table;
import icsoversight.source.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The machine-readable descriptions of a release, made from the declarations of the tables. */
final class Metadata {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The terms of the figures of public bodies; our own texts are CC0 and say so in sources. */
  private static final String LICENCE = "OGL-UK-3.0";

  private Metadata() {}

  /**
   * A file of a release.
   *
   * @param name its name
   * @param bytes its size
   * @param sha256 its checksum
   * @param rows its rows, without the header; -1 if it is no table
   */
  record FileFacts(String name, long bytes, String sha256, long rows) {}

  static void write(Path file, ObjectNode node) throws IOException {
    String text = JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static ObjectNode dataPackage(
      ReleaseInfo release, Map<String, FileFacts> files, List<SourceFacts> sources) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    root.put("name", "ics-oversight");
    root.put("id", "ics-oversight-" + release.id());
    root.put("title", "Oversight of England's integrated care systems");
    root.put(
        "description",
        "Assessments, review recommendations and NHS Staff Survey results of England's integrated"
            + " care systems, each with its source, as of "
            + release.asOf()
            + ". Not official statistics. Text that begins with =, +, -, @, a tab or a carriage"
            + " return has an apostrophe before it.");
    root.put("version", release.programVersion());
    root.put("created", release.asOf() + "T00:00:00Z");
    ObjectNode licence = root.putArray("licenses").addObject();
    licence.put("name", LICENCE);
    licence.put(
        "path", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
    licence.put("title", "Open Government Licence v3.0");
    ArrayNode list = root.putArray("sources");
    for (SourceFacts source : sources) {
      ObjectNode node = list.addObject();
      node.put("title", source.name());
      node.put("path", source.address());
      if (!source.publishedOn().isEmpty()) {
        node.put("version", source.publishedOn());
      }
    }
    ObjectNode contributor = root.putArray("contributors").addObject();
    contributor.put("title", release.presentation().publisher());
    contributor.putArray("roles").add("creator");
    ArrayNode resources = root.putArray("resources");
    for (Table table : Dataset.tables()) {
      FileFacts facts = files.get(table.name() + ".csv");
      if (facts != null) {
        resource(resources.addObject(), table, facts);
      }
    }
    return root;
  }

  private static void resource(ObjectNode node, Table table, FileFacts facts) {
    node.put("name", table.name());
    node.put("title", table.title());
    node.put("description", table.description());
    node.put("path", facts.name());
    node.put("type", "table");
    node.put("format", "csv");
    node.put("mediatype", "text/csv");
    node.put("encoding", "utf-8");
    node.put("bytes", facts.bytes());
    node.put("hash", "sha256:" + facts.sha256());
    ObjectNode dialect = node.putObject("dialect");
    dialect.put("delimiter", ",");
    dialect.put("lineTerminator", "\r\n");
    dialect.put("quoteChar", "\"");
    dialect.put("doubleQuote", true);
    dialect.put("header", true);
    ObjectNode schema = node.putObject("schema");
    schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
    schema.putArray("fieldsMatch").add("exact");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      field(fields.addObject(), column, table.key().equals(List.of(column.name())));
    }
    ObjectNode missing = schema.putArray("missingValues").addObject();
    missing.put("value", "");
    missing.put("label", "not known or does not apply");
    // Keys of tables whose key columns may be empty are stable orders and no primary keys.
    if (table.key().size() == 1) {
      schema.putArray("primaryKey").add(table.key().get(0));
    }
    for (Table.Reference reference : table.references()) {
      ObjectNode foreign = schema.withArray("foreignKeys").addObject();
      foreign.putArray("fields").add(reference.column());
      ObjectNode target = foreign.putObject("reference");
      target.put("resource", reference.table());
      target.putArray("fields").add(reference.target());
    }
  }

  private static void field(ObjectNode field, Column column, boolean isKey) {
    field.put("name", column.name());
    field.put("title", column.heading());
    field.put("type", column.type().schema());
    field.put("description", column.description());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    if (column.type() == ColumnType.DATE) {
      field.put("format", "default");
    }
    if (!column.codes().isEmpty()) {
      ArrayNode categories = field.putArray("categories");
      for (Coded code : column.codes()) {
        ObjectNode category = categories.addObject();
        category.put("value", code.code());
        category.put("label", code.meaning());
      }
    }
    if (column.isRanked()) {
      field.put("categoriesOrdered", true);
    }
    ObjectNode constraints = JSON.createObjectNode();
    if (isKey) {
      constraints.put("required", true);
    }
    if (column.least() != null) {
      constraints.put("minimum", column.least());
    }
    if (column.most() != null) {
      constraints.put("maximum", column.most());
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
  }

  static ObjectNode release(
      ReleaseInfo release,
      String validUntil,
      Map<String, FileFacts> files,
      List<SourceFacts> sources) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", release.id());
    root.put("as_of", release.asOf().toString());
    root.put("valid_until", validUntil);
    root.put("fingerprint", release.fingerprint());
    root.put("inputs", release.inputs());
    root.put("program", "ics-oversight");
    root.put("program_version", release.programVersion());
    root.put("previous", release.previous());
    ObjectNode run = root.putObject("run");
    run.put("program_fingerprint", release.programHash());
    ObjectNode configuration = run.putObject("configuration");
    configuration.put("as_of", release.asOf().toString());
    configuration.put("publisher", release.presentation().publisher());
    configuration.put("contact", release.presentation().contact());
    configuration.put("plain_tables", release.presentation().isPlain());
    run.put("configuration_sha256", Hashes.ofText(configuration.toString()));
    ArrayNode used = run.putArray("used");
    sources.forEach(source -> used.add(source.id()));
    ArrayNode generated = run.putArray("generated");
    ArrayNode inputs = root.putArray("sources");
    for (SourceFacts source : sources) {
      ObjectNode node = inputs.addObject();
      node.put("source_id", source.id());
      node.put("path", source.path());
      node.put("title", source.title());
      node.put("publisher", source.publisher());
      node.put("url", source.url());
      node.put("published_on", source.publishedOn());
      node.put("licence", source.licence());
      node.put("sha256", source.sha256());
    }
    ArrayNode outputs = root.putArray("outputs");
    files.values().stream()
        .sorted(Comparator.comparing(FileFacts::name))
        .forEach(
            f -> {
              generated.add(f.name());
              ObjectNode node = outputs.addObject();
              node.put("name", f.name());
              node.put("bytes", f.bytes());
              node.put("sha256", f.sha256());
              if (f.rows() >= 0) {
                node.put("rows", f.rows());
              }
              node.put("was_generated_by", release.id());
              node.put("was_attributed_to", release.presentation().publisher());
            });
    return root;
  }
}
