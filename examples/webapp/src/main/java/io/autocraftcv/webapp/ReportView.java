package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The report on documents, in the words of the page. */
final class ReportView {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A reader believes the first lines, and needs no more. */
  private static final int MOST_EVIDENCE = 2;

  private static final Map<String, String> PARTS =
      Map.of(
          "requirements", "What you must bring",
          "keywords", "Keywords",
          "tasks", "What there is to do",
          "title", "The position's title",
          "niceToHave", "What is nice to have");

  private static final Map<String, String> NEEDS =
      Map.of("must", "required", "nice", "nice to have", "task", "task");

  private static final Map<String, String> REASONS =
      Map.of(
          "less_relevant", "it says less about this position than the lines that are there",
          "no_room", "two pages were full");

  private final JsonNode report;

  ReportView(String json) {
    this.report = read(json);
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
    values.put("score", report.path("match").path("score").asInt());
    values.put("parts", each(report.path("match").path("parts"), ReportView::part));
    values.put("verdicts", verdicts());
    values.putAll(keywords());
    int pages = report.path("pages").asInt();
    values.put("pages", pages == 1 ? "one page" : pages + " pages");
    values.put("writer", writer());
    values.put("fallback", report.path("fallback").asText(""));
    put(values, "leftOut", each(report.path("leftOut"), ReportView::leftOut));
    put(values, "removed", each(report.path("removed"), ReportView::removed));
    put(values, "unsupported", each(report.path("unsupportedKeywords"), JsonNode::asText));
    put(values, "notUnderstood", each(report.path("notUnderstood"), JsonNode::asText));
    return values;
  }

  /** A list, and whether there is anything in it. */
  private static void put(Map<String, Object> values, String name, List<?> list) {
    values.put(name, list);
    values.put(name + "Count", list.size());
    values.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), !list.isEmpty());
  }

  private static Map<String, Object> part(JsonNode part) {
    long most = Math.round(100 * part.path("weight").asDouble());
    long points = Math.round(100 * part.path("weight").asDouble() * part.path("value").asDouble());
    String key = part.path("key").asText();
    return Map.of("name", PARTS.getOrDefault(key, key), "points", points, "most", most);
  }

  private List<Map<String, Object>> verdicts() {
    List<Map<String, Object>> verdicts = new ArrayList<>();
    verdict(verdicts, "met", "Met", "✓");
    verdict(verdicts, "partly", "Partly met", "◐");
    verdict(verdicts, "missing", "Nothing found", "✗");
    verdict(verdicts, "unknown", "Not for a résumé to show", "–");
    return verdicts;
  }

  private void verdict(List<Map<String, Object>> verdicts, String key, String name, String icon) {
    List<Map<String, Object>> items =
        each(
            report.path("match").path("requirements"),
            requirement -> requirement.path("verdict").asText().equals(key),
            ReportView::requirement);
    if (!items.isEmpty()) {
      verdicts.add(
          Map.of(
              "key",
              key,
              "name",
              name,
              "icon",
              icon,
              "count",
              items.size(),
              "items",
              items,
              "open",
              !key.equals("unknown")));
    }
  }

  private static Map<String, Object> requirement(JsonNode requirement) {
    String need = requirement.path("need").asText();
    List<Map<String, Object>> evidence =
        each(
            requirement.path("evidence"),
            one ->
                Map.<String, Object>of(
                    "text", one.path("text").asText(), "place", place(one.path("path").asText())));
    // Where nothing is found, all of it is missing; where it is met, what is missing is no matter.
    String missing =
        requirement.path("verdict").asText().equals("partly")
            ? String.join(", ", each(requirement.path("missing"), JsonNode::asText))
            : "";
    return Map.of(
        "text", requirement.path("text").asText(),
        "need", NEEDS.getOrDefault(need, need),
        "evidence", evidence.stream().limit(MOST_EVIDENCE).toList(),
        "missing", missing);
  }

  private Map<String, Object> keywords() {
    JsonNode keywords = report.path("match").path("keywords");
    Predicate<JsonNode> found = keyword -> keyword.path("covered").asBoolean();
    List<Map<String, Object>> present = each(keywords, found, ReportView::keyword);
    List<Map<String, Object>> absent = each(keywords, found.negate(), ReportView::keyword);
    Map<String, Object> values = new HashMap<>();
    put(values, "found", present);
    put(values, "absent", absent);
    values.put("allKeywords", keywords.size());
    values.put("hasKeywords", !keywords.isEmpty());
    return values;
  }

  private static Map<String, Object> keyword(JsonNode keyword) {
    int inPosting = keyword.path("inPosting").asInt();
    int inProfile = keyword.path("paths").size();
    boolean otherwise = inProfile > 0 && !keyword.path("verbatim").asBoolean();
    return Map.of(
        "text", keyword.path("keyword").asText(),
        "required", keyword.path("required").asBoolean(),
        "inPosting", times(inPosting),
        "inProfile", times(inProfile),
        "otherwise", otherwise);
  }

  private static Map<String, Object> leftOut(JsonNode left) {
    String path = left.path("path").asText();
    String reason = left.path("reason").asText();
    return Map.of(
        "path", path,
        "text", left.path("text").asText(),
        "place", place(path),
        "reason", REASONS.getOrDefault(reason, reason),
        "restorable", LeftOutLines.canBeRestored(path));
  }

  private static Map<String, Object> removed(JsonNode claim) {
    return Map.of(
        "kind", claim.path("kind").asText(),
        "text", claim.path("text").asText(),
        "sentence", claim.path("sentence").asText());
  }

  private String writer() {
    String generator = report.path("generator").asText();
    return generator.equals("offline")
        ? "Written on this machine, without a language model."
        : "Worded by the language model " + generator + ".";
  }

  /** Where in the profile something stands. */
  private static String place(String path) {
    return ProfileSection.ALL.stream()
        .filter(section -> path.startsWith(section.path()))
        .map(ProfileSection::title)
        .reduce("", (first, longer) -> longer);
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> shown) {
    return each(list, one -> true, shown);
  }

  private static <T> List<T> each(
      JsonNode list, Predicate<JsonNode> wanted, Function<JsonNode, T> shown) {
    return StreamSupport.stream(list.spliterator(), false).filter(wanted).map(shown).toList();
  }
}
