package icsoversight.finding;

import icsoversight.issue.Issue;
import java.util.Arrays;
import java.util.List;

/** One fact that a source states, with the evidence for it. Values are text; empty: not stated. */
public final class Finding {
  private final FindingKind kind;
  private final String[] values;

  private Finding(FindingKind kind, String[] values) {
    this.kind = kind;
    this.values = values;
  }

  /**
   * A finding without values.
   *
   * @param kind its kind
   * @return a new finding
   */
  public static Finding of(FindingKind kind) {
    String[] values = new String[kind.fields().size()];
    Arrays.fill(values, "");
    return new Finding(kind, values);
  }

  /**
   * A finding from its values in the order of the kind's fields.
   *
   * @param kind its kind
   * @param values as many as the kind has fields
   * @return a new finding
   */
  public static Finding of(FindingKind kind, List<String> values) {
    if (values.size() != kind.fields().size()) {
      throw new IllegalArgumentException(
          "Expected " + kind.fields().size() + " values of " + kind + ", got " + values.size());
    }
    return new Finding(kind, values.toArray(new String[0]));
  }

  /**
   * An issue in the form in which findings are kept.
   *
   * @param issue the issue
   * @return a finding of kind {@link FindingKind#ISSUE}
   */
  public static Finding of(Issue issue) {
    return of(FindingKind.ISSUE)
        .with("code", issue.code().name())
        .with("locator", issue.locator())
        .with("field", issue.field())
        .with("message", issue.message())
        .with("raw_value", issue.rawValue());
  }

  /**
   * Sets a field.
   *
   * @param field a field of the kind
   * @param value its value; empty: not stated
   * @return this finding
   */
  public Finding with(String field, String value) {
    values[index(field)] = value;
    return this;
  }

  /**
   * A field's value.
   *
   * @param field a field of the kind
   * @return the value; empty: not stated
   */
  public String get(String field) {
    return values[index(field)];
  }

  /**
   * What the finding is about.
   *
   * @return its kind
   */
  public FindingKind kind() {
    return kind;
  }

  /**
   * All values in the order of the kind's fields.
   *
   * @return the values
   */
  public List<String> values() {
    return List.of(values);
  }

  /**
   * A copy that can be changed without changing this one.
   *
   * @return the copy
   */
  public Finding copy() {
    return new Finding(kind, values.clone());
  }

  private int index(String field) {
    return kind.place(field);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.file());
    for (int i = 0; i < values.length; i++) {
      if (!values[i].isEmpty()) {
        text.append(' ').append(kind.fields().get(i)).append('=').append(values[i]);
      }
    }
    return text.toString();
  }
}
