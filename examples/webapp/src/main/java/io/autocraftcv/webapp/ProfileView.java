package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import io.autocraftcv.model.Source;
import io.autocraftcv.webapp.ProfileSection.Field;
import io.autocraftcv.webapp.ProfileSection.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A profile in the words of the page, as the templates take it. */
final class ProfileView {

  /** What is less sure is marked for checking. */
  private static final double DOUBTFUL = 0.7;

  /** Longer lines nobody has typed: pictures as {@code data:} URLs. They stay as they are. */
  private static final int LONGEST_LINE = 2_000;

  private final ProfileDraft draft;
  private final Texts texts;
  private final Map<String, Source> doubts = new HashMap<>();
  private final List<Map<String, String>> toCheck = new ArrayList<>();
  private final List<Map<String, String>> wrong = new ArrayList<>();

  private ProfileView(ProfileDraft draft, Map<String, Source> sources, Texts texts) {
    this.draft = draft;
    this.texts = texts;
    sources.forEach(
        (path, source) -> {
          if (source.confidence() < DOUBTFUL) {
            doubts.put(path, source);
          }
        });
  }

  /** What a card in the list shows. */
  static Map<String, Object> card(Kept<Profile> saved, Texts texts) {
    return Map.of(
        "id",
        saved.id(),
        "name",
        name(saved.content(), texts),
        "label",
        text(saved.content().basics().label()),
        "file",
        saved.file(),
        "saved",
        texts.day(saved.created()));
  }

  /** What the page shows on which a profile is corrected. */
  static Map<String, Object> page(Kept<Profile> saved, ProfileDraft draft, Texts texts) {
    ProfileView view = new ProfileView(draft, KeptSources.of(saved.content(), draft), texts);
    Map<String, Object> values = new HashMap<>(card(saved, texts));
    values.put("profile", saved.id());
    values.put("sections", ProfileSection.ALL.stream().map(view::section).toList());
    values.put("toCheck", view.toCheck);
    values.put("hasChecks", !view.toCheck.isEmpty());
    int checks = view.toCheck.size();
    values.put("checks", checks == 1 ? texts.say("oneToCheck") : texts.say("toCheck", checks));
    values.put("wrong", view.wrong);
    values.put("hasWrong", !view.wrong.isEmpty());
    values.put("version", saved.version());
    List<String> passedOver = saved.content().meta().passedOver();
    values.put("passedOver", passedOver);
    values.put("hasPassedOver", !passedOver.isEmpty());
    return values;
  }

  private Map<String, Object> section(ProfileSection section) {
    List<Map<String, Object>> entries = new ArrayList<>();
    if (section.isList()) {
      int count = draft.entries(section).size();
      for (int i = 0; i < count; i++) {
        entries.add(entry(section, i, i == count - 1));
      }
    } else {
      entries.add(Map.of("fields", fields(section, section.path(), "")));
    }
    return Map.of(
        "path", section.path(),
        "id", id(section.path()),
        "sectionId", id(section.path()),
        "title", section.title(texts),
        "isList", section.isList(),
        "add", section.isList() ? texts.say("add." + section.path()) : "",
        "next", id(section.path() + "[" + entries.size() + "]"),
        "entries", entries);
  }

  private Map<String, Object> entry(ProfileSection section, int i, boolean last) {
    String path = section.path() + "[" + i + "]";
    String number = section.entry(i + 1, texts);
    String about =
        section.fields().stream()
            .limit(2)
            .map(field -> draft.value(path + "." + field.name()))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
    Map<String, Object> values = new HashMap<>();
    values.put("id", id(path));
    values.put("path", path);
    values.put("was", draft.value(path + "." + ProfileDraft.WAS));
    values.put("number", number);
    values.put("legend", about.isEmpty() ? number : number + ": " + about);
    values.put("up", i == 0 ? "" : section.path() + " " + i);
    values.put("above", i == 0 ? "" : id(section.path() + "[" + (i - 1) + "]"));
    values.put("down", last ? "" : section.path() + " " + i);
    values.put("below", last ? "" : id(section.path() + "[" + (i + 1) + "]"));
    values.put("remove", section.path() + " " + i);
    values.put("fields", fields(section, path, number + ", "));
    return values;
  }

  private List<Map<String, Object>> fields(ProfileSection section, String path, String of) {
    return section.fields().stream()
        .filter(field -> field.kind() != Kind.WORDS || isShort(path + "." + field.name()))
        .map(field -> field(field, path + "." + field.name(), of))
        .toList();
  }

  private boolean isShort(String path) {
    return draft.value(path).length() <= LONGEST_LINE;
  }

  private Map<String, Object> field(Field field, String path, String of) {
    String value = draft.value(path);
    boolean noDate = field.kind() == Kind.DATE && !draft.isDate(path);
    String check = value.isEmpty() || noDate ? "" : check(path);
    Map<String, String> link = Map.of("id", id(path), "label", of + field.label(texts));
    if (noDate) {
      wrong.add(link);
    } else if (!check.isEmpty()) {
      toCheck.add(link);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("id", id(path));
    values.put("path", path);
    values.put("label", field.label(texts));
    values.put("value", value);
    values.put("about", field.about());
    values.put("isDate", field.kind() == Kind.DATE);
    values.put("isLong", field.kind() == Kind.TEXT || field.kind() == Kind.LINES);
    values.put("isLines", field.kind() == Kind.LINES);
    values.put(
        "rows", Math.min(12, 2 + value.lines().mapToInt(line -> 1 + line.length() / 70).sum()));
    values.put("wrong", noDate);
    values.put("check", check);
    values.put(
        "describedBy",
        Stream.of(
                noDate ? id(path) + "-wrong" : "",
                check.isEmpty() ? "" : id(path) + "-check",
                field.kind() == Kind.DATE || field.kind() == Kind.LINES ? id(path) + "-hint" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" ")));
    return values;
  }

  /** Why a field is to be checked, or nothing. A doubt may be about a part of it, or more. */
  private String check(String path) {
    return doubts.entrySet().stream()
        .filter(doubt -> isAbout(doubt.getKey(), path))
        .map(doubt -> doubt.getValue().place())
        .map(place -> place == null ? "" : texts.say("checkPlace", place.page(), place.line()))
        .map(place -> texts.say("checkThis") + place)
        .findFirst()
        .orElse("");
  }

  private static boolean isAbout(String doubt, String path) {
    return doubt.equals(path) || doubt.startsWith(path + "[") || path.startsWith(doubt + ".");
  }

  static String name(Profile profile, Texts texts) {
    String name = text(profile.basics().name());
    return name.isEmpty() ? texts.say("nameless") : name;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** An id in the page: {@code work-0-name} for {@code work[0].name}. */
  private static String id(String path) {
    return path.replace("]", "").replaceAll("[.\\[]", "-");
  }
}
