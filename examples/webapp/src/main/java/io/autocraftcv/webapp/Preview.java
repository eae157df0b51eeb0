package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A document inside of a page of ours, where it can do nothing but look as it does. */
final class Preview {

  /** Also of no origin, even if somebody opens it by itself. */
  private static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
          + " frame-ancestors 'self'";

  private Preview() {}

  static void answer(HttpServletResponse response, Document html) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType("text/html");
    Pages.answer(response, html.bytes());
  }
}
