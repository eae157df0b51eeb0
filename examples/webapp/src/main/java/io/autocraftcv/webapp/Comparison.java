package io.autocraftcv.webapp;

import io.autocraftcv.webapp.Pairing.Change;
import io.autocraftcv.webapp.ProfileLines.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A résumé beside the profile that it was made of, place by place: what is said earlier, what was
 * left out, what is worded otherwise, and how each of it is undone. In words, so that nobody has to
 * see colours.
 */
final class Comparison {

  /** The address of a place within the page: {@code at-work-0}. */
  static final String ANCHOR = "at-[a-z0-9-]{1,40}";

  private final Texts texts;
  private final List<Map<String, Object>> places = new ArrayList<>();
  private final List<Map<String, Object>> unchanged = new ArrayList<>();
  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private int leftOut;

  private Comparison(Texts texts) {
    this.texts = texts;
  }

  /** What the page shows. */
  static Map<String, Object> page(Documents.Saved saved, Texts texts) {
    Comparison comparison = new Comparison(texts);
    Written written = saved.written();
    Map<String, List<Line>> before = ProfileLines.of(written.original());
    Map<String, List<Line>> after = ProfileLines.of(written.resume());
    Map<String, List<Line>> all = new LinkedHashMap<>(before);
    after.forEach(all::putIfAbsent);
    for (String place : all.keySet()) {
      comparison.compare(
          Map.of("at", anchor(place), "place", ProfileLines.name(place, written.original(), texts)),
          before.getOrDefault(place, List.of()),
          after.getOrDefault(place, List.of()));
    }
    return comparison.values(saved);
  }

  private static String anchor(String place) {
    return "at-" + place.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  private Map<String, Object> values(Documents.Saved saved) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", saved.id());
    values.put("title", saved.written().title());
    values.put("places", places);
    values.put("unchanged", unchanged);
    values.put("hasUnchanged", !unchanged.isEmpty());
    values.put(
        "counts",
        texts.say(
            "comparedCounts",
            count(Change.MOVED),
            leftOut,
            count(Change.REWORDED),
            count(Change.ADDED)));
    return values;
  }

  private int count(Change change) {
    return counts.getOrDefault(change, 0);
  }

  private void compare(Map<String, Object> place, List<Line> before, List<Line> after) {
    if (before.equals(after)) {
      unchanged.add(place);
      return;
    }
    Set<String> lists = new LinkedHashSet<>();
    before.forEach(line -> lists.add(line.list()));
    after.forEach(line -> lists.add(line.list()));
    List<Map<String, Object>> profile = new ArrayList<>();
    List<Map<String, Object>> resume = new ArrayList<>();
    lists.forEach(list -> compare(of(list, before), of(list, after), profile, resume));
    Map<String, Object> compared = new HashMap<>(place);
    compared.put("profile", profile);
    compared.put("resume", resume);
    places.add(compared);
  }

  private static List<Line> of(String list, List<Line> lines) {
    return lines.stream().filter(line -> line.list().equals(list)).toList();
  }

  /** One list, on either side; lines are numbered as they stand there. */
  private void compare(
      List<Line> before,
      List<Line> after,
      List<Map<String, Object>> profile,
      List<Map<String, Object>> resume) {
    Pairing pairing = pairing(before, after);
    int profileLines = profile.size();
    int resumeLines = resume.size();
    for (int i = 0; i < before.size(); i++) {
      int now = pairing.now(i);
      String text = before.get(i).text();
      if (now < 0) {
        leftOut++;
        profile.add(line(text, texts.say("leftOut"), "putBack", before.get(i).path(), ""));
      } else {
        Change change = pairing.change(now);
        profile.add(line(text, mark(change, "movedUp", resumeLines + now + 1), "", "", ""));
      }
      profile
          .get(profile.size() - 1)
          .put("gone", now < 0 || pairing.change(now) == Change.REWORDED);
    }
    for (int i = 0; i < after.size(); i++) {
      Change change = pairing.change(i);
      int was = pairing.was(i);
      String path = was < 0 ? after.get(i).list() : before.get(was).path();
      String text = after.get(i).text();
      counts.merge(change, 1, Integer::sum);
      String mark = mark(change, "movedFrom", profileLines + was + 1);
      resume.add(line(text, mark, undo(change), path, change == Change.ADDED ? text : ""));
    }
  }

  private static Pairing pairing(List<Line> before, List<Line> after) {
    List<String> was = before.stream().map(Line::text).toList();
    List<String> now = after.stream().map(Line::text).toList();
    return before.stream().allMatch(Line::isInList) && after.stream().allMatch(Line::isInList)
        ? Pairing.of(was, now)
        : Pairing.ofOne(was, now);
  }

  private String mark(Change change, String moved, int number) {
    return switch (change) {
      case NONE -> "";
      case MOVED -> texts.say(moved, number);
      case REORDERED -> texts.say("reordered");
      case REWORDED -> texts.say("reworded");
      case ADDED -> texts.say("added");
    };
  }

  /** The text of the button that undoes it. */
  private static String undo(Change change) {
    return switch (change) {
      case NONE -> "";
      case MOVED -> "moveBack";
      case REORDERED -> "orderBack";
      case REWORDED -> "ownWords";
      case ADDED -> "removeAdded";
    };
  }

  private Map<String, Object> line(
      String text, String mark, String undo, String path, String added) {
    Map<String, Object> line = new HashMap<>();
    line.put("text", text);
    line.put("mark", mark);
    line.put("undo", undo.isEmpty() ? "" : texts.say(undo));
    line.put("path", path);
    line.put("added", added);
    return line;
  }
}
