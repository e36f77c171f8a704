package icsoversight;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "icsoversight", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

  @ArchTest
  static final ArchRule onlyTheRunKnowsSpring =
      noClasses()
          .that()
          .resideOutsideOfPackage("icsoversight.run..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");

  @ArchTest
  static final ArchRule theDomainKnowsNoFilesAndNoWorkbooks =
      noClasses()
          .that()
          .resideInAnyPackage(
              "icsoversight.assessment..",
              "icsoversight.review..",
              "icsoversight.survey..",
              "icsoversight.organisation..",
              "icsoversight.issue..",
              "icsoversight.dataset..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "java.nio.file..", "java.sql..", "org.duckdb..");

  @ArchTest
  static final ArchRule onlyReadersOfFilesAndTheWorkbookKnowOfficeFormats =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "icsoversight.grid..", "icsoversight.document..", "icsoversight.workbook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..");

  @ArchTest
  static final ArchRule familiesDoNotKnowEachOther =
      slices().matching("icsoversight.feed.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("icsoversight.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nobodyKnowsTheCommands =
      classes()
          .that()
          .resideInAPackage("icsoversight.cli..")
          .should()
          .onlyBeAccessed()
          .byAnyPackage("icsoversight", "icsoversight.cli..");
}
