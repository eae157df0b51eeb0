package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A résumé beside the profile that it was made of, place by place: what is said earlier, what was
 * left out, what is worded otherwise. In words, so that nobody has to see colours.
 */
final class Comparison {

  private final Texts texts;
  private final List<Map<String, Object>> places = new ArrayList<>();
  private final List<String> unchanged = new ArrayList<>();

  /** Lines that say the same in another order, on either side. */
  private final Set<String> reordered = new HashSet<>();

  private int first;
  private int leftOut;
  private int reworded;
  private int added;

  private Comparison(Texts texts) {
    this.texts = texts;
  }

  /** What the page shows. */
  static Map<String, Object> page(Documents.Saved saved, Texts texts) {
    Comparison comparison = new Comparison(texts);
    Map<String, List<String>> before = ProfileLines.of(saved.written().original());
    Map<String, List<String>> after = ProfileLines.of(saved.written().resume());
    Map<String, List<String>> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    Profile profile = saved.written().original();
    for (String place : all.keySet()) {
      comparison.compare(
          ProfileLines.name(place, profile, texts),
          before.getOrDefault(place, List.of()),
          after.getOrDefault(place, List.of()));
    }
    return comparison.values(saved);
  }

  private Map<String, Object> values(Documents.Saved saved) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", saved.id());
    values.put("title", saved.written().title());
    values.put("places", places);
    values.put("unchanged", String.join(", ", unchanged));
    values.put("counts", texts.say("comparedCounts", first, leftOut, reworded, added));
    return values;
  }

  private void compare(String place, List<String> before, List<String> after) {
    if (before.equals(after)) {
      unchanged.add(place);
      return;
    }
    List<String> earlier = Emphasis.first(before, after);
    List<String> gone = before.stream().filter(line -> !after.contains(line)).toList();
    // What became of a line that is worded otherwise, by the line that it was.
    Map<String, String> now = new LinkedHashMap<>();
    Map<String, String> was = new LinkedHashMap<>();
    for (String line : after) {
      List<String> left = gone.stream().filter(one -> !now.containsKey(one)).toList();
      int found = before.contains(line) ? -1 : Likeness.find(line, left);
      if (found >= 0) {
        now.put(left.get(found), line);
        was.put(line, left.get(found));
        if (parts(line).equals(parts(left.get(found)))) {
          reordered.add(line);
          reordered.add(left.get(found));
        }
      }
    }
    first += earlier.size();
    reworded += (int) now.keySet().stream().filter(line -> !reordered.contains(line)).count();
    leftOut += gone.size() - now.size();
    added += (int) after.stream().filter(line -> !before.contains(line)).count() - was.size();
    places.add(
        Map.of(
            "place", place,
            "profile", lines(before, after, earlier, now.keySet(), "movedUp", "leftOut"),
            "resume", lines(after, before, earlier, was.keySet(), "movedFrom", "added")));
  }

  private static List<String> parts(String line) {
    return Stream.of(line.split("[,;] ", -1)).sorted().toList();
  }

  /**
   * One side, each line marked with what became of it, or with what it was.
   *
   * @param moved how it is said of lines that stand elsewhere on the other side
   * @param alone how it is said of lines that the other side has not
   */
  private List<Map<String, Object>> lines(
      List<String> side,
      List<String> other,
      List<String> earlier,
      Set<String> otherwise,
      String moved,
      String alone) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String line : side) {
      boolean both = other.contains(line) || reordered.contains(line);
      String mark =
          earlier.contains(line)
              ? texts.say(moved, other.indexOf(line) + 1)
              : reordered.contains(line)
                  ? texts.say("reordered")
                  : both ? "" : texts.say(otherwise.contains(line) ? "reworded" : alone);
      lines.add(Map.of("text", line, "mark", mark, "gone", !both));
    }
    return lines;
  }
}
