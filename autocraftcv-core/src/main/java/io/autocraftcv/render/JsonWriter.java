package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes profiles as JSON Resume, and letters as what they are made of. */
final class JsonWriter {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonWriter() {}

  /** Where the profile and each value came from is no business of those who get it. */
  static byte[] resume(Profile profile) {
    try {
      return pretty(
          MAPPER.readTree(profile.withSources(Map.of()).withMeta(Profile.Meta.NONE).toJson()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A profile is written as JSON", e);
    }
  }

  static byte[] letter(CoverLetter letter) {
    ObjectNode json = MAPPER.createObjectNode();
    ObjectNode sender = json.putObject("sender");
    put(sender, "name", letter.sender().name());
    put(sender, "email", letter.sender().email());
    put(sender, "phone", letter.sender().phone());
    put(sender, "url", letter.sender().url());
    put(json, "company", letter.company());
    json.put("date", letter.date().toString());
    json.put("subject", letter.subject());
    json.put("salutation", letter.salutation());
    letter.paragraphs().forEach(json.putArray("paragraphs")::add);
    json.put("closing", letter.closing());
    json.put("language", letter.language().toLanguageTag());
    return pretty(json);
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static byte[] pretty(JsonNode json) {
    return (json.toPrettyString() + "\n").getBytes(UTF_8);
  }
}
