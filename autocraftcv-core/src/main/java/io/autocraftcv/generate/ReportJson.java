package io.autocraftcv.generate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.grounding.Claim;
import io.autocraftcv.match.Evidence;
import io.autocraftcv.match.Keyword;
import io.autocraftcv.match.Match;
import io.autocraftcv.match.Part;
import io.autocraftcv.match.Requirement;
import java.util.List;
import java.util.Locale;

/** A {@link Report} as JSON, member by member. */
final class ReportJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  static String write(Report report) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("generator", report.generator());
    Report.Fallback fallback = report.fallback();
    json.put("fallback", fallback == null ? null : fallback.sentence());
    json.put("fallbackCode", fallback == null ? null : fallback.code());
    json.put("pages", report.pages());
    json.set("match", match(report.match()));
    ArrayNode leftOut = json.putArray("leftOut");
    for (LeftOut left : report.leftOut()) {
      leftOut
          .addObject()
          .put("path", left.path())
          .put("text", left.text())
          .put("reason", name(left.reason()));
    }
    ArrayNode removed = json.putArray("removed");
    for (Claim claim : report.removed()) {
      removed
          .addObject()
          .put("kind", name(claim.kind()))
          .put("text", claim.text())
          .put("sentence", claim.sentence());
    }
    addAll(json.putArray("unsupportedKeywords"), report.unsupportedKeywords());
    addAll(json.putArray("notUnderstood"), report.notUnderstood());
    return json.toString();
  }

  private static ObjectNode match(Match match) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("score", match.score());
    ArrayNode parts = json.putArray("parts");
    for (Part part : match.parts()) {
      parts
          .addObject()
          .put("key", part.key())
          .put("weight", part.weight())
          .put("value", part.value());
    }
    ArrayNode requirements = json.putArray("requirements");
    match.requirements().forEach(requirement -> requirements.add(requirement(requirement)));
    ArrayNode keywords = json.putArray("keywords");
    for (Keyword keyword : match.keywords()) {
      ObjectNode one =
          keywords
              .addObject()
              .put("keyword", keyword.keyword())
              .put("required", keyword.required())
              .put("inPosting", keyword.inPosting())
              .put("verbatim", keyword.verbatim());
      addAll(one.putArray("paths"), keyword.paths());
    }
    return json;
  }

  private static ObjectNode requirement(Requirement requirement) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("text", requirement.text())
            .put("need", name(requirement.need()))
            .put("verdict", name(requirement.verdict()));
    ArrayNode evidence = json.putArray("evidence");
    for (Evidence one : requirement.evidence()) {
      evidence.addObject().put("path", one.path()).put("text", one.text());
    }
    addAll(json.putArray("missing"), requirement.missing());
    return json;
  }

  private static void addAll(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
