package io.autocraftcv.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a profile's values came from, as JSON; it stands under {@code meta.sources}. */
final class SourcesJson {

  private SourcesJson() {}

  static ObjectNode write(Map<String, Source> sources, ObjectMapper mapper) {
    ObjectNode json = mapper.createObjectNode();
    sources.forEach((path, source) -> write(source, json.putObject(path)));
    return json;
  }

  private static void write(Source source, ObjectNode json) {
    json.put("origin", source.origin().name().toLowerCase(Locale.ROOT));
    json.put("confidence", source.confidence());
    Source.Place place = source.place();
    if (place != null) {
      json.put("page", place.page()).put("line", place.line());
    }
  }

  /** Those that are whole; a path whose source is not is passed over. */
  static Map<String, Source> read(JsonNode json) {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      source(member.getValue()).ifPresent(source -> sources.put(member.getKey(), source));
    }
    return sources;
  }

  private static Optional<Source> source(JsonNode json) {
    double confidence = json.path("confidence").asDouble(-1);
    if (!(confidence >= 0 && confidence <= 1)) {
      return Optional.empty();
    }
    return Arrays.stream(Source.Origin.values())
        .filter(origin -> origin.name().equalsIgnoreCase(json.path("origin").asText()))
        .findFirst()
        .map(origin -> new Source(origin, confidence, place(json)));
  }

  private static Source.@Nullable Place place(JsonNode json) {
    int page = json.path("page").asInt();
    int line = json.path("line").asInt();
    return page > 0 && line > 0 ? new Source.Place(page, line) : null;
  }
}
