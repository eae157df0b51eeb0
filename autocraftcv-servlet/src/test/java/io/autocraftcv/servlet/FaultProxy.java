package io.autocraftcv.servlet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The worst network there is, for what goes to {@code /api/progress}: every connection is cut after
 * two seconds wherever it is, some are closed before they answer; events are held, sent together,
 * twice and in another order; polls get answers of the past. Everything else passes, uploads
 * slowly.
 */
final class FaultProxy implements AutoCloseable {

  private static final int CUT_AFTER_MILLIS = 2000;

  private final ServerSocket door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService scissors = Executors.newSingleThreadScheduledExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, List<byte[]>> past = new ConcurrentHashMap<>();
  private final Random random = new Random(4711);
  private final AtomicInteger cuts = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private final int target;

  FaultProxy(int target) throws IOException {
    this.target = target;
    threads.execute(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** How many connections were cut while they were open. */
  int cuts() {
    return cuts.get();
  }

  /** How many events and answers were refused, held, doubled, moved or taken from the past. */
  int faults() {
    return faults.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        threads.execute(() -> serve(client));
      }
    } catch (IOException closing) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      String head = head(client.getInputStream());
      boolean faulty = head.contains(" /api/progress/");
      if (faulty) {
        var unused =
            scissors.schedule(() -> cut(client, server), CUT_AFTER_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (faulty && isFault(10)) {
        return;
      }
      // HTTP/1.0 has neither chunks nor a second request on the connection.
      String[] lines = head.split("\r\n");
      StringBuilder asked = new StringBuilder(lines[0].replace("HTTP/1.1", "HTTP/1.0"));
      for (String line : List.of(lines).subList(1, lines.length)) {
        if (!line.toLowerCase(Locale.ROOT).startsWith("connection:")) {
          asked.append("\r\n").append(line);
        }
      }
      OutputStream up = server.getOutputStream();
      up.write((asked + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      upload(client.getInputStream(), up, length(head));
      InputStream answer = server.getInputStream();
      String told = head(answer);
      OutputStream down = client.getOutputStream();
      if (told.contains("text/event-stream")) {
        down.write(closing(told));
        down.flush();
        events(answer, down);
      } else if (faulty) {
        poll(lines[0], told, answer.readAllBytes(), down);
      } else {
        down.write(closing(told));
        answer.transferTo(down);
      }
      down.flush();
    } catch (IOException | InterruptedException cut) {
      // As networks do.
    }
  }

  private void cut(Socket client, Socket server) {
    if (!client.isClosed()) {
      cuts.incrementAndGet();
    }
    try (client;
        server) {
      client.setSoLinger(true, 0);
    } catch (IOException gone) {
      // All the better.
    }
  }

  private void events(InputStream from, OutputStream to) throws IOException, InterruptedException {
    Deque<byte[]> held = new ArrayDeque<>();
    byte[] event;
    while ((event = event(from)) != null) {
      if (isFault(20)) {
        // Held back, to come together with the next one, or after it.
        held.addLast(event);
        continue;
      }
      if (isFault(10)) {
        closed.await(random(400), TimeUnit.MILLISECONDS);
      }
      to.write(event);
      while (!held.isEmpty()) {
        to.write(isFault(50) ? held.removeLast() : held.removeFirst());
      }
      if (isFault(20)) {
        to.write(event);
      }
      to.flush();
    }
  }

  private void poll(String asked, String head, byte[] body, OutputStream to)
      throws IOException, InterruptedException {
    byte[] now = join(closing(head), body);
    List<byte[]> known = past.computeIfAbsent(asked, any -> new ArrayList<>());
    byte[] chosen;
    synchronized (known) {
      known.add(now);
      chosen = isFault(25) ? known.get(random(known.size())) : now;
    }
    if (isFault(25)) {
      closed.await(random(600), TimeUnit.MILLISECONDS);
    }
    to.write(chosen);
  }

  private void upload(InputStream from, OutputStream to, long length)
      throws IOException, InterruptedException {
    for (long left = length; left > 0; ) {
      byte[] bytes = from.readNBytes((int) Math.min(left, 64 * 1024));
      if (bytes.length == 0) {
        throw new IOException("The client went away");
      }
      to.write(bytes);
      left -= bytes.length;
      closed.await(20, TimeUnit.MILLISECONDS);
    }
    to.flush();
  }

  private static String head(InputStream from) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!ends(head, "\r\n\r\n")) {
      int next = from.read();
      if (next < 0) {
        throw new IOException("No request");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static byte[] event(InputStream from) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    while (!ends(event, "\n\n")) {
      int next = from.read();
      if (next < 0) {
        return null;
      }
      event.write(next);
    }
    return event.toByteArray();
  }

  private static boolean ends(ByteArrayOutputStream bytes, String with) {
    return bytes.size() >= with.length()
        && bytes.toString(StandardCharsets.ISO_8859_1).endsWith(with);
  }

  private static byte[] closing(String head) {
    return (head.replaceAll("(?i)\r\nconnection:[^\r]*", "") + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static long length(String head) {
    for (String line : head.split("\r\n")) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        return Long.parseLong(line.substring(15).strip());
      }
    }
    return 0;
  }

  private static byte[] join(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private boolean isFault(int percent) {
    boolean fault = random(100) < percent;
    if (fault) {
      faults.incrementAndGet();
    }
    return fault;
  }

  private int random(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    door.close();
    scissors.shutdownNow();
    threads.shutdownNow();
  }
}
