package icsoversight.prose.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of English verbs, as far as the lexicon uses them. */
final class Verbs {
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("put", List.of("put", "puts", "putting")),
          Map.entry("begin", List.of("begin", "begins", "began", "begun", "beginning")),
          Map.entry("take", List.of("take", "takes", "took", "taken", "taking")),
          Map.entry("give", List.of("give", "gives", "gave", "given", "giving")),
          Map.entry("get", List.of("get", "gets", "got", "getting")),
          Map.entry("go", List.of("go", "goes", "went", "gone", "going")),
          Map.entry("come", List.of("come", "comes", "came", "coming")),
          Map.entry("hold", List.of("hold", "holds", "held", "holding")),
          Map.entry("stand", List.of("stand", "stands", "stood", "standing")),
          Map.entry(
              "withdraw", List.of("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing")),
          Map.entry("withhold", List.of("withhold", "withholds", "withheld", "withholding")),
          Map.entry("fall", List.of("fall", "falls", "fell", "fallen", "falling")),
          Map.entry("rise", List.of("rise", "rises", "rose", "risen", "rising")),
          Map.entry("keep", List.of("keep", "keeps", "kept", "keeping")),
          Map.entry("bring", List.of("bring", "brings", "brought", "bringing")),
          Map.entry("tell", List.of("tell", "tells", "told", "telling")),
          Map.entry("say", List.of("say", "says", "said", "saying")),
          Map.entry("set", List.of("set", "sets", "setting")),
          Map.entry("lead", List.of("lead", "leads", "led", "leading")),
          Map.entry("find", List.of("find", "finds", "found", "finding")),
          Map.entry("win", List.of("win", "wins", "won", "winning")),
          Map.entry("see", List.of("see", "sees", "saw", "seen", "seeing")),
          Map.entry("leave", List.of("leave", "leaves", "left", "leaving")),
          Map.entry("become", List.of("become", "becomes", "became", "becoming")),
          Map.entry("drop", List.of("drop", "drops", "dropped", "dropping")),
          Map.entry("stop", List.of("stop", "stops", "stopped", "stopping")),
          Map.entry("slip", List.of("slip", "slips", "slipped", "slipping")),
          Map.entry("scrap", List.of("scrap", "scraps", "scrapped", "scrapping")),
          Map.entry("defer", List.of("defer", "defers", "deferred", "deferring")),
          Map.entry("be", List.of("be", "is", "are", "was", "were", "been", "being", "am")),
          Map.entry("have", List.of("have", "has", "had", "having")),
          Map.entry("do", List.of("do", "does", "did", "done", "doing")),
          Map.entry("write", List.of("write", "writes", "wrote", "written", "writing")),
          Map.entry("feel", List.of("feel", "feels", "felt", "feeling")),
          Map.entry("strip", List.of("strip", "strips", "stripped", "stripping")),
          Map.entry(
              "commission", List.of("commission", "commissions", "commissioned", "commissioning")));

  private Verbs() {}

  static Set<String> forms(String verb) {
    List<String> irregular = IRREGULAR.get(verb);
    if (irregular != null) {
      return new LinkedHashSet<>(irregular);
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(verb);
    if (verb.endsWith("e")) {
      String stem = verb.substring(0, verb.length() - 1);
      forms.addAll(List.of(verb + "s", verb + "d", stem + "ing"));
    } else if (verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0) {
      String stem = verb.substring(0, verb.length() - 1);
      forms.addAll(List.of(stem + "ies", stem + "ied", verb + "ing"));
    } else {
      boolean hisses =
          verb.endsWith("s") || verb.endsWith("sh") || verb.endsWith("ch") || verb.endsWith("x");
      forms.addAll(List.of(verb + (hisses ? "es" : "s"), verb + "ed", verb + "ing"));
      char last = verb.charAt(verb.length() - 1);
      boolean single =
          "aeiouwxy".indexOf(last) < 0 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) >= 0;
      if (single) {
        // "planned", "pencilled"; what is never doubled does no harm.
        forms.addAll(List.of(verb + last + "ed", verb + last + "ing"));
      }
    }
    return forms;
  }
}
