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
      List.of("en", "de", "fr", "es", "it", "pt", "nl").stream()
          .map(Locale::forLanguageTag)
          .toList();

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /** The month of this name, or null if it is no month's. */
  public static @Nullable Month named(String name) {
    String folded = Wording.fold(name);
    Month month = BY_NAME.get(folded);
    return month != null || folded.length() < 3 ? month : BY_NAME.get(folded.substring(0, 3));
  }

  private static Map<String, Month> byName() {
    Map<String, Month> names = new HashMap<>();
    for (Locale language : LANGUAGES) {
      for (Month month : Month.values()) {
        String name = Wording.fold(month.getDisplayName(TextStyle.FULL, language));
        names.put(name, month);
        // "jui" is June in one language and July in another, so the first to claim it keeps it.
        names.putIfAbsent(name.substring(0, 3), month);
      }
    }
    return Map.copyOf(names);
  }
}
