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

  /**
   * A line of a profile.
   *
   * @param path where it stands: {@code work[0].highlights[3]}, or {@code skills[2]} for an entry
   */
  record Line(String path, String text) {

    /** The list that it is in, {@code work[0].highlights}; itself if it is in none. */
    String list() {
      return isInList() ? path.substring(0, path.lastIndexOf('[')) : path;
    }

    boolean isInList() {
      return path.endsWith("]");
    }
  }

  private ProfileLines() {}

  /**
   * The lines of each position by {@code work[0]}, and of the other sections by their names, in
   * which each entry is a line.
   */
  static Map<String, List<Line>> of(Profile profile) {
    Map<String, List<Line>> places = new LinkedHashMap<>();
    Map<String, String> entries = new LinkedHashMap<>();
    profile
        .texts()
        .forEach(
            (path, text) -> {
              Matcher entry = ENTRY.matcher(path);
              if (path.equals(SUMMARY)) {
                add(places, path, new Line(path, text));
              } else if (entry.matches() && !ASIDE.matcher(entry.group(3)).matches()) {
                String section = entry.group(1);
                String numbered = section + "[" + entry.group(2) + "]";
                if (section.equals("work")) {
                  boolean line = entry.group(3).matches("summary|highlights.*");
                  places.computeIfAbsent(numbered, key -> new ArrayList<>());
                  if (line) {
                    add(places, numbered, new Line(path, text));
                  }
                } else if (LINED.contains(section)) {
                  add(places, section, new Line(path, text));
                } else {
                  entries.merge(numbered, text, (first, more) -> first + ", " + more);
                }
              }
            });
    entries.forEach(
        (entry, text) -> add(places, entry.replaceFirst("\\[.*", ""), new Line(entry, text)));
    return places;
  }

  /** What a place is called. */
  static String name(String place, Profile profile, Texts texts) {
    if (place.equals(SUMMARY)) {
      return texts.say("summary");
    }
    Matcher entry = ENTRY.matcher(place);
    if (!entry.matches() || !entry.group(1).equals("work")) {
      return ReportView.place(place, texts);
    }
    int index = Integer.parseInt(entry.group(2));
    Profile.Work work = index < profile.work().size() ? profile.work().get(index) : null;
    String name = work == null ? "" : NewDocumentsView.joined(work.position(), work.name());
    return name.isEmpty() ? texts.say("positionNumber", index + 1) : name;
  }

  private static void add(Map<String, List<Line>> places, String place, Line line) {
    places.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
  }
}
