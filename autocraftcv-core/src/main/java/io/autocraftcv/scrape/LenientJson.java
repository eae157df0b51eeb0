package io.autocraftcv.scrape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.autocraftcv.scrape.ScrapeException.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as tolerantly as search engines do: what people write by hand and templates print is
 * often not quite JSON. Objects become maps, arrays lists, and all else the text that is written
 * there. A member that is null is left out; an element that is null is an empty text, as the place
 * of the others may matter.
 */
final class LenientJson {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_LENGTH = 8_000_000;

  /** Of objects, arrays and scalars in one text: ten times what a page full of jobs has. */
  private static final int MOST_VALUES = 250_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxDocumentLength(MAX_LENGTH)
                  .maxStringLength(MAX_LENGTH)
                  .build())
          .build();

  private final JsonParser parser;
  private int values;

  private LenientJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The values that stand in the text one behind the other; none if it cannot be made out.
   *
   * @throws ScrapeException if they are more, or nested deeper, than those of an honest page
   */
  static List<Object> read(String text) throws ScrapeException {
    return Stream.<Attempt>of(
            () -> all(text),
            () -> all(Parser.unescapeEntities(text, false)),
            () -> all(JsonRepair.repair(text)))
        .map(LenientJson::tried)
        .filter(roots -> !roots.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * A value that begins at a place in a longer text, and where it ends.
   *
   * @param value null if there is none
   * @param end behind the value, or how far the search for its end went
   */
  record Found(@Nullable Object value, int end) {}

  /**
   * The value that begins at this place, whatever stands behind it.
   *
   * @throws ScrapeException if it is larger, or nested deeper, than those of an honest page
   */
  static Found at(String text, int begin) throws ScrapeException {
    StringReader rest = new StringReader(text);
    try (JsonParser parser = FACTORY.createParser(rest)) {
      rest.skip(begin);
      try {
        parser.nextToken();
        Object value = new LenientJson(parser).value();
        return new Found(value, begin + offset(parser));
      } catch (StreamConstraintsException e) {
        throw tooLarge(e);
      } catch (IOException notJson) {
        return new Found(null, begin + offset(parser));
      }
    } catch (IOException e) {
      return new Found(null, text.length());
    }
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private interface Attempt {
    List<Object> read() throws IOException;
  }

  private static List<Object> tried(Attempt attempt) {
    try {
      return attempt.read();
    } catch (StreamConstraintsException e) {
      throw tooLarge(e);
    } catch (IOException notJson) {
      return List.of();
    }
  }

  private static List<Object> all(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      LenientJson reader = new LenientJson(parser);
      List<Object> roots = new ArrayList<>();
      while (parser.nextToken() != null) {
        Object root = reader.value();
        if (root != null) {
          roots.add(root);
        }
      }
      return roots;
    }
  }

  private @Nullable Object value() throws IOException {
    if (++values > MOST_VALUES) {
      throw tooLarge(null);
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object();
    }
    if (token == JsonToken.START_ARRAY) {
      return array();
    }
    return token == null || token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  private Map<String, Object> object() throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = value();
      if (name != null && value != null) {
        members.put(name, value);
      }
    }
    return members;
  }

  private List<Object> array() throws IOException {
    List<Object> elements = new ArrayList<>(2);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value();
      elements.add(value == null ? "" : value);
    }
    return elements;
  }

  private static ScrapeException tooLarge(@Nullable Throwable cause) {
    return new ScrapeException(
        Reason.TOO_LARGE,
        "The page holds more data than a job posting has; paste the text of the posting instead.",
        cause);
  }
}
