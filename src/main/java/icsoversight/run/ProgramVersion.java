package icsoversight.run;

import icsoversight.source.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The version of the program: its number, and a hash of its code and knowledge. */
public final class ProgramVersion {
  private static final int DIGITS = 16;

  private ProgramVersion() {}

  /**
   * The version's number.
   *
   * @return such as {@code 0.1.0}
   */
  public static String number() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("version.txt")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks version.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException("version.txt cannot be read", e);
    }
  }

  /**
   * A hash of everything that the program is made of, so that what another version found is never
   * taken for what this one would find.
   *
   * @return 16 hex digits
   */
  public static String codeHash() {
    try {
      Resource[] resources =
          new PathMatchingResourcePatternResolver().getResources("classpath*:icsoversight/**/*.*");
      StringBuilder all = new StringBuilder();
      Arrays.stream(resources)
          .map(ProgramVersion::line)
          .filter(l -> !l.contains("/test-classes/"))
          .sorted(Comparator.naturalOrder())
          .forEach(all::append);
      return Hashes.ofText(all.toString()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new IllegalStateException("The program's own files cannot be listed", e);
    }
  }

  private static String line(Resource resource) {
    try (InputStream in = resource.getInputStream()) {
      String url = resource.getURL().toString();
      if (url.contains("/test-classes/")) {
        return "/test-classes/";
      }
      String name = url.substring(url.lastIndexOf("icsoversight/"));
      byte[] bytes = in.readAllBytes();
      return name + ' ' + Arrays.hashCode(bytes) + ' ' + bytes.length + '\n';
    } catch (IOException e) {
      throw new IllegalStateException("One of the program's own files cannot be read", e);
    }
  }
}
