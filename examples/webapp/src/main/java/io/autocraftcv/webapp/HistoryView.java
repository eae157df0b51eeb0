package io.autocraftcv.webapp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was done to documents, and the ways back. */
final class HistoryView {

  private HistoryView() {}

  static Map<String, Object> of(List<DocumentHistory.Version> versions, Texts texts) {
    List<Map<String, Object>> history =
        versions.stream().map(version -> version(version, texts)).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("history", history);
    values.put("hasHistory", !history.isEmpty());
    values.put("last", history.stream().limit(1).toList());
    return values;
  }

  private static Map<String, Object> version(DocumentHistory.Version version, Texts texts) {
    return Map.of(
        "number", version.number(),
        "change", change(version.change(), texts),
        "instant", version.created().toString(),
        "when", texts.moment(version.created()));
  }

  private static String change(String change, Texts texts) {
    return Part.of(change)
        .map(part -> texts.say("again." + part.kind(), part.index() + 1))
        .orElseGet(() -> texts.say("change." + change));
  }
}
