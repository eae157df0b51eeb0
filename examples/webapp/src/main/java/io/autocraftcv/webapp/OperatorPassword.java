package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** HTTP Basic (RFC 7617) with one password, under any name. Guessing is slow. */
final class OperatorPassword {

  private static final String SCHEME = "Basic ";

  private final byte[] password;
  private final Rate guesses = new Rate(10, System::nanoTime);

  OperatorPassword(String password) {
    this.password = password.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the request brings the password; if not, it is answered with what to do. */
  boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String from = request.getRemoteAddr();
    if (!guesses.allows(from)) {
      response.setHeader("Retry-After", "60");
      response.sendError(429);
      return false;
    }
    Optional<byte[]> guess = guess(request.getHeader("Authorization"));
    if (guess.isPresent() && MessageDigest.isEqual(guess.get(), password)) {
      return true;
    }
    if (guess.isPresent()) {
      guesses.take(from);
    }
    response.setHeader("WWW-Authenticate", "Basic realm=\"AutoCraftCV\", charset=\"UTF-8\"");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    return false;
  }

  private static Optional<byte[]> guess(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] login = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(login, StandardCharsets.UTF_8);
      String guess = text.substring(text.indexOf(':') + 1);
      return Optional.of(guess.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
