package icsoversight.cli;

import icsoversight.run.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Says which version of the program this is. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ics-oversight " + ProgramVersion.number()};
  }
}
