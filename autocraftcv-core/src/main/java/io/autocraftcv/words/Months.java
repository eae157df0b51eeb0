package io.autocraftcv.words;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The months by their names in several languages, whole or cut short. */
public final class Months {

  private static final List<Locale> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "pl", "tr", "id", "ru")
          .stream()
          .map(Locale::forLanguageTag)
          .toList();

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /** The month of this name, whole or cut short, or null if it is no month's. */
  public static @Nullable Month named(String name) {
    return BY_NAME.get(Wording.fold(name));
  }

  private static Map<String, Month> byName() {
    Map<String, Month> names = new HashMap<>();
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        String name = Wording.fold(month.getDisplayName(TextStyle.FULL, language));
        names.put(name, month);
        names.put(Wording.fold(month.getDisplayName(TextStyle.FULL_STANDALONE, language)), month);
        // "jui" is June in one language and July in another, so the first to claim it keeps it.
        for (int length = 3; length < name.length(); length++) {
          names.putIfAbsent(name.substring(0, length), month);
        }
        String cut = Wording.fold(month.getDisplayName(TextStyle.SHORT, language));
        names.putIfAbsent(cut.replace(".", ""), month);
      }
    }
    names.putIfAbsent("mrz", Month.MARCH);
    return Map.copyOf(names);
  }
}
