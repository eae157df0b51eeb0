package io.autocraftcv.match;

import io.autocraftcv.model.PartialDate;
import io.autocraftcv.model.Profile;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much a line of a profile shows, by where it stands and how long ago it was. */
final class Strengths {

  private static final int LONG_AGO = 10;
  private static final double OLD = 0.8;

  private static final Set<String> NO_SKILL =
      Set.of(
          "name",
          "email",
          "phone",
          "url",
          "image",
          "startDate",
          "endDate",
          "date",
          "releaseDate",
          "level",
          "entity",
          "type",
          "score");

  private static final Map<String, Double> SECTIONS =
      Map.ofEntries(
          Map.entry("basics", 0.9),
          Map.entry("work", 1.0),
          Map.entry("volunteer", 0.8),
          Map.entry("education", 0.9),
          Map.entry("awards", 0.8),
          Map.entry("certificates", 1.0),
          Map.entry("publications", 0.8),
          Map.entry("skills", 1.0),
          Map.entry("languages", 0.9),
          Map.entry("interests", 0.4),
          Map.entry("projects", 1.0));

  private final Profile profile;
  private final LocalDate today;

  Strengths(Profile profile, LocalDate today) {
    this.profile = profile;
    this.today = today;
  }

  /** 0 if the line shows no skill: a name, an address, a date. */
  double of(String path) {
    String section = section(path);
    String member = path.substring(path.lastIndexOf('.') + 1);
    if (path.startsWith("basics.")) {
      return path.equals("basics.label") || path.equals("basics.summary") ? 0.9 : 0;
    }
    if (section.equals("work") && member.equals("description")) {
      return 0; // tells of the employer
    }
    boolean named = section.equals("skills") || section.equals("certificates");
    boolean title = named || section.equals("projects") || section.equals("interests");
    if (NO_SKILL.contains(member) && !(member.equals("name") && title)) {
      return 0;
    }
    return SECTIONS.getOrDefault(section, 0.0) * (isOld(section, path) ? OLD : 1);
  }

  private static String section(String path) {
    int end = path.indexOf('[');
    return end < 0 ? "" : path.substring(0, end);
  }

  private boolean isOld(String section, String path) {
    if (!section.equals("work")) {
      return false;
    }
    int index = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
    @Nullable PartialDate end = profile.work().get(index).endDate();
    return end != null && end.year() < today.getYear() - LONG_AGO;
  }
}
