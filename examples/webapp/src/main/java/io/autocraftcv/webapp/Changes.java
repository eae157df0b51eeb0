package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a résumé is worded otherwise than the profile that it was made of. */
final class Changes {

  private static final Pattern WORDED =
      Pattern.compile(
          "basics\\.summary|(work|projects|volunteer)\\[.*(summary|description|highlights).*");

  private Changes() {}

  /**
   * The places that differ, each with the lines that were there and those that are there now. What
   * was left out is told elsewhere.
   */
  static List<Map<String, Object>> of(Written written, Texts texts) {
    Map<String, List<String>> before = byPlace(written.original());
    Map<String, List<String>> after = byPlace(written.resume());
    Set<String> places = new LinkedHashSet<>(before.keySet());
    places.addAll(after.keySet());
    Set<String> leftOut = leftOut(written);
    List<Map<String, Object>> changes = new ArrayList<>();
    for (String place : places) {
      List<String> now = without(after.get(place), before.get(place));
      List<String> was = new ArrayList<>(without(before.get(place), after.get(place)));
      was.removeAll(leftOut);
      if (!now.isEmpty() || !was.isEmpty()) {
        changes.add(Map.of("place", name(place, written.resume(), texts), "was", was, "now", now));
      }
    }
    return changes;
  }

  private static Map<String, List<String>> byPlace(Profile profile) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    profile
        .texts()
        .forEach(
            (path, text) -> {
              if (WORDED.matcher(path).matches()) {
                String place = path.replaceFirst("\\[\\d+]$", "");
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(text);
              }
            });
    return places;
  }

  private static List<String> without(@Nullable List<String> lines, @Nullable List<String> others) {
    List<String> rest = lines == null ? new ArrayList<>() : new ArrayList<>(lines);
    rest.removeAll(others == null ? List.of() : others);
    return rest;
  }

  private static Set<String> leftOut(Written written) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode left : ReportView.read(written.report()).path("leftOut")) {
      texts.add(left.path("text").asText());
    }
    return texts;
  }

  private static String name(String place, Profile resume, Texts texts) {
    Map<String, String> lines = resume.texts();
    String entry = place.replaceFirst("\\.[^.]*$", "");
    String of = lines.getOrDefault(entry + ".position", lines.getOrDefault(entry + ".name", ""));
    return place.equals("basics.summary")
        ? texts.say("summary")
        : of.isEmpty() ? ReportView.place(place, texts) : of;
  }
}
