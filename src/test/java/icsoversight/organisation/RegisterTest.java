package icsoversight.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
  private static final Register REGISTER = ShippedRegister.builder().build();

  @ParameterizedTest
  @CsvSource({
    "ICS, 2022-06-30, 0",
    "ICS, 2022-07-01, 42",
    "ICS, 2026-03-31, 42",
    "ICS, 2026-04-01, 36",
    "ICB, 2026-03-31, 42",
    "ICB, 2026-04-01, 36",
    "REGION, 2026-11-01, 7",
    "CCG, 2013-04-01, 211",
    "CCG, 2017-04-01, 207",
    "CCG, 2019-04-01, 191",
    "CCG, 2020-04-01, 135",
    "CCG, 2022-06-30, 106",
    "CCG, 2022-07-01, 0",
    "SUB_ICB, 2022-07-01, 106",
    "LOCAL_AUTHORITY, 2024-01-01, 153"
  })
  void countsInForceAreThoseOfTheDay(OrganisationType type, LocalDate day, int count) {
    assertThat(REGISTER.listInForce(type, day)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "QMJ, Z9B2Z",
    "QRV, Z9B2Z",
    "QHG, S1Y5D",
    "QH8, D7T5G",
    "QMM, T6Y0W",
    "QXU, S9B9J",
    "QU9, S0E4D",
    "QM7, D7T5G S1Y5D",
    "QJG, D7T5G T6Y0W",
    "QNQ, QRL S0E4D S9B9J"
  })
  void boardsOf2026HaveTheirSuccessors(String code, String successors) {
    assertThat(REGISTER.listSuccessions(code).stream().map(Succession::successor).sorted().toList())
        .isEqualTo(List.of(successors.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "BSol, ICS, QHL",
    "SYB, ICS, QF7",
    "Dorset, ICS, QVV",
    "NHS Dorset, ICB, QVV",
    "UHSussex, FOUNDATION_TRUST, RYR",
    "the Royal Free, FOUNDATION_TRUST, RAL",
    "University College London Hospitals NHS Foundation Trust, FOUNDATION_TRUST, RRV"
  })
  void namesAsPeopleWriteThem(String name, OrganisationType type, String code) {
    assertThat(REGISTER.findByName(name, type, LocalDate.of(2025, 1, 1)))
        .map(Organisation::code)
        .contains(code);
  }

  @Test
  void aTrustBelongsToTheBoardOfTheDay() {
    assertThat(REGISTER.findByCode("RRV", null, LocalDate.of(2026, 3, 31)))
        .map(Organisation::icbCode)
        .contains("QMJ");
    assertThat(REGISTER.findByCode("RRV", null, LocalDate.of(2026, 4, 1)))
        .map(Organisation::icbCode)
        .contains("Z9B2Z");
  }

  @Test
  void aClosedTrustKeepsItsCode() {
    assertThat(REGISTER.findByCode("RAP", null, LocalDate.of(2026, 1, 1)))
        .map(Organisation::validTo)
        .contains(LocalDate.of(2024, 12, 31));
    assertThat(REGISTER.listSuccessions("RAP")).extracting(Succession::successor).contains("RAL");
  }

  @Test
  void everyCodeThatIsReferredToExists() {
    for (Organisation organisation : REGISTER.listAll()) {
      LocalDate day = LocalDate.of(2025, 1, 1);
      for (String code : List.of(organisation.icbCode(), organisation.regionCode())) {
        assertThat(code.isEmpty() || REGISTER.findByCode(code, null, day).isPresent())
            .as(organisation.code() + " refers to " + code)
            .isTrue();
      }
    }
  }

  @Test
  void periodsOfOneOrganisationDoNotOverlap() {
    List<Organisation> all = REGISTER.listAll();
    for (int i = 1; i < all.size(); i++) {
      Organisation before = all.get(i - 1);
      Organisation after = all.get(i);
      boolean same = before.code().equals(after.code()) && before.type() == after.type();
      if (same) {
        LocalDate end = before.validTo();
        LocalDate start = after.validFrom();
        assertThat(end != null && start != null && end.isBefore(start))
            .as(before + " and " + after)
            .isTrue();
      }
    }
  }

  @Test
  void everySuccessionNamesItsSource() {
    for (Organisation organisation : REGISTER.listAll()) {
      assertThat(REGISTER.listSuccessions(organisation.code()))
          .allMatch(s -> !s.source().isBlank());
      assertThat(organisation.source()).isNotBlank();
    }
  }

  @Test
  void anAreaKnowsItsBoardOnTheDay() {
    assertThat(REGISTER.findBoardOfArea("02P", LocalDate.of(2023, 1, 1)))
        .map(Organisation::code)
        .contains("QF7");
  }

  @Test
  void aReferenceFileAddsAndCorrects() {
    LocalDate day = LocalDate.of(2026, 11, 1);
    Organisation added =
        new Organisation(
            "X9X",
            "New NHS Trust",
            OrganisationType.NHS_TRUST,
            "",
            "QF7",
            "Y63",
            day,
            null,
            "test");
    Organisation closed =
        new Organisation(
            "RRV",
            "Whatever",
            OrganisationType.FOUNDATION_TRUST,
            "",
            "",
            "",
            null,
            LocalDate.of(2026, 10, 31),
            "test");
    Register register = ShippedRegister.builder().amend(added).amend(closed).build();
    assertThat(register.findByCode("X9X", null, day)).isPresent();
    assertThat(register.findByCode("RRV", null, day).orElseThrow().validTo())
        .isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(register.findByCode("RRV", null, day).orElseThrow().name())
        .startsWith("University College London");
  }
}
