package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The report on documents, in the words of the page. */
final class ReportView {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode report;
  private final Texts texts;

  ReportView(String json, Texts texts) {
    this.report = read(json);
    this.texts = texts;
  }

  static ObjectNode read(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A report is JSON", e);
    }
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.putAll(new MatchView(report.path("match"), texts).values());
    int pages = report.path("pages").asInt();
    values.put("nothingLeftOut", texts.say("nothingLeftOut", pages(pages, "onePage")));
    values.put("resumeHas", texts.say("resumeHas", pages(pages, "hasOnePage")));
    values.put("writer", writer());
    values.put(
        "fallback",
        texts.failure(report.path("fallbackCode").asText(), report.path("fallback").asText("")));
    put(values, "leftOut", each(report.path("leftOut"), this::leftOut));
    put(values, "removed", each(report.path("removed"), this::removed));
    put(values, "unsupported", each(report.path("unsupportedKeywords"), JsonNode::asText));
    put(values, "notUnderstood", each(report.path("notUnderstood"), JsonNode::asText));
    return values;
  }

  /** A list, and whether there is anything in it. */
  static void put(Map<String, Object> values, String name, List<?> list) {
    values.put(name, list);
    values.put(name + "Count", list.size());
    values.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !list.isEmpty());
  }

  private Map<String, Object> leftOut(JsonNode left) {
    String path = left.path("path").asText();
    String reason = left.path("reason").asText();
    return Map.of(
        "path", path,
        "text", left.path("text").asText(),
        "place", place(path, texts),
        "reason", texts.byName().getOrDefault("reason." + reason, reason));
  }

  private Map<String, Object> removed(JsonNode claim) {
    String kind = claim.path("kind").asText();
    return Map.of(
        "kind", texts.byName().getOrDefault("claim." + kind, kind),
        "text", claim.path("text").asText(),
        "sentence", claim.path("sentence").asText());
  }

  private String writer() {
    return Stream.concat(
            Stream.of(writer(report.path("generator"), "writtenOffline", "wordedBy")),
            each(report.path(PartReport.WRITERS), part -> part).stream()
                .distinct()
                .map(part -> writer(part, "partsOffline", "partsWordedBy")))
        .collect(Collectors.joining(" "));
  }

  private String writer(JsonNode generator, String offline, String model) {
    return generator.asText().equals(Writers.OFFLINE)
        ? texts.say(offline)
        : texts.say(model, generator.asText());
  }

  /** German says one page otherwise after some words. */
  private String pages(int count, String one) {
    return count == 1 ? texts.say(one) : texts.say("manyPages", count);
  }

  /** Where in the profile something stands. */
  static String place(String path, Texts texts) {
    return ProfileSection.ALL.stream()
        .filter(section -> path.startsWith(section.path()))
        .map(section -> section.title(texts))
        .reduce("", (first, longer) -> longer);
  }

  static <T> List<T> each(JsonNode list, Function<JsonNode, T> shown) {
    return each(list, one -> true, shown);
  }

  static <T> List<T> each(JsonNode list, Predicate<JsonNode> wanted, Function<JsonNode, T> shown) {
    return StreamSupport.stream(list.spliterator(), false).filter(wanted).map(shown).toList();
  }
}
