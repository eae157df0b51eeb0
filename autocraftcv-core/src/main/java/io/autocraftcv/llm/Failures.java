package io.autocraftcv.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.autocraftcv.llm.ModelException.Reason;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What it means that a server has no answer: it says so by a status, or, when it is late for one,
 * in the stream. What it says in words is left alone: some quote the key.
 */
final class Failures {

  private Failures() {}

  static ModelException of(int status, HttpHeaders headers) {
    return of(status, RetryAfter.of(headers, InstantSource.system()));
  }

  /**
   * @param error what stands under that name: a type, a code, or both
   */
  static ModelException of(JsonNode error) {
    int code = status(error.path("code"));
    return of(code == 0 ? status(error.path("type")) : code, (Duration) null);
  }

  private static ModelException of(int status, @Nullable Duration retryAfter) {
    return switch (status) {
      case 401, 403 ->
          new ModelException(
              Reason.UNAUTHORIZED,
              "The language model does not accept the key; check it, and what it may be used for.");
      case 404, 405 ->
          new ModelException(
              Reason.REFUSED, "There is no such language model; check its name and its address.");
      case 408, 429 -> ModelException.busy(retryAfter);
      default -> ofFamily(status / 100, retryAfter);
    };
  }

  private static ModelException ofFamily(int hundreds, @Nullable Duration retryAfter) {
    return switch (hundreds) {
      case 2 -> ModelException.stranger();
      case 3 ->
          new ModelException(
              Reason.REFUSED,
              "The language model is said to be elsewhere, where a key should not follow;"
                  + " give the address that it has now.");
      case 4 ->
          new ModelException(
              Reason.REFUSED,
              "The language model does not accept what it is asked; check its name,"
                  + " and how long the text may be.");
      default -> ModelException.busy(retryAfter);
    };
  }

  /** The status that would say the same, 0 if there is nothing said. */
  private static int status(JsonNode said) {
    int number = said.asInt(0);
    if (number != 0) {
      return number;
    }
    return switch (said.asText("")) {
      case "" -> 0;
      case "invalid_api_key", "authentication_error", "permission_error" -> 401;
      case "model_not_found", "not_found_error" -> 404;
      case "invalid_request_error", "context_length_exceeded", "request_too_large" -> 400;
      default -> 503;
    };
  }
}
