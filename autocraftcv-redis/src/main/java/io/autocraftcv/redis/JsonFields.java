package io.autocraftcv.redis;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a JSON object; those that nobody asks for are of no account. */
record JsonFields(Map<String, Object> fields) {

  /** What has another format number than this fails: half understood would be worse. */
  static JsonFields read(byte[] json, int format) {
    try (JsonParser parser = SnapshotJson.JSON.createParser(json)) {
      parser.nextToken();
      if (!"format".equals(parser.nextFieldName()) || parser.nextIntValue(0) != format) {
        throw new IllegalStateException(
            "What lies in Redis was written by another release: format "
                + parser.getText()
                + ", where this one reads format "
                + format
                + ". Update every node");
      }
      return object(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("What lies in Redis is no JSON of ours", e);
    }
  }

  private static JsonFields object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      fields.put(name, value(parser, parser.nextToken()));
    }
    return new JsonFields(fields);
  }

  private static Object value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> throw new JsonParseException(parser, "Unexpected " + token);
    };
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      values.add(value(parser, token));
    }
    return values;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** Empty if there is none. */
  JsonFields object(String name) {
    return fields.get(name) instanceof JsonFields object ? object : new JsonFields(Map.of());
  }

  String text(String name) {
    return of(name, String.class);
  }

  long number(String name) {
    return of(name, Long.class);
  }

  boolean truth(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  Map<String, String> texts(String name) {
    return object(name).fields.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> (String) field.getValue()));
  }

  List<String> list(String name) {
    List<?> values = of(name, List.class);
    return values.stream().map(String.class::cast).toList();
  }

  private <T> T of(String name, Class<T> type) {
    Object value = fields.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalStateException("What lies in Redis lacks " + name);
    }
    return type.cast(value);
  }
}
