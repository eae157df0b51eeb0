package io.autocraftcv.scrape;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON-LD blocks of a page, as tolerantly as search engines do: what people write by hand
 * and templates print is often not quite JSON. A block that cannot be saved is left out.
 */
final class JsonLd {

  private static final int MAX_DEPTH = 100;
  private static final int MAX_LENGTH = 8_000_000;

  private static final JsonMapper MAPPER = lenientMapper();

  private final List<Thing> things = new ArrayList<>();
  private final Map<String, Thing> described = new HashMap<>();

  private JsonLd() {}

  /** Every thing that the page describes, the nested ones too, in the order of the page. */
  static List<Thing> read(Document page) {
    JsonLd reader = new JsonLd();
    for (Element script : page.select("script[type]")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        reader.block(script.data());
      }
    }
    reader.resolveReferences();
    return reader.things;
  }

  private void block(String data) {
    String json = withoutWrapping(data);
    Stream.<Attempt>of(
            () -> roots(json),
            () -> roots(Parser.unescapeEntities(json, false)),
            () -> roots(JsonRepair.repair(json)))
        .map(JsonLd::tried)
        .filter(roots -> !roots.isEmpty())
        .findFirst()
        .ifPresent(roots -> roots.forEach(this::value));
  }

  private interface Attempt {
    List<JsonNode> read() throws IOException;
  }

  private static List<JsonNode> tried(Attempt attempt) {
    try {
      return attempt.read();
    } catch (IOException notJson) {
      return List.of();
    }
  }

  private static List<JsonNode> roots(String json) throws IOException {
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(json)) {
      return values.readAll();
    }
  }

  /** Takes off the comments and CDATA marks that keep old HTML parsers from reading a script. */
  private static String withoutWrapping(String data) {
    String json = data.strip();
    for (String opening : List.of("<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA[")) {
      json = json.startsWith(opening) ? json.substring(opening.length()).strip() : json;
    }
    for (String closing : List.of(";", "-->", "//]]>", "/*]]>*/", "]]>", "//", ";")) {
      json =
          json.endsWith(closing)
              ? json.substring(0, json.length() - closing.length()).strip()
              : json;
    }
    return json;
  }

  private List<Value> value(JsonNode node) {
    if (node.isArray()) {
      return elements(node).flatMap(element -> value(element).stream()).toList();
    }
    if (node.isObject()) {
      return object(node);
    }
    return node.isNull() ? List.of() : List.of(new Value.Words(node.asText()));
  }

  private List<Value> object(JsonNode node) {
    for (String wrapper : List.of("@value", "@list", "@set")) {
      if (node.has(wrapper)) {
        return value(node.get(wrapper));
      }
    }
    Thing thing = new Thing(types(node), node.hasNonNull("@id") ? node.get("@id").asText() : null);
    things.add(thing);
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      List<Value> values = value(member.getValue());
      if (!member.getKey().startsWith("@")) {
        values.forEach(value -> thing.add(member.getKey(), value));
      }
    }
    String id = thing.id();
    if (id != null && !thing.isReference()) {
      described.putIfAbsent(id, thing);
    }
    return List.of(thing);
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.has("@type") ? node.get("@type") : node.path("type");
    return type.isArray() ? elements(type).map(JsonNode::asText) : Stream.of(type.asText());
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private void resolveReferences() {
    for (Thing thing : things) {
      thing.replaceValues(
          value -> {
            String id = value instanceof Thing other && other.isReference() ? other.id() : null;
            return id == null ? value : described.getOrDefault(id, (Thing) value);
          });
    }
  }

  private static JsonMapper lenientMapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(
                JsonReadFeature.ALLOW_TRAILING_COMMA,
                JsonReadFeature.ALLOW_MISSING_VALUES,
                JsonReadFeature.ALLOW_JAVA_COMMENTS,
                JsonReadFeature.ALLOW_SINGLE_QUOTES,
                JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(MAX_LENGTH)
                .maxStringLength(MAX_LENGTH)
                .build());
    return mapper;
  }
}
