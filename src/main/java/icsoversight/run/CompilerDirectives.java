package icsoversight.run;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Tells the virtual machine which code its optimizing compiler is to leave alone (JEP 165, as
 * {@code jcmd} does with {@code Compiler.directives_add}). A run is over before most of its code is
 * hot, and on two cores that compiler takes one of them for as long as it finds something to do; on
 * the code listed in {@code compiler-directives.json} it spends more than the code then saves, as
 * long as a run reads fewer than some hundred thousand documents. It changes how fast the program
 * is and nothing else.
 */
final class CompilerDirectives {
  private static final String LIST = "/icsoversight/run/compiler-directives.json";
  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private static final AtomicBoolean ASKED = new AtomicBoolean();

  private CompilerDirectives() {}

  /**
   * Adds the directives while the program starts, for it takes as long as fifty documents. The
   * virtual machine keeps them; a program that goes on from night to night adds them once.
   */
  static void addAside() {
    if (ASKED.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(CompilerDirectives::add, "compiler-directives");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Adds the directives.
   *
   * @return false: the virtual machine takes none, or there is nowhere to hand them over; the
   *     program then runs as it would have without them
   */
  static boolean add() {
    try {
      Path file = Files.createTempFile("compiler-directives", ".json");
      try (InputStream list = CompilerDirectives.class.getResourceAsStream(LIST)) {
        if (list == null) {
          throw new IllegalStateException(LIST + " is not there");
        }
        Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
        return tell("compilerDirectivesAdd", file.toString()).contains("directives added");
      } finally {
        Files.delete(file);
      }
    } catch (JMException | IOException e) {
      return false;
    }
  }

  /**
   * Gives the virtual machine a diagnostic command.
   *
   * @param command the command, as its bean names it
   * @param arguments its arguments
   * @return what it says
   * @throws JMException if it knows no such command
   */
  static String tell(String command, String... arguments) throws JMException {
    return String.valueOf(
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName(COMMANDS),
                command,
                new Object[] {arguments},
                new String[] {String[].class.getName()}));
  }
}
