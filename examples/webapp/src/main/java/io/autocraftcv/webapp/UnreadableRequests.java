package io.autocraftcv.webapp;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that come to no page, because their path, a header or their first line is none
 * that may be: as our pages do, and without a word of what the server is made of.
 */
final class UnreadableRequests extends ErrorHandler {

  UnreadableRequests() {
    setCacheControl("no-store");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    SecurityHeaders.put(response.getHeaders());
    return super.handle(request, response, callback);
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    Texts texts = Texts.of(Request.getLocales(request));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, texts.language());
    response.write(true, ByteBuffer.wrap(Pages.error(texts, status)), callback);
  }
}
