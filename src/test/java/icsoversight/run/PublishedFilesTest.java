package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.FeedCase;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import icsoversight.survey.Measure;
import icsoversight.survey.Measures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real published files, where they lie beside the project; skipped with a line where they do not.
 */
class PublishedFilesTest {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final String SURVEY =
      "staff-survey/NSS24 detailed spreadsheets organisational results.xlsx";
  private static final String OLD_SURVEY = "staff-survey/ST18 - health_sheet4-religion.xls";
  private static final String OVERSIGHT =
      "oversight-framework/nhs-oversight-framework-acute-trust-data.csv";

  @Test
  void theStaffSurveyOf2024GivesItsCheckValues() throws IOException {
    FeedCase read = FeedCase.read(present(SURVEY));
    assertFigure(read, "RRV", "recommend-place-to-work", "79.38", "4395");
    assertFigure(read, "RRV", "safe-to-speak-up", "68.78", "4391");
    assertFigure(read, "RRV", "frustrated-by-work", "30.33", "4407");
    assertFigure(read, "QF7", "recommend-place-to-work", "57.48", "642");
    assertFigure(read, "QF7", "safe-to-speak-up", "61.31", "641");
    assertFigure(read, "QF7", "frustrated-by-work", "41.12", "642");
    assertThat(read.findings().stream().map(f -> f.get("org_code")).distinct()).hasSize(263);
    long suppressed =
        read.findings().stream()
            .filter(f -> f.get("value_status").equals("suppressed"))
            .filter(f -> f.get("more_locators").isEmpty())
            .count();
    assertThat(suppressed).as("suppressed answers, without their bases").isBetween(400L, 704L);
    assertThat(read.issueCodes()).containsExactly("SUPPRESSED_VALUES");
    assertThat(read.summary().rejected()).isZero();
    assertThat(read.summary().publishedOn()).isEqualTo("2025-03-13");
  }

  @Test
  void frustrationOverAllOrganisationsIsAsPublished() throws IOException {
    FeedCase read = FeedCase.read(present(SURVEY));
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal bases = BigDecimal.ZERO;
    for (Finding f : read.findings()) {
      if (f.get("measure").equals("frustrated-by-work")) {
        BigDecimal base = new BigDecimal(f.get("respondents"));
        sum = sum.add(base.multiply(new BigDecimal(f.get("value"))));
        bases = bases.add(base);
      }
    }
    assertThat(sum.divide(bases, 1, RoundingMode.HALF_UP)).isEqualByComparingTo("35.3");
  }

  @Test
  void theOversightDataGivesItsSegments() throws IOException {
    FeedCase read = FeedCase.read(present(OVERSIGHT));
    assertThat(segments(read, "overall"))
        .isEqualTo(Map.of("1", 16, "2", 11, "3", 69, "4", 24, "5", 14));
    assertThat(segments(read, "adjusted-segment"))
        .isEqualTo(Map.of("1", 16, "2", 11, "3", 76, "4", 31));
    assertThat(segments(read, "unadjusted-segment"))
        .isEqualTo(Map.of("1", 34, "2", 31, "3", 38, "4", 31));
    assertThat(read.findings()).filteredOn(f -> f.kind() == FindingKind.METRIC).hasSize(7265);
    assertThat(read.summary().rejected()).isZero();
  }

  @Test
  void integratedCareBoardsLieWithinTheirPublishedRange() throws IOException {
    FeedCase read = FeedCase.read(present(SURVEY));
    List<BigDecimal> boards =
        read.findings().stream()
            .filter(f -> f.get("org_type").equals("icb"))
            .filter(f -> f.get("measure").equals("frustrated-by-work"))
            .map(f -> new BigDecimal(f.get("value")).setScale(1, RoundingMode.HALF_UP))
            .sorted()
            .toList();
    assertThat(boards).hasSize(41);
    assertThat(boards.get(0)).isEqualByComparingTo("31.9");
    assertThat(boards.get(40)).isEqualByComparingTo("54.0");
  }

  @Test
  void everyMeasureOfTheDictionaryThatWasAskedIn2024IsFoundByItsWording() throws IOException {
    FeedCase read = FeedCase.read(present(SURVEY));
    Set<String> found = new TreeSet<>();
    read.findings().forEach(f -> found.add(f.get("measure")));
    found.remove("");
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Measures.shipped().list().stream()
                .filter(m -> m.codes().containsKey(2024))
                .map(Measure::code)
                .toList());
  }

  @Test
  void theSurveyOf2018IsReadFromItsOldForm() throws IOException {
    FeedCase read = FeedCase.read(present(OLD_SURVEY));
    assertThat(read.summary().rejected()).isZero();
    assertThat(read.issueCodes()).isEmpty();
    assertThat(read.findings()).hasSize(260);
    Finding unwell =
        read.findings().stream()
            .filter(f -> f.get("measure").equals("not-unwell-through-stress"))
            .filter(f -> f.get("breakdown").equals("all"))
            .findFirst()
            .orElseThrow();
    assertThat(new BigDecimal(unwell.get("value")).setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("60.09");
    assertThat(unwell.get("respondents")).isEqualTo("477202");
    assertThat(unwell.get("locator")).isEqualTo("sheet=health_sheet4_mean;cell=X6");
  }

  @Test
  void theMappingOfPracticesHasEveryGroupAndSystem() throws IOException {
    FeedCase read = FeedCase.read(present("ods/gp-practice-mapping/gp-reg-pat-prac-map.csv"));
    Map<String, Integer> types = new TreeMap<>();
    read.findings().forEach(f -> types.merge(f.get("organisation_type"), 1, Integer::sum));
    assertThat(types).isEqualTo(Map.of("ccg", 106, "stp", 42, "region", 7));
  }

  @Test
  void theRatingsOfPlacesGiveTheirCounts() throws IOException {
    FeedCase read = FeedCase.read(present("cqc/locations_stw_filtered_merged.csv"));
    Map<String, Integer> words = new TreeMap<>();
    read.findings().forEach(f -> words.merge(f.get("outcome"), 1, Integer::sum));
    assertThat(words)
        .isEqualTo(
            Map.of(
                "Good", 2050,
                "Requires improvement", 338,
                "Regulations met", 220,
                "Outstanding", 122,
                "Not applicable", 44,
                "Not rated", 12,
                "Inadequate", 11,
                "Insufficient evidence to rate", 3));
    assertThat(read.findings().stream().map(f -> f.get("org_code")).distinct()).hasSize(345);
  }

  @ParameterizedTest
  @CsvSource({
    "ods/etr/2022-03/etr.csv, trust, 215, 209",
    "ods/eccg/2016-02/eccg.csv, ccg, 212, 209",
    "ods/eccg/2025-12/eccg.csv, ccg, 142, 0",
    "ods/eccg/2025-12/eccg.csv, sub-icb, 106, 106",
    "ods/eauth/2018-11/eauth.csv, region, 6, 5",
    "ons-lookups/LOC22_ICB22_NHSER22_EN_LU.csv, sub-icb, 106, 106",
    "ons-lookups/CCG_APR_2013.csv, ccg, 211, 211"
  })
  void registersGiveTheirCountsOfAllAndOfThoseInForce(String file, String type, int all, int open)
      throws IOException {
    FeedCase read = FeedCase.read(present(file));
    List<Finding> ofType =
        read.findings().stream().filter(f -> f.get("organisation_type").endsWith(type)).toList();
    assertThat(ofType).hasSize(all);
    assertThat(ofType.stream().filter(f -> f.get("valid_to").isEmpty())).hasSize(open);
  }

  @Test
  void groupsWeightsAndSuppressionOfTheSurveyAreAsDescribed() throws IOException {
    FeedCase read = FeedCase.read(present(SURVEY));
    Map<String, Set<String>> groups = new TreeMap<>();
    Set<String> unweighted = new TreeSet<>();
    for (Finding f : read.findings()) {
      groups.computeIfAbsent(f.get("benchmark_group"), g -> new TreeSet<>()).add(f.get("org_code"));
      if (f.get("comparability").equals("unweighted")) {
        unweighted.add(f.get("org_code"));
      }
      assertThat(f.get("respondents")).isNotIn("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }
    assertThat(groups).hasSize(10);
    assertThat(groups.get("ICBs")).hasSize(41);
    assertThat(groups.get("Acute and Acute & Community Trusts")).hasSize(122);
    assertThat(groups.get("Ambulance Trusts")).hasSize(11);
    assertThat(unweighted).hasSize(46);
  }

  static List<String> everyDataFile() throws IOException {
    if (!Files.isDirectory(DATA)) {
      return List.of(SURVEY);
    }
    try (Stream<Path> files = Files.walk(DATA)) {
      return files
          .filter(f -> f.toString().matches(".*\\.(csv|xlsx?|ods|json)"))
          .map(f -> DATA.relativize(f).toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("everyDataFile")
  void everyFileIsRecognisedAndReadToItsLastRow(String file) throws IOException {
    Path path = present(file);
    FeedCase read = FeedCase.read(path);
    assertThat(read.summary().kind()).isNotEmpty();
    assertThat(read.summary().rejected()).isZero();
    assertThat(read.issueCodes()).isSubsetOf("SUPPRESSED_VALUES");
    if (file.endsWith(".csv")) {
      assertThat(read.summary().rows()).isEqualTo(records(path));
    }
    Set<String> withFacts = new HashSet<>();
    read.findings().forEach(f -> withFacts.add(row(f.get("locator"))));
    assertThat(withFacts).hasSize((int) read.rowsUsed());
  }

  /** How many rows a file has, counted by other means. */
  private static long records(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    try (CSVParser parser =
        CSVParser.parse(text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
      return parser.stream().count();
    }
  }

  private static String row(String locator) {
    return locator
        .replaceFirst("^(?:row|cell)=(\\d+).*$", "$1")
        .replaceFirst("cell=[A-Z]+(\\d+)$", "$1");
  }

  private static void assertFigure(
      FeedCase read, String code, String measure, String value, String base) {
    Finding figure =
        read.findings().stream()
            .filter(f -> f.get("org_code").equals(code) && f.get("measure").equals(measure))
            .findFirst()
            .orElseThrow();
    assertThat(new BigDecimal(figure.get("value")).setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo(value);
    assertThat(figure.get("respondents")).isEqualTo(base);
  }

  private static Map<String, Integer> segments(FeedCase read, String aspect) {
    Map<String, Integer> counts = new TreeMap<>();
    read.findings().stream()
        .filter(f -> f.kind() == FindingKind.ASSESSMENT && f.get("aspect").equals(aspect))
        .forEach(f -> counts.merge(f.get("outcome"), 1, Integer::sum));
    return counts;
  }

  private static Path present(String file) {
    Path path = DATA.resolve(file);
    if (!Files.isRegularFile(path)) {
      System.out.println("Skipped: the published file " + file + " is not beside the project.");
    }
    Assumptions.assumeTrue(Files.isRegularFile(path), "published file is not beside the project");
    return path;
  }
}
