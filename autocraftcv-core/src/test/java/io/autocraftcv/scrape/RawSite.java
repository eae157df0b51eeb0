package io.autocraftcv.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site on this machine that sends, byte for byte, what a test has it send, well-formed or not. It
 * keeps what it was asked, and knows when a visitor hangs up.
 */
final class RawSite implements AutoCloseable {

  /** What is sent for a request. Throwing is how most endless answers end. */
  interface Script {
    void play(Visit visit) throws IOException;
  }

  /** A request, and the connection it came on. */
  record Visit(String request, Socket socket) {

    String path() {
      return request.split(" ", 3)[1];
    }

    void send(String text) throws IOException {
      send(text.getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    /** Waits for so long, or until the visitor hangs up. */
    void pause(int millis) throws IOException {
      socket.setSoTimeout(millis);
      try {
        if (socket.getInputStream().read() < 0) {
          throw new IOException("The visitor has hung up");
        }
      } catch (SocketTimeoutException stillThere) {
        socket.setSoTimeout(0);
      }
    }

    void hangUp() throws IOException {
      socket.close();
    }
  }

  private final ServerSocket listening;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstHungUp = new CountDownLatch(1);

  RawSite(Script script) {
    this.script = script;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Sends the same for every request. */
  static RawSite sending(String response) {
    return new RawSite(visit -> visit.send(response));
  }

  int port() {
    return listening.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  /** The heads of the requests so far. */
  List<String> requests() {
    return requests;
  }

  boolean isHungUpWithin(long millis) throws InterruptedException {
    return firstHungUp.await(millis, TimeUnit.MILLISECONDS);
  }

  private static void start(Runnable run) {
    Thread thread = new Thread(run, "raw-site");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        open.add(socket);
        connections.incrementAndGet();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      hangUp();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1);
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        requests.add(head);
        script.play(new Visit(head, socket));
      }
    } catch (IOException hungUp) {
      // What the loop's end means as well.
    } finally {
      open.remove(socket);
      firstHungUp.countDown();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private void hangUp() {
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    hangUp();
  }
}
