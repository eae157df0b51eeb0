package io.autocraftcv.webapp;

import io.autocraftcv.servlet.OwnerResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Knows a visitor again by a cookie, for as long as their postings are worth keeping. The owner of
 * things is a digest of it, so that nobody who reads the database can take a visitor's place.
 */
final class Visitors implements OwnerResolver {

  private static final String COOKIE = "autocraftcv_visitor";

  /** Browsers let nobody but this very site set a cookie whose name begins like this. */
  private static final String SECURE = "__Host-";

  private static final int BYTES = 16;
  private static final Duration LIFE = Duration.ofDays(365);

  private final SecureRandom random = new SecureRandom();

  @Override
  public Optional<String> find(HttpServletRequest request) {
    String secret = Cookies.find(request, name(request), "[0-9a-f]{32}");
    return secret.isEmpty() ? Optional.empty() : Optional.of(digest(secret));
  }

  @Override
  public String establish(HttpServletRequest request, HttpServletResponse response) {
    return find(request).orElseGet(() -> introduce(request, response));
  }

  private String introduce(HttpServletRequest request, HttpServletResponse response) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String value = HexFormat.of().formatHex(secret);
    Cookies.keep(request, response, name(request), value, LIFE);
    return digest(value);
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? SECURE + COOKIE : COOKIE;
  }

  private static String digest(String value) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
