package io.autocraftcv.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** In what the interfaces of models differ. */
interface Api {

  /** Where it is unless it is said to be elsewhere. */
  URI home();

  /** What the names of its environment variables begin with: {@code OPENAI}. */
  String prefix();

  /** What is asked, below the base address. */
  String path();

  /** Says who asks, in the API's own way. */
  void introduce(HttpRequest.Builder request, @Nullable String key);

  /** What is sent to a base address to ask for a stream. */
  ObjectNode body(URI base, String model, FencedPrompt prompt, int mostTokens);

  /**
   * What an event of a stream brings.
   *
   * @throws ModelException if it tells of an error, or is nothing that the API has
   */
  Piece piece(String event);

  /** What an answer brings that came in one, from a server that does not stream. */
  Piece whole(JsonNode answer);
}
