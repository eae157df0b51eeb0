package io.autocraftcv.webapp;

import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.SameOrigin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** How pages are answered. What changes something must come from a page of ours. */
abstract class Pages extends HttpServlet {

  private static final Templates TEMPLATES = new Templates();

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!SameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      post(request, response);
    } catch (ProblemException e) {
      show(response, HttpServletResponse.SC_CONFLICT, "refused", Map.of("problem", message(e)));
    }
  }

  private static String message(ProblemException e) {
    return Objects.requireNonNullElse(e.getMessage(), "");
  }

  abstract void post(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException;

  /** What was entered into a field, or nothing. */
  static String field(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  static void show(HttpServletResponse response, int status, String template, Map<String, ?> values)
      throws IOException {
    byte[] page = TEMPLATES.render(template, values).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html");
    answer(response, page);
  }

  /** What is personal stays in no cache. */
  static void answer(HttpServletResponse response, byte[] body) throws IOException {
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static void seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }

  static void missing(HttpServletResponse response) throws IOException {
    show(response, 404, "missing", Map.of());
  }
}
