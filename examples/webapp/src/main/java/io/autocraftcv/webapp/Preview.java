package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A document inside of a page of ours, where it can do nothing but look as it does. */
final class Preview {

  /**
   * Nothing runs in it and nothing is sent from it, even if somebody opens it by itself. It is of
   * our origin, so that the page around it can set what is being entered into it.
   */
  private static final String POLICY =
      "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
          + " frame-ancestors 'self'";

  private Preview() {}

  static void answer(HttpServletResponse response, Document html) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType("text/html");
    String page = new String(html.bytes(), StandardCharsets.UTF_8);
    Pages.answer(response, onPaper(page).getBytes(StandardCharsets.UTF_8));
  }

  /** Paper is white at night too; only what stands before the body is style. */
  private static String onPaper(String page) {
    int body = Math.max(0, page.indexOf("<body"));
    return page.substring(0, body).replace("(prefers-color-scheme: dark)", "(max-width: 0)")
        + page.substring(body);
  }
}
