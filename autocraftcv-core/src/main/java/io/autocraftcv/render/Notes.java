package io.autocraftcv.render;

import io.autocraftcv.model.Profile.Interest;
import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.model.Profile.Skill;
import io.autocraftcv.render.Entry.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes lines of skills, languages and interests. */
final class Notes {

  private Notes() {}

  /**
   * A line for each group, and one for all single skills. How well somebody knows a single skill is
   * said behind it; of a whole group it would say nothing.
   */
  static List<Note> skills(List<Skill> skills) {
    Lines lines = new Lines();
    for (Skill skill : skills) {
      boolean single = skill.keywords().isEmpty();
      String name = Clean.line(skill.name());
      lines.add(single ? withLevel(name, skill.level()) : name, skill.keywords());
    }
    return lines.all();
  }

  /** "English (native speaker)", in one line. */
  static List<Note> languages(List<Language> languages) {
    Lines lines = new Lines();
    for (Language spoken : languages) {
      lines.add(withLevel(Clean.line(spoken.language()), spoken.fluency()), List.of());
    }
    return lines.all();
  }

  static List<Note> interests(List<Interest> interests) {
    Lines lines = new Lines();
    for (Interest interest : interests) {
      lines.add(Clean.line(interest.name()), interest.keywords());
    }
    return lines.all();
  }

  private static @Nullable String withLevel(@Nullable String name, @Nullable String level) {
    String clean = Clean.line(level);
    return name == null || clean == null ? name : name + " (" + clean + ")";
  }

  /** Groups in their order; single ones together, where the first of them stood. */
  private static final class Lines {

    private final List<Note> groups = new ArrayList<>();
    private final List<String> singles = new ArrayList<>();
    private int place = -1;

    void add(@Nullable String name, List<String> keywords) {
      List<String> values = Clean.lines(keywords);
      if (!values.isEmpty()) {
        groups.add(new Note(name, values));
      } else if (name != null) {
        place = place < 0 ? groups.size() : place;
        singles.add(name);
      }
    }

    List<Note> all() {
      if (place >= 0) {
        groups.add(place, new Note(null, singles));
      }
      return groups;
    }
  }
}
