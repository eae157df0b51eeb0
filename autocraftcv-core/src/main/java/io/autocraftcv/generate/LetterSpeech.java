package io.autocraftcv.generate;

import io.autocraftcv.generate.LetterPhrases.Phrase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says the passages of one letter: takes of each the phrases whose conditions hold and whose values
 * are known, one that was not used yet, by the letter's seed. The same seed says the same; with the
 * next variation, every passage that can be said in two ways is said in another.
 */
final class LetterSpeech {

  /** {@code {value}}, {@code <passage>}, {@code <passage?>} or {@code (one|another)}. */
  private static final Pattern PART =
      Pattern.compile("\\{([a-z.]+)}|<([a-z.]+)(\\??)>|\\(([^()|]*(?:\\|[^()|]*)+)\\)");

  private final LetterPhrases phrases;
  private final Map<String, String> values;
  private final Set<String> marks;
  private final long seed;
  private final int variation;
  private final Set<Phrase> said = new HashSet<>();
  private final Map<String, Integer> times = new HashMap<>();

  /**
   * @param values texts by their names; each is also a condition that holds
   * @param marks further conditions that hold
   */
  LetterSpeech(
      LetterPhrases phrases,
      Map<String, String> values,
      Set<String> marks,
      long seed,
      int variation) {
    this.phrases = phrases;
    this.values = values;
    this.marks = marks;
    this.seed = seed;
    this.variation = variation;
  }

  /** The passage, beginning with a capital; empty if nothing can be said. */
  String say(String passage) {
    return say(passage, Map.of());
  }

  /** The passage with values of its own. */
  String say(String passage, Map<String, String> more) {
    Map<String, String> known = new LinkedHashMap<>(values);
    known.putAll(more);
    String text = expanded(passage, known);
    return text == null ? "" : capitalized(text.replaceAll(" +(?=[ ,;]|\\.(\\s|$))", "").strip());
  }

  private @Nullable String expanded(String passage, Map<String, String> known) {
    Set<String> facts = new HashSet<>(marks);
    facts.addAll(known.keySet());
    List<Phrase> possible =
        phrases.of(passage).stream()
            .filter(phrase -> phrase.fits(facts) && sayable(phrase, known, facts))
            .toList();
    if (possible.isEmpty()) {
      return null;
    }
    List<Phrase> fresh = possible.stream().filter(phrase -> !said.contains(phrase)).toList();
    Phrase chosen = pick(passage, fresh.isEmpty() ? possible : fresh);
    said.add(chosen);
    return filled(chosen.text(), known);
  }

  private boolean sayable(Phrase phrase, Map<String, String> known, Set<String> facts) {
    Matcher part = PART.matcher(phrase.text());
    while (part.find()) {
      String value = part.group(1);
      String passage = part.group(2);
      boolean missing =
          value != null
              ? !known.containsKey(value)
              : passage != null
                  && part.group(3).isEmpty()
                  && phrases.of(passage).stream()
                      .noneMatch(each -> each.fits(facts) && sayable(each, known, facts));
      if (missing) {
        return false;
      }
    }
    return true;
  }

  /** Values are put in as they are: what looks like a part in them is none. */
  private String filled(String text, Map<String, String> known) {
    StringBuilder filled = new StringBuilder();
    Matcher part = PART.matcher(text);
    int from = 0;
    while (part.find()) {
      filled.append(text, from, part.start());
      from = part.end();
      if (part.group(1) != null) {
        filled.append(known.get(part.group(1)));
      } else if (part.group(2) != null) {
        String inner = expanded(part.group(2), known);
        filled.append(inner == null ? "" : inner);
      } else {
        filled.append(filled(pick(text, List.of(part.group(4).split("\\|", -1))), known));
      }
    }
    return filled.append(text.substring(from)).toString();
  }

  private <T> T pick(String what, List<T> among) {
    int time = times.merge(what, 1, Integer::sum);
    long mixed = (seed * 31 + what.hashCode()) * 0x9E3779B97F4A7C15L + time * 0xBF58476D1CE4E5B9L;
    mixed ^= mixed >>> 29;
    return among.get((int) Math.floorMod((mixed >>> 7) + variation, (long) among.size()));
  }

  /** Names that begin small on purpose, as iOS, stay so. */
  static String capitalized(String text) {
    String word = text.split("[ ,.]", 2)[0];
    if (word.isEmpty() || !word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(java.util.Locale.ROOT) + text.substring(first);
  }
}
