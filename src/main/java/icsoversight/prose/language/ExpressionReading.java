package icsoversight.prose.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Goes through a regular expression and tells what its parts need. Where the syntax is not known
 * here nothing is known of the whole.
 */
final class ExpressionReading {
  private static final int MOST_REPEATED = 4;
  private static final Set<Character> DIGITS =
      Set.of('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

  private final String regex;
  private int at;

  private ExpressionReading(String regex) {
    this.regex = regex;
  }

  /**
   * What is known of an expression.
   *
   * @param regex the expression
   * @return what is known of the whole; {@link ExpressionPart#ANY} if the syntax is not known here
   */
  static ExpressionPart of(String regex) {
    try {
      ExpressionReading reading = new ExpressionReading(regex);
      ExpressionPart whole = reading.alternatives();
      return reading.isAtEnd() ? whole : ExpressionPart.ANY;
    } catch (UnknownSyntaxException e) {
      return ExpressionPart.ANY;
    }
  }

  private boolean isAtEnd() {
    return at == regex.length();
  }

  private boolean isNext(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private char next() throws UnknownSyntaxException {
    if (isAtEnd()) {
      throw new UnknownSyntaxException();
    }
    return regex.charAt(at++);
  }

  private ExpressionPart alternatives() throws UnknownSyntaxException {
    List<ExpressionPart> parts = new ArrayList<>();
    parts.add(sequence());
    while (isNext('|')) {
      at++;
      parts.add(sequence());
    }
    return ExpressionPart.either(parts);
  }

  private ExpressionPart sequence() throws UnknownSyntaxException {
    ExpressionPart.Chain chain = new ExpressionPart.Chain();
    while (!isAtEnd() && !isNext('|') && !isNext(')')) {
      if (regex.startsWith("\\Q", at)) {
        int end = regex.indexOf("\\E", at);
        int to = end < 0 ? regex.length() : end;
        String quoted = regex.substring(at + 2, to);
        at = end < 0 ? to : to + 2;
        if (isQuantified()) {
          throw new UnknownSyntaxException();
        }
        chain.add(ExpressionPart.of(Set.of(quoted)));
        continue;
      }
      chain.add(quantified(atom()));
    }
    return chain.whole();
  }

  private boolean isQuantified() {
    return isNext('?') || isNext('*') || isNext('+') || isNext('{');
  }

  private ExpressionPart quantified(ExpressionPart atom) throws UnknownSyntaxException {
    int least = 1;
    int most = 1;
    if (!isQuantified()) {
      return atom;
    }
    switch (next()) {
      case '?' -> least = 0;
      case '*' -> {
        least = 0;
        most = Integer.MAX_VALUE;
      }
      case '+' -> most = Integer.MAX_VALUE;
      default -> {
        int end = regex.indexOf('}', at);
        String[] bounds = regex.substring(at, end).split(",", -1);
        least = Integer.parseInt(bounds[0]);
        most = bounds.length == 1 ? least : Integer.MAX_VALUE;
        if (bounds.length == 2 && !bounds[1].isEmpty()) {
          most = Integer.parseInt(bounds[1]);
        }
        at = end + 1;
      }
    }
    if (isNext('?') || isNext('+')) {
      at++;
    }
    if (least == 0) {
      return most == 1 ? atom.optional() : atom.repeated().optional();
    }
    if (least == most && least <= MOST_REPEATED) {
      ExpressionPart.Chain chain = new ExpressionPart.Chain();
      for (int i = 0; i < least; i++) {
        chain.add(atom);
      }
      return chain.whole();
    }
    return atom.repeated();
  }

  private ExpressionPart atom() throws UnknownSyntaxException {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> letters();
      case '\\' -> escaped();
      case '.' -> ExpressionPart.ANY;
      case '^', '$' -> ExpressionPart.PLACE;
      case '*', '+', '?', '{' -> throw new UnknownSyntaxException();
      default -> ExpressionPart.of(Set.of(String.valueOf(c)));
    };
  }

  private ExpressionPart group() throws UnknownSyntaxException {
    boolean place = false;
    if (isNext('?')) {
      at++;
      if (regex.startsWith("s)", at)) {
        at += 2;
        return ExpressionPart.PLACE;
      }
      char kind = next();
      if (kind == '=' || kind == '!') {
        place = true;
      } else if (kind == '<') {
        char behind = next();
        place = behind == '=' || behind == '!';
        if (!place) {
          at = regex.indexOf('>', at) + 1;
        }
      } else if (kind != ':' && kind != '>') {
        throw new UnknownSyntaxException();
      }
    }
    ExpressionPart inside = alternatives();
    if (next() != ')') {
      throw new UnknownSyntaxException();
    }
    return place ? ExpressionPart.PLACE : inside;
  }

  private ExpressionPart letters() throws UnknownSyntaxException {
    boolean told = !isNext('^');
    boolean listed = told;
    Set<Character> all = new TreeSet<>();
    char before = 0;
    boolean first = true;
    while (true) {
      char c = next();
      if (c == ']' && !first) {
        break;
      }
      first = false;
      if (c == '[' || c == '&') {
        throw new UnknownSyntaxException();
      }
      if (c == '-' && before != 0 && !isNext(']')) {
        listed = false;
        told &= range(before, all);
        before = 0;
        continue;
      }
      if (c == '\\') {
        c = next();
        if (Character.isLetterOrDigit(c)) {
          listed = false;
          told = false;
          if (c == 'p' || c == 'P' || c == 'x' || c == 'u') {
            skipName(c);
          }
        }
      }
      all.add(c);
      before = c;
    }
    if (listed && all.size() <= MOST_REPEATED) {
      return ExpressionPart.of(all.stream().map(String::valueOf).collect(Collectors.toSet()));
    }
    return told ? ExpressionPart.oneOf(all) : ExpressionPart.ANY;
  }

  /** The characters from one to another; false if the other is not told plainly. */
  private boolean range(char from, Set<Character> all) throws UnknownSyntaxException {
    char to = next();
    if (to == '\\') {
      at--;
      return false;
    }
    for (int c = from; c <= to; c++) {
      all.add((char) c);
    }
    return true;
  }

  private void skipName(char kind) throws UnknownSyntaxException {
    if (kind == 'u') {
      at += 4;
    } else if (isNext('{')) {
      at = regex.indexOf('}', at) + 1;
    } else {
      next();
    }
  }

  private ExpressionPart escaped() throws UnknownSyntaxException {
    char c = next();
    if (!Character.isLetterOrDigit(c)) {
      return ExpressionPart.of(Set.of(String.valueOf(c)));
    }
    return switch (c) {
      case 'b', 'B', 'A', 'z', 'Z', 'G' -> ExpressionPart.PLACE;
      case 't' -> ExpressionPart.of(Set.of("\t"));
      case 'n' -> ExpressionPart.of(Set.of("\n"));
      case 'd' -> ExpressionPart.oneOf(DIGITS);
      case 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V', 'R' -> ExpressionPart.ANY;
      case 'p', 'P', 'u' -> {
        skipName(c);
        yield ExpressionPart.ANY;
      }
      default -> throw new UnknownSyntaxException();
    };
  }

  /** The expression has something that is not known here. */
  private static final class UnknownSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
