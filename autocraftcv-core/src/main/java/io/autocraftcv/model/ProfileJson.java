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
import java.lang.reflect.RecordComponent;
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

  /** Where a file says which schema it keeps to; no name for a component. */
  static final String SCHEMA = "$schema";

  private ProfileJson() {}

  static String write(Profile profile) {
    ObjectNode members = object(profile);
    ObjectNode meta = members.withObject("/meta");
    ObjectNode json = MAPPER.createObjectNode();
    JsonNode schema = meta.remove("schema");
    if (schema != null) {
      json.set(SCHEMA, schema);
    }
    if (!profile.sources().isEmpty()) {
      meta.set("sources", SourcesJson.write(profile.sources(), MAPPER));
    }
    if (meta.isEmpty()) {
      members.remove("meta");
    }
    return json.setAll(members).toString();
  }

  static Map<String, String> texts(Profile profile) {
    Map<String, String> texts = new LinkedHashMap<>();
    collect("", object(profile.withMeta(Profile.Meta.NONE)), texts);
    texts.remove("basics.image");
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
        return ProfileReader.read(json);
      }
      throw new IllegalArgumentException("a profile is a JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a profile as JSON: " + e.getOriginalMessage(), e);
    }
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

  private static @Nullable Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("A profile's records are public and give what they hold", e);
    }
  }
}
