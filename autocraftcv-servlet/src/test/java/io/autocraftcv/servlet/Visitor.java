package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Somebody with a browser of their own. All that is said between them and the servlet goes through
 * here, and is held against {@code openapi.yaml}.
 */
final class Visitor {

  static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /**
   * @param api where the servlet is, with a slash at the end
   */
  Visitor(URI api) {
    this.api = api;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  /** A request as the application's own pages send it. */
  HttpRequest.Builder own(String path) {
    return request(path).header("Sec-Fetch-Site", "same-origin");
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return sendAsync(request).get(20, TimeUnit.SECONDS);
  }

  CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(
            answer -> {
              Exchange exchange = Exchange.of(api, request, answer, answer.body());
              assertThat(OpenApi.SERVED.faults(exchange)).as(exchange.toString()).isEmpty();
              return answer;
            });
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpResponse<String> head(String path) throws Exception {
    return send(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  HttpResponse<String> delete(String id) throws Exception {
    return send(own("progress/" + id + "/").DELETE());
  }

  HttpResponse<String> cancel(String id) throws Exception {
    return send(own("progress/" + id + "/cancel/").POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return post(own(path), json);
  }

  HttpResponse<String> post(HttpRequest.Builder request, String json) throws Exception {
    return send(
        request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
  }

  /** Starts a task. */
  String started(String json) throws Exception {
    HttpResponse<String> answer = post("copy-with-progress/", json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body()).get("task_id").asText();
  }

  String started() throws Exception {
    return started("{\"name\":\"a\"}");
  }

  /** The newest snapshot. */
  JsonNode snapshot(String id) throws Exception {
    return JSON.readTree(get("progress/" + id + "/").body());
  }

  /** The tasks that are listed there. */
  JsonNode tasks(String path) throws Exception {
    return JSON.readTree(get(path).body()).get("tasks");
  }

  /** Polls until the work has begun. */
  HttpResponse<String> untilRunning(String id) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    HttpResponse<String> answer = get("progress/" + id + "/");
    while (!JSON.readTree(answer.body()).get("status").asText().equals("Reading...")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      answer = get("progress/" + id + "/");
    }
    return answer;
  }

  Events events(String path) throws Exception {
    return events(request(path));
  }

  Events events(HttpRequest.Builder builder) throws Exception {
    HttpRequest request = builder.build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    return new Events(api, request, answer);
  }

  /** Follows the event stream to its end, which is the task's. */
  JsonNode end(String id) throws Exception {
    try (Events events = events("progress/" + id + "/events")) {
      return events.snapshots().reduce((earlier, later) -> later).orElseThrow();
    }
  }

  /** Opens a WebSocket from the application's own pages. */
  Listening listen(String id) throws Exception {
    Listening listening = new Listening();
    listening.socket(connect(id, origin(), listening).get(10, TimeUnit.SECONDS));
    return listening;
  }

  /** The status by which a WebSocket handshake is refused. */
  int refused(String id, String origin) {
    Throwable thrown =
        catchThrowable(() -> connect(id, origin, new Listening()).get(10, TimeUnit.SECONDS));
    assertThat(thrown).hasCauseInstanceOf(WebSocketHandshakeException.class);
    return ((WebSocketHandshakeException) thrown.getCause()).getResponse().statusCode();
  }

  private CompletableFuture<WebSocket> connect(String id, String origin, Listening listening) {
    URI address =
        URI.create(api.resolve("progress/" + id + "/ws").toString().replace("http:", "ws:"));
    return client
        .newWebSocketBuilder()
        .header("Origin", origin)
        .header("Cookie", cookies())
        .buildAsync(address, listening);
  }

  /** A handshake by hand, of this version of the protocol. */
  Socket handshake(String id, String version) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.getPort());
    socket.setSoTimeout(10_000);
    String request =
        """
        GET %sprogress/%s/ws HTTP/1.1\r
        Host: %s\r
        Origin: %s\r
        Cookie: %s\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Version: %s\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """
            .formatted(api.getPath(), id, api.getAuthority(), origin(), cookies(), version);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  String origin() {
    return "http://" + api.getAuthority();
  }

  String cookies() {
    CookieManager manager = (CookieManager) client.cookieHandler().orElseThrow();
    return manager.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
