package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.WrittenDate;
import io.autocraftcv.webapp.ProfileSection.Field;
import io.autocraftcv.webapp.ProfileSection.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * A profile while it is corrected: JSON Resume as it was entered, which may hold dates that are
 * none. The fields of the form have the paths of the JSON as their names.
 */
final class ProfileDraft {

  /** Tells of an entry which one of the saved profile's it was; new ones have none. */
  static final String WAS = "was";

  /** More than anyone has, so that nobody makes a page of a million fields. */
  private static final int MOST_ENTRIES = 1_000;

  /** What is wrong with those that have more. */
  static final String TOO_MANY = "A profile has at most 1,000 entries.";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectNode json;

  private ProfileDraft(ObjectNode json) {
    this.json = json;
  }

  /** A saved profile, as nobody has corrected it yet. */
  static ProfileDraft of(Profile profile) {
    try {
      ProfileDraft draft = new ProfileDraft((ObjectNode) MAPPER.readTree(profile.toJson()));
      for (ProfileSection section : ProfileSection.ALL) {
        List<ObjectNode> entries = draft.entries(section);
        IntStream.range(0, entries.size()).forEach(i -> entries.get(i).put(WAS, i));
      }
      return draft;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A profile is JSON", e);
    }
  }

  /** What was entered into the form of a saved profile; what was not changed is as it was. */
  static ProfileDraft posted(Map<String, String[]> form, Profile saved) {
    return new ProfileDraft(new ProfileForm(form, of(saved)).json());
  }

  /**
   * Adds, removes or moves an entry.
   *
   * @param action {@code add work}, {@code remove work 1}, {@code up work 1} or {@code down work 1}
   */
  void change(String action) {
    String[] words = action.split(" ", 3);
    for (ProfileSection section : ProfileSection.ALL) {
      if (section.isList() && words.length > 1 && section.path().equals(words[1])) {
        change(array(section), words[0], words.length > 2 ? words[2] : "");
      }
    }
  }

  private static void change(ArrayNode entries, String what, String number) {
    int index = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : entries.size();
    if (what.equals("add")) {
      entries.addObject().put(WAS, "");
    } else if (what.equals("remove") && index < entries.size()) {
      entries.remove(index);
    } else if (what.equals("up") && index > 0 && index < entries.size()) {
      entries.insert(index - 1, entries.remove(index));
    } else if (what.equals("down") && index < entries.size() - 1) {
      entries.insert(index + 1, entries.remove(index));
    }
  }

  /** Forgets entries into which nothing was entered. */
  void withoutEmptyEntries() {
    for (ProfileSection section : ProfileSection.ALL) {
      if (section.isList() && !entries(section).isEmpty()) {
        array(section).removeIf(entry -> entry.size() == 1);
      }
    }
  }

  /** The entries of a section, as many as there are. */
  List<ObjectNode> entries(ProfileSection section) {
    JsonNode entries = at(section.path());
    return section.isList() && entries instanceof ArrayNode array
        ? IntStream.range(0, array.size()).mapToObj(i -> (ObjectNode) array.get(i)).toList()
        : List.of();
  }

  private ArrayNode array(ProfileSection section) {
    return json.withArray(pointer(section.path()));
  }

  /** What is entered at a path, and of a list or an entry a line for each of its values. */
  String value(String path) {
    JsonNode value = at(path);
    return value.isObject()
        ? value.properties().stream()
            .filter(member -> !member.getKey().equals(WAS))
            .map(member -> value(path + "." + member.getKey()))
            .collect(Collectors.joining("\n"))
        : value.isArray() ? lines(value) : value.asText();
  }

  JsonNode at(String path) {
    return json.at(pointer(path));
  }

  private static String lines(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(line -> line.asText().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }

  /** Whether what is entered is a date, or nothing. */
  boolean isDate(String path) {
    String value = value(path);
    return value.isEmpty() || WrittenDate.read(value).isPresent();
  }

  boolean areDatesRight() {
    return ProfileSection.ALL.stream()
        .allMatch(
            section ->
                IntStream.range(0, entries(section).size())
                    .mapToObj(i -> section.path() + "[" + i + "].")
                    .allMatch(entry -> areDatesRight(section, entry)));
  }

  /** Has the dates as JSON Resume writes them, however they were entered. */
  void writeDates() {
    for (ProfileSection section : ProfileSection.ALL) {
      for (ObjectNode entry : entries(section)) {
        section.fields().stream()
            .filter(field -> field.kind() == Kind.DATE)
            .map(Field::name)
            .forEach(
                name ->
                    WrittenDate.read(entry.path(name).asText())
                        .ifPresent(date -> entry.put(name, date.toString())));
      }
    }
  }

  private boolean areDatesRight(ProfileSection section, String entry) {
    return section.fields().stream()
        .allMatch(field -> field.kind() != Kind.DATE || isDate(entry + field.name()));
  }

  /** Whether it has more entries than a page can hold. */
  boolean isTooLong() {
    return ProfileSection.ALL.stream().mapToInt(section -> entries(section).size()).sum()
        > MOST_ENTRIES;
  }

  /**
   * The profile that was entered, without sources and what its file says of itself. What is no date
   * is left out.
   */
  Profile profile() {
    return Profile.fromJson(json.toString()).withSources(Map.of()).withMeta(Profile.Meta.NONE);
  }

  /** The JSON Pointer of RFC 6901 for a path such as {@code skills[0].name}. */
  static String pointer(String path) {
    return "/" + path.replace("]", "").replaceAll("[.\\[]", "/");
  }
}
