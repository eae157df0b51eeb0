package io.autocraftcv.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How well a profile answers a posting, in the words of the page. */
final class MatchView {

  /** A reader believes the first lines, and needs no more. */
  private static final int MOST_EVIDENCE = 2;

  /** What is more is folded up. */
  private static final int MOST_AT_ONCE = 6;

  private static final Map<String, String> PARTS =
      Map.of(
          "requirements", "What you must bring",
          "keywords", "Keywords",
          "tasks", "What there is to do",
          "title", "The position's title",
          "niceToHave", "What is nice to have");

  private static final Map<String, String> NEEDS =
      Map.of("must", "required", "nice", "nice to have", "task", "task");

  private final JsonNode match;

  MatchView(JsonNode match) {
    this.match = match;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(keywords());
    values.put("score", match.path("score").asInt());
    values.put("parts", ReportView.each(match.path("parts"), MatchView::part));
    values.put("verdicts", verdicts());
    return values;
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
        ReportView.each(
            match.path("requirements"),
            requirement -> requirement.path("verdict").asText().equals(key),
            MatchView::requirement);
    if (!items.isEmpty()) {
      Map<String, Object> verdict = new HashMap<>(Map.of("key", key, "name", name, "icon", icon));
      verdict.put("items", items);
      verdict.put("count", items.size());
      verdict.put("open", !key.equals("unknown") && items.size() <= MOST_AT_ONCE);
      verdicts.add(verdict);
    }
  }

  private static Map<String, Object> requirement(JsonNode requirement) {
    String need = requirement.path("need").asText();
    List<Map<String, Object>> evidence =
        ReportView.each(
            requirement.path("evidence"),
            one ->
                Map.<String, Object>of(
                    "text",
                    one.path("text").asText(),
                    "place",
                    ReportView.place(one.path("path").asText())));
    // Where nothing is found, all of it is missing; where it is met, what is missing is no matter.
    String missing =
        requirement.path("verdict").asText().equals("partly")
            ? String.join(", ", ReportView.each(requirement.path("missing"), JsonNode::asText))
            : "";
    return Map.of(
        "text", requirement.path("text").asText(),
        "need", NEEDS.getOrDefault(need, need),
        "evidence", evidence.stream().limit(MOST_EVIDENCE).toList(),
        "missing", missing);
  }

  private Map<String, Object> keywords() {
    JsonNode keywords = match.path("keywords");
    Predicate<JsonNode> found = keyword -> !keyword.path("paths").isEmpty();
    List<Map<String, Object>> present = ReportView.each(keywords, found, MatchView::keyword);
    List<Map<String, Object>> absent =
        ReportView.each(keywords, found.negate(), MatchView::keyword);
    Map<String, Object> values = new HashMap<>();
    ReportView.put(values, "found", present);
    ReportView.put(values, "absent", absent);
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

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }
}
