package icsoversight.cli;

import icsoversight.dataset.Dictionary;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the tables, columns and codes. */
@Command(
    name = "dictionary",
    description = "Prints the tables, columns and codes of the dataset.",
    mixinStandardHelpOptions = true)
public final class DictionaryCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    System.out.print(Dictionary.markdown());
    return 0;
  }
}
