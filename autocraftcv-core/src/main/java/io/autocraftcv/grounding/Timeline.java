package io.autocraftcv.grounding;

import io.autocraftcv.model.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When what happened, and for how long somebody worked: times that overlap count once. Dates that
 * lack their month may be anywhere in the year.
 */
record Timeline(List<Day> days, List<Time> times) {

  /** A date of the profile, with its path. */
  record Day(String path, String entry, String member, PartialDate date) {}

  /**
   * An entry with a beginning.
   *
   * @param end null if it goes on
   */
  record Time(String entry, PartialDate start, @Nullable PartialDate end, int last) {

    boolean isWork() {
      return entry.startsWith("work");
    }
  }

  private static final Set<String> MEMBERS = Set.of("startDate", "endDate", "date", "releaseDate");

  static Timeline of(Map<String, String> texts, LocalDate today) {
    List<Day> days = new ArrayList<>();
    texts.forEach(
        (path, text) -> {
          int dot = path.lastIndexOf('.');
          if (dot > 0 && MEMBERS.contains(path.substring(dot + 1))) {
            PartialDate.parse(text)
                .ifPresent(
                    date ->
                        days.add(
                            new Day(path, path.substring(0, dot), path.substring(dot + 1), date)));
          }
        });
    Map<String, Time> times = new TreeMap<>();
    int now = today.getYear() * 12 + today.getMonthValue() - 1;
    for (Day day : days) {
      if (day.member().equals("startDate")) {
        PartialDate end = end(days, day.entry());
        times.put(day.entry(), new Time(day.entry(), day.date(), end, now));
      }
    }
    return new Timeline(List.copyOf(days), List.copyOf(times.values()));
  }

  private static @Nullable PartialDate end(List<Day> days, String entry) {
    return days.stream()
        .filter(day -> day.entry().equals(entry) && day.member().equals("endDate"))
        .map(Day::date)
        .findFirst()
        .orElse(null);
  }

  /** In months, if the dates are read as narrowly as they can be. */
  int shortest(Set<String> entries) {
    return months(entries, false);
  }

  /** In months, if the dates are read as widely as they can be. */
  int longest(Set<String> entries) {
    return months(entries, true);
  }

  private int months(Set<String> entries, boolean wide) {
    List<Time> chosen =
        times.stream()
            .filter(time -> entries.isEmpty() ? time.isWork() : entries.contains(time.entry()))
            .sorted(Comparator.comparingInt(time -> begin(time, wide)))
            .toList();
    int months = 0;
    int reached = Integer.MIN_VALUE;
    for (Time time : chosen) {
      int begin = Math.max(begin(time, wide), reached);
      int end = end(time, wide);
      months += Math.max(0, end - begin);
      reached = Math.max(reached, end);
    }
    return months;
  }

  private static int begin(Time time, boolean wide) {
    return month(time.start(), wide ? 1 : 12);
  }

  private static int end(Time time, boolean wide) {
    PartialDate end = time.end();
    int last = end == null ? time.last() : month(end, wide ? 12 : 1);
    return wide ? last + 1 : last;
  }

  private static int month(PartialDate date, int unknown) {
    return date.year() * 12 + (date.month() > 0 ? date.month() : unknown) - 1;
  }
}
