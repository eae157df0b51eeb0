package io.autocraftcv.words;

import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The months by their names in several languages, whole or cut short. */
public final class Months {

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /** The month of this name, whole or cut short, or null if it is no month's. */
  public static @Nullable Month named(String name) {
    return BY_NAME.get(Wording.fold(name));
  }

  private static Map<String, Month> byName() {
    Map<String, Month> names = new HashMap<>();
    List<String> months = Lexicon.lines(Months.class, "months.txt").toList();
    for (int i = 0; i < months.size(); i++) {
      for (String name : months.get(i).split(" ", -1)) {
        Month month = Month.of(i + 1);
        names.put(name, month);
        // "jui" is June in one language and July in another, so the first to claim it keeps it.
        for (int length = 3; length < name.length(); length++) {
          names.putIfAbsent(name.substring(0, length), month);
        }
      }
    }
    return Map.copyOf(names);
  }
}
