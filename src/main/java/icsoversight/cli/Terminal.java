package icsoversight.cli;

import java.io.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Whether a person is looking at the output. */
final class Terminal {
  private Terminal() {}

  /** Since Java 22 there always is a console object, and it must be asked. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean)
          MethodHandles.publicLookup()
              .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class))
              .invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (Throwable e) {
      throw new IllegalStateException("The console cannot be asked", e);
    }
  }
}
