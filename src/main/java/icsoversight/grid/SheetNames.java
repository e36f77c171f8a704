package icsoversight.grid;

import java.util.ArrayList;
import java.util.List;

/** The names of sheets, each once: a second sheet of a name gets a number behind it. */
final class SheetNames {
  private final List<String> names = new ArrayList<>();

  /** Adds a sheet and gives the name under which it is known. */
  String add(String name) {
    String known = name;
    for (int i = 2; names.contains(known); i++) {
      known = name + " (" + i + ")";
    }
    names.add(known);
    return known;
  }

  List<String> list() {
    return List.copyOf(names);
  }

  int indexOf(String name) {
    return names.indexOf(name);
  }
}
