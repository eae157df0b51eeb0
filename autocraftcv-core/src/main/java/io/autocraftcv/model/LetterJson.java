package io.autocraftcv.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@link CoverLetter} as JSON, member by member; its sender is the {@code basics} of a résumé.
 */
final class LetterJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private LetterJson() {}

  static String write(CoverLetter letter) {
    ObjectNode json = MAPPER.createObjectNode();
    json.set("sender", ProfileJson.object(letter.sender()));
    json.put("company", letter.company());
    json.put("date", letter.date().toString());
    json.put("subject", letter.subject());
    json.put("salutation", letter.salutation());
    ArrayNode paragraphs = json.putArray("paragraphs");
    letter.paragraphs().forEach(paragraphs::add);
    json.put("closing", letter.closing());
    json.put("language", letter.language().toLanguageTag());
    return json.toString();
  }

  static CoverLetter read(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      List<String> paragraphs = new ArrayList<>();
      json.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
      return new CoverLetter(
          ProfileReader.record(Profile.Basics.class, json.path("sender")),
          json.path("company").textValue(),
          LocalDate.parse(json.path("date").asText()),
          json.path("subject").asText(),
          json.path("salutation").asText(),
          paragraphs,
          json.path("closing").asText(),
          Locale.forLanguageTag(json.path("language").asText()));
    } catch (JsonProcessingException | DateTimeException e) {
      throw new IllegalArgumentException("not a letter as JSON: " + e.getMessage(), e);
    }
  }
}
