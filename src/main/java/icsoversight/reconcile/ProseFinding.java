package icsoversight.reconcile;

import icsoversight.decision.Ruling;
import icsoversight.finding.Finding;

/**
 * A finding of a document with what is needed to reconcile it.
 *
 * @param sourceId the document
 * @param publishedOn its day, ISO 8601
 * @param finding the finding, as analysts corrected it
 * @param ruling what analysts decided on it
 */
record ProseFinding(String sourceId, String publishedOn, Finding finding, Ruling ruling) {

  ProseFinding(String sourceId, String publishedOn, Finding finding) {
    this(sourceId, publishedOn, finding, Ruling.NONE);
  }

  ProseFinding with(Ruling.Applied applied) {
    return new ProseFinding(sourceId, publishedOn, applied.finding(), applied.ruling());
  }

  String get(String field) {
    return finding.get(field);
  }

  /** Where in the document the evidence begins. */
  int position() {
    String locator = finding.get("locator");
    int comma = locator.indexOf(',');
    return locator.startsWith("char=") && comma > 0
        ? Integer.parseInt(locator.substring("char=".length(), comma))
        : 0;
  }
}
