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
  private static final int BYTES = 16;
  private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

  private final SecureRandom random = new SecureRandom();

  @Override
  public Optional<String> find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[0-9a-f]{32}")) {
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
    Cookie cookie = new Cookie(COOKIE, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    cookie.setMaxAge(SECONDS);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    return digest(value);
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
