package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many clients of one task's event stream, on one thread. */
final class EventStreams implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** So many new ones at a time as a server's backlog surely takes. */
  private static final int AT_ONCE = 40;

  private final Selector selector = Selector.open();
  private final List<EventStreamClient> clients = new ArrayList<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 * 1024);

  private EventStreams() throws IOException {}

  /** Opens so many; when this returns each has been told the present note. */
  static EventStreams open(StartedTask task, String note, int count) throws IOException {
    EventStreams streams = new EventStreams();
    try {
      while (streams.count() < count) {
        streams.connect(task);
        if (streams.count() % AT_ONCE == 0 || streams.count() == count) {
          streams.awaitTold(note);
        }
      }
      return streams;
    } catch (IOException | RuntimeException e) {
      streams.close();
      throw e;
    }
  }

  private void connect(StartedTask task) throws IOException {
    URI address = task.address().resolve("events");
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
    EventStreamClient client = new EventStreamClient(channel);
    clients.add(client);
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nAccept: text/event-stream\r\n\r\n"
            .formatted(address.getPath(), address.getAuthority(), task.cookie());
    channel.write(StandardCharsets.US_ASCII.encode(request));
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, client);
  }

  int count() {
    return clients.size();
  }

  /**
   * Waits until every client has been told.
   *
   * @return the reading of {@link System#nanoTime} by which this share of them had been
   */
  long awaitToldPercentile(String note, double share) throws IOException {
    awaitTold(note);
    return clients.stream()
        .map(EventStreamClient::toldAt)
        .sorted()
        .toList()
        .get((int) Math.ceil(share * clients.size()) - 1);
  }

  private void awaitTold(String note) throws IOException {
    long begun = System.nanoTime();
    long missing = clients.stream().filter(client -> !client.knows(note)).count();
    while (missing > 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IOException(missing + " streams have not been told of " + note);
      }
      selector.select(PATIENCE.toMillis());
      for (SelectionKey key : selector.selectedKeys()) {
        EventStreamClient client = (EventStreamClient) key.attachment();
        boolean knew = client.knows(note);
        client.read(buffer);
        missing -= !knew && client.knows(note) ? 1 : 0;
      }
      selector.selectedKeys().clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (EventStreamClient client : clients) {
      client.close();
    }
    selector.close();
  }
}
