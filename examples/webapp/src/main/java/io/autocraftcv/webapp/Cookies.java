package io.autocraftcv.webapp;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;

/** What a browser keeps for us. No script can read it, and no other site can have it sent. */
final class Cookies {

  private Cookies() {}

  /** The value of a cookie; empty if there is none, or it is none of ours. */
  static String find(HttpServletRequest request, String name, String pattern) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && cookie.getValue().matches(pattern)) {
          return cookie.getValue();
        }
      }
    }
    return "";
  }

  static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration time) {
    Cookie cookie = new Cookie(name, value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    cookie.setMaxAge((int) time.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  /** Has the browser forget all that it keeps for us. */
  static void forget(HttpServletRequest request, HttpServletResponse response) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      Arrays.stream(cookies)
          .map(Cookie::getName)
          .filter(name -> name.contains("autocraftcv_"))
          .forEach(name -> keep(request, response, name, "", Duration.ZERO));
    }
  }
}
