package io.autocraftcv.servlet;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/**
 * A request and its answer.
 *
 * @param path below where the servlet is: {@code /tasks/}
 */
record Exchange(
    String method,
    String path,
    String query,
    HttpHeaders asked,
    String sent,
    int status,
    HttpHeaders answered,
    String body) {

  static Exchange of(URI api, HttpRequest request, HttpResponse<?> answer, String body) {
    URI address = request.uri();
    return new Exchange(
        request.method(),
        "/" + address.getPath().substring(api.getPath().length()),
        address.getQuery() == null ? "" : address.getQuery(),
        request.headers(),
        request.bodyPublisher().map(Exchange::text).orElse(""),
        answer.statusCode(),
        answer.headers(),
        body);
  }

  private static String text(HttpRequest.BodyPublisher publisher) {
    HttpResponse.BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    publisher.subscribe(
        new Flow.Subscriber<ByteBuffer>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            text.onSubscribe(subscription);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            text.onNext(List.of(bytes));
          }

          @Override
          public void onError(Throwable failure) {
            text.onError(failure);
          }

          @Override
          public void onComplete() {
            text.onComplete();
          }
        });
    return text.getBody().toCompletableFuture().join();
  }

  @Override
  public String toString() {
    return "%s %s?%s -> %d %s %s".formatted(method, path, query, status, answered.map(), body);
  }
}
