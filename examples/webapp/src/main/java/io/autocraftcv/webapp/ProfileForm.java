package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.autocraftcv.webapp.ProfileSection.Field;
import io.autocraftcv.webapp.ProfileSection.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a browser has sent of the form of a saved profile. A field that is as it was shown, or was
 * not shown, has the saved value to the letter: on the way through a form blanks and line ends are
 * lost, of which a text, a line of a list or an address may well have some.
 */
final class ProfileForm {

  private final Map<String, String[]> sent;
  private final ProfileDraft saved;

  ProfileForm(Map<String, String[]> sent, ProfileDraft saved) {
    this.sent = sent;
    this.saved = saved;
  }

  /** The profile as JSON Resume, whose entries tell which of the saved ones they were. */
  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (ProfileSection section : ProfileSection.ALL) {
      String path = section.path();
      if (section.isList()) {
        entries(section, json);
      } else {
        fill(json.withObject(ProfileDraft.pointer(path)), section, path, path);
      }
    }
    return json;
  }

  private void entries(ProfileSection section, ObjectNode json) {
    if (!isSent(section)) {
      if (!saved.entries(section).isEmpty()) {
        json.withArray(ProfileDraft.pointer(section.path())).addAll(saved.entries(section));
      }
      return;
    }
    Set<String> taken = new HashSet<>();
    for (int i = 0; ; i++) {
      String path = section.path() + "[" + i + "]";
      String[] claimed = sent.get(path + "." + ProfileDraft.WAS);
      if (claimed == null) {
        return;
      }
      // A made-up form may claim a long entry many times, to have it multiplied.
      String was = taken.add(claimed[0]) ? claimed[0] : "";
      ArrayNode entries = json.withArray(ProfileDraft.pointer(section.path()));
      ObjectNode entry = entries.addObject().put(ProfileDraft.WAS, was);
      fill(entry, section, path, section.path() + "[" + was + "]");
    }
  }

  /** A form names the sections that it has, also those without entries; what it has not stays. */
  private boolean isSent(ProfileSection section) {
    return sent.containsKey(section.path())
        || sent.containsKey(section.path() + "[0]." + ProfileDraft.WAS);
  }

  private void fill(ObjectNode entry, ProfileSection section, String path, String was) {
    for (Field field : section.fields()) {
      JsonNode value = value(field, path + "." + field.name(), was + "." + field.name());
      if (!value.isMissingNode()) {
        int dot = field.name().lastIndexOf('.');
        ObjectNode parent =
            dot < 0
                ? entry
                : entry.withObject(ProfileDraft.pointer(field.name().substring(0, dot)));
        parent.set(field.name().substring(dot + 1), value);
      }
    }
  }

  private JsonNode value(Field field, String path, String was) {
    String[] entered = sent.get(path);
    if (entered == null
        || plain(field.kind(), entered[0]).equals(plain(field.kind(), saved.value(was)))) {
      return saved.at(was);
    }
    String text = entered[0].strip().replace("\r\n", "\n");
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    return field.kind() == Kind.LINES ? lines(text) : TextNode.valueOf(text);
  }

  private static ArrayNode lines(String text) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  /** What a text is once a browser has had it in a field; one of a single line has no line ends. */
  private static String plain(Kind kind, String text) {
    boolean single = kind == Kind.WORDS || kind == Kind.DATE;
    return text.replaceAll("\\R", single ? "" : "\n").strip();
  }
}
