package icsoversight.run;

/**
 * Where the job repository is kept.
 *
 * @param url a JDBC address; empty: HSQLDB in the work folder
 * @param user its user
 * @param password that user's password
 */
public record JobStore(String url, String user, String password) {
  /** HSQLDB in the work folder. */
  public static final JobStore OWN = new JobStore("", "", "");

  @Override
  public String toString() {
    // A password never reaches a log.
    return "JobStore[" + url + "]";
  }
}
