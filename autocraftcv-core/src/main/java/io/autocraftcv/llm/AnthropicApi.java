package io.autocraftcv.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.llm.Piece.End;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
final class AnthropicApi implements Api {

  @Override
  public URI home() {
    return URI.create("https://api.anthropic.com");
  }

  @Override
  public String prefix() {
    return "ANTHROPIC";
  }

  @Override
  public String path() {
    return "v1/messages";
  }

  @Override
  public void introduce(HttpRequest.Builder request, @Nullable String key) {
    request.header("anthropic-version", "2023-06-01");
    if (key != null) {
      request.header("x-api-key", key);
    }
  }

  @Override
  public ObjectNode body(URI base, String model, FencedPrompt prompt, int mostTokens) {
    ObjectNode body = Json.object();
    body.put("model", model).put("stream", true).put("max_tokens", mostTokens);
    body.put("system", prompt.system());
    body.putArray("messages").add(Json.object().put("role", "user").put("content", prompt.user()));
    return body;
  }

  @Override
  public Piece piece(String event) {
    JsonNode node = Json.read(event);
    return switch (node.path("type").asText("")) {
      case "content_block_start" -> new Piece(text(node.path("content_block")), null);
      case "content_block_delta" -> new Piece(text(node.path("delta")), null);
      case "message_delta" -> new Piece("", end(node.path("delta")));
      case "message_stop" -> new Piece("", End.COMPLETE);
      default -> Piece.NONE;
    };
  }

  @Override
  public Piece whole(JsonNode answer) {
    StringBuilder text = new StringBuilder();
    answer.path("content").forEach(block -> text.append(text(block)));
    return new Piece(text.toString(), end(answer));
  }

  /** What the model thought before it wrote stands under another name. */
  private static String text(JsonNode block) {
    return block.path("text").asText("");
  }

  private static @Nullable End end(JsonNode message) {
    return switch (message.path("stop_reason").asText("")) {
      case "" -> null;
      case "max_tokens", "model_context_window_exceeded" -> End.CUT_OFF;
      case "refusal" -> End.DECLINED;
      default -> End.COMPLETE;
    };
  }
}
