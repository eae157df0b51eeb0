package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A language model as OpenAI's is asked, which remembers who asked and says what it is told to. */
final class ModelServer implements AutoCloseable {

  private final HttpServer server;
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String reply = "Nothing.";

  ModelServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    String text = reply.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    byte[] body = ("{\"choices\":[{\"message\":{\"content\":\"" + text + "\"}}]}").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  void saying(String reply) {
    this.reply = reply;
  }

  /** What it was opened with, each time. */
  List<String> keys() {
    return keys;
  }

  /** What it was sent, each time. */
  List<String> asked() {
    return asked;
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
