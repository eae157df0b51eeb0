package io.autocraftcv.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers only to the names of this machine, and those that it was told. Another site can have its
 * own name resolve to 127.0.0.1 (DNS rebinding) and would then be of one origin with us; its name
 * gives it away.
 */
final class OwnHost extends HttpFilter {

  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  /** RFC 9110, 15.5.20. */
  private static final int MISDIRECTED = 421;

  private final transient Set<String> own;

  OwnHost(List<String> names) {
    own =
        Stream.concat(LOCAL.stream(), names.stream())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (own.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(MISDIRECTED);
    }
  }
}
