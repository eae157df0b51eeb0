package io.autocraftcv.servlet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a posted JSON object or form into fields. A value is a text, a number, true or false, or a
 * list of those; nothing nests deeper, since no operation here needs it.
 */
final class RequestFields {

  /** A pasted posting is the longest thing that people send; a page of text has about 4 KB. */
  private static final int LARGEST_BODY = 64 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxStringLength(LARGEST_BODY)
                  .maxNameLength(100)
                  .maxNumberLength(40)
                  .build())
          .build();

  private RequestFields() {}

  static Map<String, List<String>> read(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case "application/json" -> json(body(request));
      case "application/x-www-form-urlencoded" -> form(request);
      default ->
          throw new ProblemException(
              415, "unsupported_media_type", "Send application/json or a form");
    };
  }

  private static Map<String, List<String>> form(HttpServletRequest request) {
    if (request.getContentLengthLong() > LARGEST_BODY) {
      throw tooLarge();
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    } catch (RuntimeException e) {
      // The container's own limits, or broken escapes: each container throws something else.
      throw new ProblemException(400, "invalid_form", "The form cannot be read");
    }
    // Once more, for a form that came in chunks and did not say its length.
    if (fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum()
        > LARGEST_BODY) {
      throw tooLarge();
    }
    return fields;
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY) {
        throw tooLarge();
      }
      return body;
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(413, "too_large", "Send no more than 64 KB");
  }

  private static Map<String, List<String>> json(byte[] body) throws IOException {
    try (JsonParser parser = JSON.createParser(utf8(body))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw invalidJson();
      }
      Map<String, List<String>> fields = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        fields.put(name, values(parser, parser.nextToken()));
      }
      if (parser.nextToken() != null) {
        throw invalidJson();
      }
      return fields;
    } catch (StreamConstraintsException e) {
      throw tooLarge();
    } catch (JacksonException | CharacterCodingException e) {
      throw invalidJson();
    }
  }

  private static String utf8(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static List<String> values(JsonParser parser, JsonToken token) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return value(parser, token);
    }
    List<String> values = new ArrayList<>();
    JsonToken next = parser.nextToken();
    while (next != JsonToken.END_ARRAY) {
      values.addAll(value(parser, next));
      next = parser.nextToken();
    }
    return values;
  }

  private static List<String> value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> List.of();
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          List.of(parser.getText());
      default -> throw invalidJson();
    };
  }

  private static ProblemException invalidJson() {
    return new ProblemException(400, "invalid_json", "Invalid JSON");
  }
}
