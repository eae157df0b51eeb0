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

  private final JsonNode match;
  private final Texts texts;

  MatchView(JsonNode match, Texts texts) {
    this.match = match;
    this.texts = texts;
  }

  Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(keywords());
    values.put("score", match.path("score").asInt());
    values.put("parts", ReportView.each(match.path("parts"), this::part));
    values.put("verdicts", verdicts());
    return values;
  }

  private Map<String, Object> part(JsonNode part) {
    long most = Math.round(100 * part.path("weight").asDouble());
    long points = Math.round(100 * part.path("weight").asDouble() * part.path("value").asDouble());
    String key = part.path("key").asText();
    return Map.of(
        "name",
        texts.byName().getOrDefault("part." + key, key),
        "points",
        points,
        "most",
        most,
        "of",
        texts.say("pointsOf", points, most));
  }

  private List<Map<String, Object>> verdicts() {
    List<Map<String, Object>> verdicts = new ArrayList<>();
    verdict(verdicts, "met", "✓");
    verdict(verdicts, "partly", "◐");
    verdict(verdicts, "missing", "✗");
    verdict(verdicts, "unknown", "–");
    return verdicts;
  }

  private void verdict(List<Map<String, Object>> verdicts, String key, String icon) {
    List<Map<String, Object>> items =
        ReportView.each(
            match.path("requirements"),
            requirement -> requirement.path("verdict").asText().equals(key),
            this::requirement);
    if (!items.isEmpty()) {
      Map<String, Object> verdict =
          new HashMap<>(Map.of("key", key, "name", texts.say("verdict." + key), "icon", icon));
      verdict.put("items", items);
      verdict.put("count", items.size());
      verdict.put("open", !key.equals("unknown") && items.size() <= MOST_AT_ONCE);
      verdicts.add(verdict);
    }
  }

  private Map<String, Object> requirement(JsonNode requirement) {
    String need = requirement.path("need").asText();
    List<Map<String, Object>> evidence =
        ReportView.each(
            requirement.path("evidence"),
            one ->
                Map.<String, Object>of(
                    "text",
                    one.path("text").asText(),
                    "place",
                    ReportView.place(one.path("path").asText(), texts)));
    // Where nothing is found, all of it is missing; where it is met, what is missing is no matter.
    String missing =
        requirement.path("verdict").asText().equals("partly")
            ? String.join(", ", ReportView.each(requirement.path("missing"), JsonNode::asText))
            : "";
    return Map.of(
        "text", requirement.path("text").asText(),
        "need", texts.byName().getOrDefault("need." + need, need),
        "evidence", evidence.stream().limit(MOST_EVIDENCE).toList(),
        "missing", missing);
  }

  private Map<String, Object> keywords() {
    JsonNode keywords = match.path("keywords");
    Predicate<JsonNode> found = keyword -> !keyword.path("paths").isEmpty();
    List<Map<String, Object>> present = ReportView.each(keywords, found, this::keyword);
    List<Map<String, Object>> absent = ReportView.each(keywords, found.negate(), this::keyword);
    Map<String, Object> values = new HashMap<>();
    ReportView.put(values, "found", present);
    ReportView.put(values, "absent", absent);
    values.put("covered", texts.say("keywordsCovered", present.size(), keywords.size()));
    values.put("hasKeywords", !keywords.isEmpty());
    return values;
  }

  private Map<String, Object> keyword(JsonNode keyword) {
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

  private String times(int count) {
    return count == 1 ? texts.say("once") : texts.say("times", count);
  }
}
