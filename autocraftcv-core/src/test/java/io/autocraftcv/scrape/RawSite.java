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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site on this machine that sends, byte for byte, what a test has it send, well-formed or not. It
 * keeps what it was asked, and knows when a visitor hangs up.
 */
public final class RawSite implements AutoCloseable {

  /** What is sent for a request. Throwing is how most endless answers end. */
  public interface Script {
    void play(Visit visit) throws IOException;
  }

  /** A request's head and body, and the connection it came on. */
  public record Visit(String request, String body, Socket socket) {

    public String path() {
      return request.split(" ", 3)[1];
    }

    public void send(String text) throws IOException {
      send(text.getBytes(ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    /** Waits for so long, or until the visitor hangs up. */
    public void pause(int millis) throws IOException {
      socket.setSoTimeout(millis);
      try {
        if (socket.getInputStream().read() < 0) {
          throw new IOException("The visitor has hung up");
        }
      } catch (SocketTimeoutException stillThere) {
        socket.setSoTimeout(0);
      }
    }

    public void hangUp() throws IOException {
      socket.close();
    }

    /** Hangs up so that the visitor sees a reset, not an end. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *([0-9]+)");

  private final ServerSocket listening;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstHungUp = new CountDownLatch(1);

  public RawSite(Script script) {
    this.script = script;
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Sends the same for every request. */
  public static RawSite sending(String response) {
    return new RawSite(visit -> visit.send(response));
  }

  public int port() {
    return listening.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  /** The heads of the requests so far. */
  public List<String> requests() {
    return requests;
  }

  public boolean isHungUpWithin(long millis) throws InterruptedException {
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
        script.play(new Visit(head, body(in, head), socket));
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

  private static String body(InputStream in, String head) throws IOException {
    Matcher length = LENGTH.matcher(head);
    return length.find()
        ? new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1)
        : "";
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
