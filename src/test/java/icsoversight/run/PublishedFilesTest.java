package icsoversight.run;

import static org.assertj.core.api.Assertions.assertThat;

import icsoversight.feed.FeedCase;
import icsoversight.finding.Finding;
import icsoversight.finding.FindingKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real published files, where they lie beside the project; skipped with a line where they do not.
 */
class PublishedFilesTest {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final String SURVEY =
      "staff-survey/NSS24 detailed spreadsheets organisational results.xlsx";
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

  @ParameterizedTest
  @CsvSource({
    "ods/etr/2025-12/etr.csv, 273",
    "ods/etr/2022-03/etr.csv, 218",
    "ods/eccg/2025-12/eccg.csv, 320",
    "ons-lookups/LOC22_ICB22_NHSER22_EN_LU.csv, 107",
    "ons-lookups/CCG_APR_2013.csv, 212",
    "ods/eccg/2016-02/eccg.csv, 249",
    "cqc/locations_stw_filtered_merged.csv, 2801"
  })
  void everyRowIsReadRejectedOrNamedAsWithoutFacts(String file, long rows) throws IOException {
    FeedCase read = FeedCase.read(present(file));
    assertThat(read.summary().rows()).isEqualTo(rows);
    assertThat(read.summary().rejected()).isZero();
    long withFacts = read.findings().stream().map(f -> row(f.get("locator"))).distinct().count();
    assertThat(withFacts + read.summary().ignored()).isEqualTo(rows);
  }

  private static String row(String locator) {
    return locator.replaceFirst("^(?:row|cell)=(\\d+).*$", "$1");
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
