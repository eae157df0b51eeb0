package io.autocraftcv.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.llm.Piece.End;
import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, which most other servers speak as well. */
final class OpenAiApi implements Api {

  @Override
  public URI home() {
    return URI.create("https://api.openai.com/v1");
  }

  @Override
  public String prefix() {
    return "OPENAI";
  }

  @Override
  public String path() {
    return "chat/completions";
  }

  @Override
  public void introduce(HttpRequest.Builder request, @Nullable String key) {
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
  }

  @Override
  public ObjectNode body(URI base, String model, FencedPrompt prompt, int mostTokens) {
    ObjectNode body = Json.object();
    body.put("model", model).put("stream", true).put(nameOfLimit(base), mostTokens);
    body.putArray("messages")
        .add(Json.object().put("role", "system").put("content", prompt.system()))
        .add(Json.object().put("role", "user").put("content", prompt.user()));
    return body;
  }

  /** OpenAI's newer models refuse the name that all others know. */
  private static String nameOfLimit(URI base) {
    String host = base.getHost();
    boolean theirs = host.endsWith(".openai.com") || host.endsWith(".openai.azure.com");
    return theirs ? "max_completion_tokens" : "max_tokens";
  }

  @Override
  public Piece piece(String event) {
    if (event.equals("[DONE]")) {
      return new Piece("", End.COMPLETE);
    }
    return piece(Json.read(event), "delta");
  }

  @Override
  public Piece whole(JsonNode answer) {
    return piece(answer, "message");
  }

  private static Piece piece(JsonNode answer, String part) {
    JsonNode choice = answer.path("choices").path(0);
    return new Piece(
        choice.path(part).path("content").asText(""), end(choice.path("finish_reason")));
  }

  private static @Nullable End end(JsonNode reason) {
    return switch (reason.asText("")) {
      case "" -> null;
      case "length" -> End.CUT_OFF;
      case "content_filter" -> End.DECLINED;
      default -> End.COMPLETE;
    };
  }
}
