package io.autocraftcv.servlet;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a posted JSON object or form into fields, and a form with files into those as well. A value
 * is a text, a number, true or false, or a list of those; nothing nests deeper, since no operation
 * here needs it.
 */
final class RequestFields {

  /** What was posted. */
  record Posted(Map<String, List<String>> fields, Map<String, List<Upload>> files) {}

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(20)
                  .maxNameLength(100)
                  .maxNumberLength(40)
                  .build())
          .build();

  private final HttpServletRequest request;
  private final Limits limits;

  private RequestFields(HttpServletRequest request, Limits limits) {
    this.request = request;
    this.limits = limits;
  }

  static Posted read(HttpServletRequest request, Limits limits) throws IOException {
    return new RequestFields(request, limits).read();
  }

  private Posted read() throws IOException {
    String type = request.getContentType();
    String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case "application/json" -> new Posted(json(body()), Map.of());
      case "application/x-www-form-urlencoded" -> new Posted(form(), Map.of());
      case "multipart/form-data" -> parts();
      default ->
          throw new ProblemException(
              415, "unsupported_media_type", "Send application/json or a form");
    };
  }

  private Map<String, List<String>> form() throws IOException {
    if (request.getContentLengthLong() > limits.body()) {
      throw heardOut(limits.body());
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      request.getParameterMap().forEach((name, values) -> fields.put(name, Arrays.asList(values)));
    } catch (RuntimeException e) {
      if (request.getContentLengthLong() < 0) {
        throw heardOut(limits.body());
      }
      throw isLimit(e) ? ProblemException.tooLarge("Send fewer fields") : invalidForm();
    }
    // Once more, for a form that came in chunks and did not say its length.
    if (fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum()
        > limits.body()) {
      throw tooLarge(limits.body());
    }
    return fields;
  }

  /** Whether the container has not read a form because of a limit of its own. */
  private static boolean isLimit(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IllegalStateException;
  }

  /** Broken escapes, or no parts at all: each container throws something else. */
  private static ProblemException invalidForm() {
    return new ProblemException(400, "invalid_form", "The form cannot be read");
  }

  private Posted parts() throws IOException {
    if (request.getContentLengthLong() > limits.upload()) {
      throw heardOut(limits.upload());
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    long size = 0;
    for (Part part : container()) {
      size += part.getSize();
      if (part.getSubmittedFileName() != null) {
        files.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(new Upload(part));
      } else {
        fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(text(part));
      }
    }
    if (size > limits.upload()) {
      throw tooLarge(limits.upload());
    }
    return new Posted(fields, files);
  }

  private Collection<Part> container() throws IOException {
    try {
      return request.getParts();
    } catch (IOException | ServletException | RuntimeException e) {
      throw request.getContentLengthLong() < 0 ? heardOut(limits.upload()) : invalidForm();
    }
  }

  private String text(Part part) throws IOException {
    if (part.getSize() > limits.body()) {
      throw tooLarge(limits.body());
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(limits.body()), StandardCharsets.UTF_8);
    }
  }

  private byte[] body() throws IOException {
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(limits.body() + 1);
      if (body.length > limits.body()) {
        throw heardOut(limits.body());
      }
      return body;
    }
  }

  /**
   * Refuses after a reasonable part of the rest has come: a client that is still sending does not
   * listen yet, and would see a broken connection instead of the answer.
   */
  private ProblemException heardOut(long bytes) throws IOException {
    InputStream in = request.getInputStream();
    byte[] unwanted = new byte[8192];
    long left = 10 * limits.upload();
    int read = in.read(unwanted);
    while (read >= 0 && left > 0) {
      left -= read;
      read = in.read(unwanted);
    }
    return tooLarge(bytes);
  }

  private static ProblemException tooLarge(long bytes) {
    return ProblemException.tooLarge("Send no more than %d KB".formatted(bytes / 1024));
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
      throw ProblemException.tooLarge("The JSON is too deep, or a name too long");
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
