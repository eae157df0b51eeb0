package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many sites on loopback, each with postings that come as slowly as the test wants: half of a page
 * at once, then a space now and then, the rest when the gate is open.
 */
final class GatedSite implements AutoCloseable {

  private static final int SITES = 120;
  private static final int LOOK_MILLIS = 20;

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> served = new ConcurrentHashMap<>();
  private final Map<String, Long> hangUps = new ConcurrentHashMap<>();
  private volatile boolean open;

  GatedSite() throws IOException {
    server = new ServerSocket(0, 500, InetAddress.getByName("0.0.0.0"));
    threads.execute(this::serve);
  }

  /** The names of the sites, as a node is told to allow them. */
  static String hosts() {
    return IntStream.range(0, SITES).mapToObj(GatedSite::host).collect(Collectors.joining(","));
  }

  private static String host(int number) {
    return "127.0.1." + (1 + number % SITES);
  }

  /** The address of a posting; those with numbers next to each other are on different sites. */
  String url(int number) {
    return "http://" + host(number) + ":" + server.getLocalPort() + path(number);
  }

  private static String path(int number) {
    return "/jobs/" + number;
  }

  /** Lets everything through, or nothing. */
  void open(boolean now) {
    open = now;
  }

  /** Whether a client waits, or has waited, for this page. */
  boolean isAsked(int number) {
    return asked.contains(path(number));
  }

  /** How often the page was sent to its end. */
  int served(int number) {
    return served.getOrDefault(path(number), 0);
  }

  /** When the last client hung up that waited for this page, by {@code System.nanoTime}. */
  Long hungUpAt(int number) {
    return hangUps.get(path(number));
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      String path = in.readLine().split(" ")[1];
      String line = path;
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      OutputStream out = socket.getOutputStream();
      if (path.startsWith("/jobs/")) {
        page(path, socket, out);
      } else {
        out.write(
            "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(US_ASCII));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(String path, Socket socket, OutputStream out) throws IOException {
    String text =
        """
        <title>Weaver</title><script type="application/ld+json">
        {"@type": "JobPosting", "title": "Weaver %s", "description": "<p>Weave.</p>",
         "hiringOrganization": {"name": "Wollwerk GmbH"}}</script>
        """
            .formatted(path.substring("/jobs/".length()));
    int half = text.length() / 2;
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n"
            .getBytes(US_ASCII));
    asked.add(path);
    out.write("<!doctype html>\n".getBytes(US_ASCII));
    out.flush();
    socket.setSoTimeout(LOOK_MILLIS);
    for (int looks = 1; !open; looks++) {
      if (hasHungUp(socket.getInputStream())) {
        hangUps.put(path, System.nanoTime());
        return;
      }
      if (looks % 25 == 0) {
        out.write(' ');
        out.flush();
      }
    }
    out.write(text.substring(0, half).getBytes(UTF_8));
    out.write(text.substring(half).getBytes(UTF_8));
    out.flush();
    served.merge(path, 1, Integer::sum);
  }

  private static boolean hasHungUp(InputStream in) throws IOException {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException stillThere) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
