package io.autocraftcv.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Answers only to the names of this machine. Another site can have its own name resolve to
 * 127.0.0.1 (DNS rebinding) and would then be of one origin with us; its name gives it away.
 */
final class OwnHost extends HttpFilter {

  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "[::1]");

  /** RFC 9110, 15.5.20. */
  private static final int MISDIRECTED = 421;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (OWN.contains(request.getServerName())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(MISDIRECTED);
    }
  }
}
