package io.autocraftcv.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes answers: what was asked for, or why it cannot be had. */
final class Answer {

  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";

  private Answer() {}

  static void json(HttpServletResponse response, int status, String body) throws IOException {
    write(response, status, JSON, body);
  }

  /** What is newer than the tag that the request names; 304 without a body if nothing is. */
  static void conditional(HttpServletRequest request, HttpServletResponse response, Sight sight)
      throws IOException {
    byte[] body = begin(request, response, sight);
    if (body.length > 0) {
      response.getOutputStream().write(body);
    }
  }

  /** The head of that answer; gives the body that is still to be written, empty for none. */
  static byte[] begin(HttpServletRequest request, HttpServletResponse response, Sight sight) {
    response.setHeader("Cache-Control", "private, no-cache");
    response.addHeader("Vary", "Cookie");
    response.setHeader("ETag", sight.tag());
    pace(response, sight);
    if (isKnown(request, sight)) {
      response.setStatus(304);
      return new byte[0];
    }
    return begin(response, 200, JSON, sight.json());
  }

  /** Weak comparison, as RFC 9110 (13.1.2) wants it for If-None-Match. */
  static boolean isKnown(HttpServletRequest request, Sight sight) {
    String ifNoneMatch = request.getHeader("If-None-Match");
    if (ifNoneMatch == null) {
      return false;
    }
    String tag = sight.tag();
    for (String one : ifNoneMatch.split(",", -1)) {
      String candidate = one.strip();
      if (candidate.equals(tag) || candidate.equals("W/" + tag) || candidate.equals("*")) {
        return true;
      }
    }
    return false;
  }

  /** Says when to ask again, as long as there will be something new. */
  static void pace(HttpServletResponse response, Sight sight) {
    if (!sight.isOver()) {
      response.setHeader("Retry-After", "2");
    }
  }

  static void problem(
      HttpServletRequest request, HttpServletResponse response, ProblemException problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::setHeader);
    String type = acceptsProblems(request.getHeader("Accept")) ? PROBLEM_JSON : JSON;
    write(response, problem.status(), type, Json.problem(problem));
  }

  /** A client of the original asks for {@code application/json} and gets that. */
  private static boolean acceptsProblems(@Nullable String accept) {
    return accept == null
        || accept.contains("*/*")
        || accept.contains("application/*")
        || accept.contains(PROBLEM_JSON);
  }

  private static void write(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.getOutputStream().write(begin(response, status, type, body));
  }

  private static byte[] begin(HttpServletResponse response, int status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    return bytes;
  }
}
