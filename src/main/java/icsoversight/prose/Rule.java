package icsoversight.prose;

import icsoversight.finding.Finding;
import java.util.List;

/** Finds one kind of fact in documents. */
public interface Rule {

  /**
   * The facts of a document.
   *
   * @param article the document
   * @return findings with their evidence
   */
  List<Finding> apply(Article article);
}
