package io.autocraftcv.webapp;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts on every answer what keeps a browser from doing more than our pages need. */
final class SecurityHeaders extends Handler.Wrapper {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  SecurityHeaders(Handler rest) {
    super(rest);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    put(response.getHeaders());
    if (request.getMethod().equals("TRACE")) {
      // It would show scripts the cookie that they must not see.
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    return super.handle(request, response, callback);
  }

  static void put(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
  }
}
