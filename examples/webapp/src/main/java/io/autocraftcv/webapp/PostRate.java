package io.autocraftcv.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what changes something when it comes too often, from one address or from all together:
 * whoever throws the cookie away is a new visitor each time. This machine itself is not counted.
 */
final class PostRate extends HttpFilter {

  private static final String ALL = "all";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OURSELVES = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  private final transient Rate each = new Rate(120, System::nanoTime);
  private final transient Rate together = new Rate(3_000, System::nanoTime);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRemoteAddr().replaceAll("[\\[\\]]", "");
    if (READING.contains(request.getMethod())
        || OURSELVES.contains(address)
        || (each.take(address) && together.take(ALL))) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("Retry-After", "10");
      // What was sent is not read, so nothing else can be sent after it.
      response.setHeader("Connection", "close");
      response.sendError(429);
    }
  }
}
