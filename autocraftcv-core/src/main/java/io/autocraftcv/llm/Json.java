package io.autocraftcv.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a model server sends, as JSON. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * What a server sent.
   *
   * @throws ModelException if it is no JSON, or tells of an error
   */
  static JsonNode read(String json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      // Not as the cause: it quotes what the server sent, which may be our own key.
      throw ModelException.broken("What the language model sent is no JSON");
    }
    if (node.hasNonNull("error")) {
      throw Failures.of(node.get("error"));
    }
    return node;
  }
}
