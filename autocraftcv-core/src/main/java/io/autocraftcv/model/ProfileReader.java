package io.autocraftcv.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.Profile.Meta;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads JSON Resume into records, and notes what these have no place for. */
final class ProfileReader {

  /** More than this nobody looks through. */
  private static final int MOST_TOLD = 20;

  /** A file may call its members by names of any length. */
  private static final int LONGEST_TOLD = 100;

  /** What versions before 1.0.0 called members; the names do not clash in any record. */
  private static final Map<String, String> OLD_NAMES =
      Map.of("name", "company", "url", "website", "score", "gpa", "image", "picture");

  private final List<String> passedOver = new ArrayList<>();

  private ProfileReader() {}

  static Profile read(ObjectNode json) {
    ProfileReader reader = new ProfileReader();
    Profile profile = reader.record(Profile.class, reader.arranged(json), "");
    return profile.withMeta(reader.told(profile.meta()));
  }

  static <R extends Record> R record(Class<R> type, JsonNode json) {
    return new ProfileReader().record(type, json, "");
  }

  /** What the file says of itself and of its values, where the records have it. */
  private ObjectNode arranged(ObjectNode json) {
    object(json, "basics");
    ObjectNode meta = object(json, "meta");
    meta.set("schema", json.remove(ProfileJson.SCHEMA));
    json.set("sources", meta.remove("sources"));
    return json;
  }

  private ObjectNode object(ObjectNode json, String name) {
    if (json.get(name) instanceof ObjectNode object) {
      return object;
    }
    passOver(name, json.path(name));
    return json.putObject(name);
  }

  /** With what was passed over now, and when the profile was read from elsewhere. */
  private Meta told(Meta meta) {
    List<String> all = Stream.concat(meta.passedOver().stream(), passedOver.stream()).toList();
    List<String> told = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_TOLD)));
    if (all.size() > MOST_TOLD) {
      told.add("…");
    }
    return new Meta(meta.schema(), meta.canonical(), meta.version(), meta.lastModified(), told);
  }

  private <R extends Record> R record(Class<R> type, JsonNode json, String path) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new @Nullable Object[components.length];
    Set<String> known = new HashSet<>();
    String dot = path.isEmpty() ? "" : ".";
    for (int i = 0; i < components.length; i++) {
      String name = member(json, components[i].getName());
      known.add(name);
      values[i] = value(components[i].getGenericType(), json.path(name), path + dot + name);
    }
    json.properties().stream()
        .filter(member -> !known.contains(member.getKey()))
        .forEach(member -> passOver(path + dot + member.getKey(), member.getValue()));
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A profile's records are public and take what they hold", e);
    }
  }

  private static String member(JsonNode json, String name) {
    String oldName = OLD_NAMES.get(name);
    return oldName != null && !json.has(name) && json.has(oldName) ? oldName : name;
  }

  /** Null for what is of the wrong kind, and for what says nothing. */
  private @Nullable Object value(Type type, JsonNode json, String path) {
    if (type instanceof ParameterizedType many) {
      return many.getRawType() == Map.class
          ? SourcesJson.read(json)
          : list(many.getActualTypeArguments()[0], json, path);
    }
    Object value = single(type, json, path);
    if (value == null) {
      passOver(path, json);
    }
    return value;
  }

  private @Nullable Object single(Type type, JsonNode json, String path) {
    if (type == String.class) {
      return text(json);
    }
    if (type == PartialDate.class) {
      String text = text(json);
      return text == null ? null : PartialDate.parse(text).orElse(null);
    }
    return json.isObject() ? record(((Class<?>) type).asSubclass(Record.class), json, path) : null;
  }

  private List<Object> list(Type type, JsonNode json, String path) {
    List<Object> values = new ArrayList<>();
    if (!json.isArray()) {
      passOver(path, json);
    }
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      Object value = value(type, json.get(i), path + "[" + i + "]");
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Marks, years and telephone numbers come as numbers, too. */
  private static @Nullable String text(JsonNode json) {
    boolean read = (json.isTextual() && !json.textValue().isBlank()) || json.isNumber();
    return read ? json.asText() : null;
  }

  private void passOver(String path, JsonNode json) {
    boolean saysNothing =
        json.isMissingNode()
            || json.isNull()
            || (json.isTextual() && json.textValue().isBlank())
            || (json.isContainerNode() && json.isEmpty());
    if (!saysNothing && passedOver.size() <= MOST_TOLD) {
      passedOver.add(path.substring(0, Math.min(path.length(), LONGEST_TOLD)));
    }
  }
}
