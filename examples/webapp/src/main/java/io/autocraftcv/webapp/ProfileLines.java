package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A profile as lines, by the places in which a reader finds them. */
final class ProfileLines {

  private static final String SUMMARY = "basics.summary";

  private static final Pattern ENTRY = Pattern.compile("([a-z]+)\\[(\\d+)]\\.?(.*)");

  /** What no reader compares. */
  private static final Pattern ASIDE = Pattern.compile("url|.*Date|date|location|level|type");

  /** Sections whose entries have lines of their own. */
  private static final List<String> LINED = List.of("projects", "volunteer");

  private ProfileLines() {}

  /**
   * The lines of each position by {@code work[0]}, and of the other sections by their names, in
   * which each entry is a line.
   */
  static Map<String, List<String>> of(Profile profile) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    Map<String, String> entries = new LinkedHashMap<>();
    profile
        .texts()
        .forEach(
            (path, text) -> {
              Matcher entry = ENTRY.matcher(path);
              if (path.equals(SUMMARY)) {
                add(places, path, text);
              } else if (entry.matches() && !ASIDE.matcher(entry.group(3)).matches()) {
                String section = entry.group(1);
                String numbered = section + "[" + entry.group(2) + "]";
                if (section.equals("work")) {
                  boolean line = entry.group(3).matches("summary|highlights.*");
                  places.computeIfAbsent(numbered, key -> new ArrayList<>());
                  if (line) {
                    add(places, numbered, text);
                  }
                } else if (LINED.contains(section)) {
                  add(places, section, text);
                } else {
                  entries.merge(numbered, text, (first, more) -> first + ", " + more);
                }
              }
            });
    entries.forEach((entry, text) -> add(places, entry.replaceFirst("\\[.*", ""), text));
    return places;
  }

  /** What a place is called. */
  static String name(String place, Profile profile, Texts texts) {
    if (place.equals(SUMMARY)) {
      return texts.say("summary");
    }
    Matcher entry = ENTRY.matcher(place);
    if (!entry.matches()) {
      return ReportView.place(place, texts);
    }
    int index = Integer.parseInt(entry.group(2));
    Profile.Work work = index < profile.work().size() ? profile.work().get(index) : null;
    String name = work == null ? "" : NewDocumentsView.joined(work.position(), work.name());
    return name.isEmpty() ? texts.say("positionNumber", index + 1) : name;
  }

  private static void add(Map<String, List<String>> places, String place, String line) {
    places.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
  }
}
