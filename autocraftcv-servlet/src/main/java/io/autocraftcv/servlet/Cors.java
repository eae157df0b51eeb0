package io.autocraftcv.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Pages of other origins that may use this one (WHATWG Fetch, CORS); none unless they are named.
 */
final class Cors {

  private final Set<String> origins = new CopyOnWriteArraySet<>();

  void allow(String origin) {
    if (!origin.matches("https?://[^/*?#]+")) {
      throw new IllegalArgumentException(
          "An origin is a scheme, a host and maybe a port, such as https://app.example.com, not "
              + origin);
    }
    origins.add(origin);
  }

  boolean allows(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && origins.contains(origin);
  }

  /** Tells the browser that the page which asks may read the answer. */
  void apply(HttpServletRequest request, HttpServletResponse response) {
    if (!origins.isEmpty()) {
      response.addHeader("Vary", "Origin");
    }
    if (allows(request)) {
      response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
      response.setHeader("Access-Control-Allow-Credentials", "true");
      response.setHeader(
          "Access-Control-Expose-Headers",
          "ETag, Location, Retry-After, Preference-Applied, RateLimit, RateLimit-Policy");
    }
  }

  /** Answers a preflight; without the headers of {@link #apply} a browser takes it for a no. */
  static void preflight(HttpServletResponse response) {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST, DELETE");
    response.setHeader(
        "Access-Control-Allow-Headers",
        "Content-Type, If-None-Match, Prefer, Last-Event-ID, Idempotency-Key");
    response.setHeader("Access-Control-Max-Age", "600");
    response.setStatus(204);
  }
}
