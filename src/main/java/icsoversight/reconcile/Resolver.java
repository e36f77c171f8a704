package icsoversight.reconcile;

import icsoversight.engine.Engine;
import icsoversight.organisation.Organisation;
import icsoversight.organisation.OrganisationType;
import icsoversight.organisation.Register;
import icsoversight.organisation.ShippedRegister;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up every organisation that findings name, as it was on the day of the fact, and leaves the
 * answers in the table {@code resolution} for the scripts to join.
 */
final class Resolver {
  private final Engine engine;
  private final Register register;

  Resolver(Engine engine, Register register) {
    this.engine = engine;
    this.register = register;
  }

  void resolve() throws SQLException {
    engine.execute(
        "CREATE OR REPLACE TABLE resolution (org_code VARCHAR, org_name VARCHAR, org_type VARCHAR,"
            + " area_code VARCHAR, on_day VARCHAR, code VARCHAR, name VARCHAR, type VARCHAR,"
            + " icb_code VARCHAR, region_code VARCHAR, status VARCHAR)");
    List<List<String>> answers = new ArrayList<>();
    for (List<String> row :
        engine.rows(
            "SELECT DISTINCT org_code, org_name, org_type, area_code, on_day FROM organisations_named"
                + " ORDER BY ALL")) {
      answers.add(answer(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }
    engine.append("resolution", answers);
  }

  private List<String> answer(
      String code, String name, String typeCode, String area, String dayText) {
    LocalDate day = LocalDate.parse(dayText);
    OrganisationType type = typeCode.isEmpty() ? null : ShippedRegister.type(typeCode);
    boolean isRegistered =
        type == OrganisationType.PROVIDER
            && register.findByCode(code, null, day).map(Organisation::isTrust).orElse(false);
    if (!isRegistered && (type == OrganisationType.LOCATION || type == OrganisationType.PROVIDER)) {
      return outsideRegister(code, name, type, area, day);
    }
    List<Organisation> found = find(code, name, type, day);
    if (found.size() != 1) {
      String status = found.isEmpty() ? "unknown" : "ambiguous";
      return row(code, name, typeCode, area, dayText, code, name, typeCode, "", "", status);
    }
    Organisation o = found.get(0);
    return row(
        code,
        name,
        typeCode,
        area,
        dayText,
        o.code(),
        o.name(),
        o.type().code(),
        o.icbCode(),
        o.regionCode(),
        "known");
  }

  private List<Organisation> find(
      String code, String name, @Nullable OrganisationType type, LocalDate day) {
    if (!code.isEmpty()) {
      Optional<Organisation> byCode = register.findByCode(code, type, day);
      // A source may call a foundation trust a trust; the code decides.
      return (byCode.isPresent() ? byCode : register.findByCode(code, null, day)).stream().toList();
    }
    return name.isEmpty() ? List.of() : register.listByListedName(name, type, day);
  }

  private List<String> outsideRegister(
      String code, String name, OrganisationType type, String area, LocalDate day) {
    Optional<Organisation> board =
        area.isEmpty() ? Optional.empty() : register.findBoardOfArea(area, day);
    return row(
        code,
        name,
        type.code(),
        area,
        day.toString(),
        code,
        name,
        type.code(),
        board.map(Organisation::code).orElse(""),
        board.map(Organisation::regionCode).orElse(""),
        "known");
  }

  private static List<String> row(String... values) {
    return List.of(values);
  }
}
