package io.autocraftcv.servlet;

import java.util.HashMap;
import java.util.Map;

/** A request that is answered with a problem document (RFC 9457) instead of what it asked for. */
public final class ProblemException extends RuntimeException {

  private final int status;
  private final String code;
  private final String error;
  private final Map<String, String> headers;
  private final Map<String, String> members;

  /**
   * @param status the HTTP status, 400 to 599
   * @param code stable, for programs: {@code url_required}
   * @param error a sentence for people
   */
  public ProblemException(int status, String code, String error) {
    this(status, code, error, error, Map.of(), Map.of());
  }

  private ProblemException(
      int status,
      String code,
      String error,
      String detail,
      Map<String, String> headers,
      Map<String, String> members) {
    super(detail);
    this.status = status;
    this.code = code;
    this.error = error;
    this.headers = headers;
    this.members = members;
  }

  /**
   * The one answer for tasks that are unknown, expired or somebody else's: nobody can tell them
   * apart.
   */
  static ProblemException taskNotFound(String id) {
    return new ProblemException(
        404,
        "task_not_found",
        "Task not found",
        "This task may have expired, been completed, or never existed",
        Map.of(),
        Map.of("task_id", id));
  }

  static ProblemException methodNotAllowed(String allowed) {
    return new ProblemException(
        405,
        "method_not_allowed",
        allowed + " method required",
        allowed + " method required",
        Map.of("Allow", allowed),
        Map.of());
  }

  static ProblemException tooLarge(String error) {
    // What is left of the request is not read: the connection cannot be used again.
    return new ProblemException(
        413, "too_large", error, error, Map.of("Connection", "close"), Map.of());
  }

  static ProblemException upgradeRequired() {
    String error = "Ask for a WebSocket: Upgrade: websocket";
    return new ProblemException(
        426, "upgrade_required", error, error, Map.of("Upgrade", "websocket"), Map.of());
  }

  static ProblemException tooManyStarts(StartRate.Standing standing) {
    String error = "That was too often; please try again in " + standing.next() + " s";
    Map<String, String> headers = new HashMap<>(standing.headers());
    headers.put("Retry-After", Integer.toString(standing.next()));
    return new ProblemException(429, "too_many_starts", error, error, headers, Map.of());
  }

  static ProblemException tooMany(String code, String error, int seconds) {
    return new ProblemException(
        429, code, error, error, Map.of("Retry-After", Integer.toString(seconds)), Map.of());
  }

  static ProblemException tryLater(String code, String error) {
    return new ProblemException(503, code, error, error, Map.of("Retry-After", "5"), Map.of());
  }

  int status() {
    return status;
  }

  /** For programs: {@code url_required}. */
  public String code() {
    return code;
  }

  /** A short text; for problems that the original had, the original's. */
  String error() {
    return error;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> members() {
    return members;
  }
}
