package io.autocraftcv.webapp;

import io.autocraftcv.servlet.OwnerResolver;
import jakarta.servlet.http.Cookie;
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
  private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

  private final SecureRandom random = new SecureRandom();

  @Override
  public Optional<String> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name(request)) && cookie.getValue().matches("[0-9a-f]{32}")) {
          return Optional.of(digest(cookie.getValue()));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public String establish(HttpServletRequest request, HttpServletResponse response) {
    return find(request).orElseGet(() -> introduce(request, response));
  }

  private String introduce(HttpServletRequest request, HttpServletResponse response) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String value = HexFormat.of().formatHex(secret);
    set(request, response, value, SECONDS);
    return digest(value);
  }

  /** Takes the cookie away: the visitor is a stranger again. */
  void forget(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", 0);
  }

  private static void set(
      HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
    Cookie cookie = new Cookie(name(request), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
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
