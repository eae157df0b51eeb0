package io.autocraftcv.webapp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A site on loopback that sends one page in ten pieces, each when the test says so. */
final class PacedSite implements AutoCloseable {

  static final int PIECES = 10;

  private final byte[] page;
  private final ServerSocket server;
  private final Semaphore pieces = new Semaphore(0);
  private final CountDownLatch hungUp = new CountDownLatch(1);

  PacedSite(String page) throws IOException {
    // Padded so that all pieces are equally long, and each moves the bar by the same amount.
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    String padding = " ".repeat(PIECES - bytes.length % PIECES);
    this.page = (page + padding).getBytes(StandardCharsets.UTF_8);
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "paced-site");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/jobs/17";
  }

  /** Lets this many more pieces out. */
  void send(int count) {
    pieces.release(count);
  }

  void sendAll() {
    send(PIECES);
  }

  /** Waits for the client to close its end before it has the whole page. */
  void awaitHangUp() throws InterruptedException {
    assertThat(hungUp.await(1, SECONDS)).as("the socket is closed within a second").isTrue();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException clientOrServerIsGone) {
        hungUp.countDown();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void answer(Socket socket) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String first = in.readLine();
    if (first == null || first.contains("/robots.txt")) {
      String nothing = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(nothing.getBytes(StandardCharsets.US_ASCII));
      return;
    }
    String line = first;
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    Thread listener = new Thread(() -> untilHangUp(in), "paced-site-listener");
    listener.setDaemon(true);
    listener.start();
    OutputStream out = socket.getOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(page.length);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    for (int piece = 0; piece < PIECES; piece++) {
      pieces.acquire();
      int from = page.length * piece / PIECES;
      out.write(page, from, page.length * (piece + 1) / PIECES - from);
      out.flush();
    }
  }

  private void untilHangUp(BufferedReader in) {
    try {
      while (in.read() >= 0) {
        // A client that has asked says nothing more.
      }
    } catch (IOException reset) {
      // That is a way to hang up, too.
    }
    hungUp.countDown();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
