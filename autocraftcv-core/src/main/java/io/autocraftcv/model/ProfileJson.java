package io.autocraftcv.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Profile} as JSON Resume. The records are the description for both directions: their
 * components have the names of the standard's members, which is why these must not be renamed.
 */
final class ProfileJson {

  /** More than any résumé needs, and little enough for any server. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(50)
                      .maxTokenCount(200_000)
                      .maxNumberLength(100)
                      .build())
              .build());

  /** What versions before 1.0.0 called members; the names do not clash in any record. */
  private static final Map<String, String> OLD_NAMES =
      Map.of("name", "company", "url", "website", "score", "gpa");

  private ProfileJson() {}

  static String write(Profile profile) {
    ObjectNode json = object(profile);
    if (!profile.sources().isEmpty()) {
      json.putObject("meta").set("sources", SourcesJson.write(profile.sources(), MAPPER));
    }
    return json.toString();
  }

  static Map<String, String> texts(Profile profile) {
    Map<String, String> texts = new LinkedHashMap<>();
    collect("", object(profile), texts);
    return texts;
  }

  private static void collect(String path, JsonNode json, Map<String, String> texts) {
    if (json.isTextual()) {
      texts.put(path, json.textValue());
    }
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      collect(path + "[" + i + "]", json.get(i), texts);
    }
    String dot = path.isEmpty() ? "" : ".";
    json.properties()
        .forEach(member -> collect(path + dot + member.getKey(), member.getValue(), texts));
  }

  static Profile read(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("a profile has at most " + MOST_CHARACTERS + " letters");
    }
    try {
      if (MAPPER.readTree(text) instanceof ObjectNode json) {
        return profile(json);
      }
      throw new IllegalArgumentException("a profile is a JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a profile as JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Profile profile(ObjectNode json) {
    if (!json.path("basics").isObject()) {
      json.putObject("basics");
    }
    return record(Profile.class, json);
  }

  /** What is not there is left out; in a list an empty entry stays, so that the others do, too. */
  static ObjectNode object(Record record) {
    ObjectNode json = MAPPER.createObjectNode();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      JsonNode value = json(get(record, component));
      if (value.isTextual() || !value.isEmpty()) {
        json.set(component.getName(), value);
      }
    }
    return json;
  }

  private static JsonNode json(@Nullable Object value) {
    if (value instanceof List<?> list) {
      ArrayNode array = MAPPER.createArrayNode();
      list.stream()
          .map(ProfileJson::json)
          .filter(entry -> !entry.isMissingNode())
          .forEach(array::add);
      return array;
    }
    if (value instanceof Record record && !(value instanceof PartialDate)) {
      return object(record);
    }
    boolean written = value instanceof PartialDate || (value instanceof String s && !s.isBlank());
    return written ? TextNode.valueOf(String.valueOf(value)) : MissingNode.getInstance();
  }

  static <R extends Record> R record(Class<R> type, JsonNode json) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getGenericType(), member(json, component.getName())))
            .toArray();
    if (type == Profile.class) {
      values[values.length - 1] = SourcesJson.read(json.path("meta").path("sources"));
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A profile's records are public and take what they hold", e);
    }
  }

  private static JsonNode member(JsonNode json, String name) {
    JsonNode value = json.path(name);
    String oldName = OLD_NAMES.get(name);
    return value.isMissingNode() && oldName != null ? json.path(oldName) : value;
  }

  /** Null for what is of the wrong kind, and for what says nothing. */
  private static @Nullable Object value(Type type, JsonNode json) {
    if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0], json);
    }
    if (type == String.class) {
      return text(json);
    }
    if (type == PartialDate.class) {
      String text = text(json);
      return text == null ? null : PartialDate.parse(text).orElse(null);
    }
    return json.isObject() ? record(((Class<?>) type).asSubclass(Record.class), json) : null;
  }

  private static List<Object> list(Type type, JsonNode json) {
    List<Object> values = new ArrayList<>();
    if (json.isArray()) {
      for (JsonNode entry : json) {
        Object value = value(type, entry);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** Marks, years and telephone numbers come as numbers, too. */
  private static @Nullable String text(JsonNode json) {
    boolean read = (json.isTextual() && !json.textValue().isBlank()) || json.isNumber();
    return read ? json.asText() : null;
  }

  private static @Nullable Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A profile's records are public and give what they hold", e);
    }
  }
}
