import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes two million rows of a made-up survey in long form: {@code FILE CODE...}. */
class SurveyRows {
  private static final int ROWS = 2_000_000;
  private static final List<String> ANSWERS =
      List.of(
          "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree");

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    int rows = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("year,org_code,question,response,breakdown,subgroup,value,base\n");
      for (int group = 0; rows < ROWS; group++) {
        for (int trust = 1; trust < arguments.length; trust++) {
          for (int question = 40; question < 60; question++) {
            for (int answer = 0; answer < ANSWERS.size() && rows < ROWS; answer++) {
              out.write(
                  String.format(
                      "2024,%s,q%d,%s,Group,%d,%d.12345678,%d%n",
                      arguments[trust], question, ANSWERS.get(answer), group, 10 + answer * 5,
                      100 + question));
              rows++;
            }
          }
        }
      }
    }
  }
}
