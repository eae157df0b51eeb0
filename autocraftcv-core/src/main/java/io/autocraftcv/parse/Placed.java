package io.autocraftcv.parse;

import io.autocraftcv.model.Profile;
import io.autocraftcv.words.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a profile says, to be asked whether it has the lines of a résumé. A line is there if half of
 * its words are in one value, as those of a paragraph's lines are, or are whole values, as those of
 * a line that names a position, an employer and a place.
 */
final class Placed {

  /** Where words are not divided, each sign is one. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)\\P{L}*(?:page|seite|página|pagina|strona|sida|side|стр)?\\P{L}*"
              + "(?:(?:of|von|de|di|z|av|af|из)\\P{L}*)?");

  /** A word of more values says nothing of where a line is. */
  private static final int MOST_VALUES = 300;

  private static final int MOST_DATES = 8;

  /** The last figures of a number that is written with or without its country. */
  private static final int NUMBER = 7;

  private final List<Set<String>> values;
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final String figures;

  Placed(Profile profile) {
    values = profile.texts().values().stream().map(Placed::words).toList();
    for (int i = 0; i < values.size(); i++) {
      for (String word : values.get(i)) {
        List<Integer> holders = byWord.computeIfAbsent(word, key -> new ArrayList<>());
        if (holders.size() < MOST_VALUES) {
          holders.add(i);
        }
      }
    }
    figures =
        profile.texts().values().stream().map(Placed::figures).collect(Collectors.joining("|"));
  }

  /** Whether a line is in the profile, or says nothing that could be. */
  boolean holds(String line) {
    if (isAside(line)) {
      return true;
    }
    String rest = withoutDates(ContactLabels.value(line));
    Set<String> words = words(rest);
    return words.isEmpty() || isNumber(rest) || 2 * found(words) >= words.size();
  }

  private static boolean isAside(String line) {
    return SectionKind.called(line) != null
        || Labels.opensList(line)
        || Names.isTitle(line)
        || PAGE.matcher(line).matches()
        || (ContactLabels.begins(line) && ContactLabels.value(line).equals(line))
        || Periods.isNow(line);
  }

  private static String withoutDates(String line) {
    String rest = line;
    for (int i = 0; i < MOST_DATES; i++) {
      Optional<Period> period = Periods.in(rest);
      if (period.isEmpty()) {
        return rest;
      }
      rest = period.get().without(rest);
    }
    return rest;
  }

  /** A telephone number's figures are in groups of every size. */
  private boolean isNumber(String line) {
    String own = figures(line);
    return own.length() >= NUMBER && figures.contains(own.substring(own.length() - NUMBER));
  }

  /** How many of the words are found in the value that has most of them, or as whole values. */
  private int found(Set<String> words) {
    Map<Integer, Integer> hits = new HashMap<>();
    for (String word : words) {
      byWord.getOrDefault(word, List.of()).forEach(value -> hits.merge(value, 1, Integer::sum));
    }
    Set<String> whole = new HashSet<>();
    int most = 0;
    for (Map.Entry<Integer, Integer> hit : hits.entrySet()) {
      Set<String> value = values.get(hit.getKey());
      most = Math.max(most, hit.getValue());
      if (hit.getValue() == value.size()) {
        whole.addAll(value);
      }
    }
    return Math.max(most, whole.size());
  }

  private static Set<String> words(String text) {
    return WORD.matcher(Wording.fold(text))
        .results()
        .map(word -> word.group())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String figures(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
