package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Thousands of event streams on one node: how soon each is told of a change, and what it costs. */
final class StreamFigures {

  private static final int STREAMS = 5_000;
  private static final int CHANGES = 20;

  /** So few that the buffers they leave behind are none of those that are counted later. */
  private static final int WARM_UP_STREAMS = 50;

  private static final int WARM_UP_CHANGES = 40;
  private static final String OPENING_NOTE = "come in";

  private StreamFigures() {}

  static Map<String, Double> measure() throws Exception {
    try (ServerProcess server = ServerProcess.start()) {
      StartedTask task = server.startTask();
      warmUp(server, task);
      long heapBefore = server.heap();
      try (EventStreams streams = EventStreams.open(task, OPENING_NOTE, STREAMS)) {
        double worst = 0;
        for (int change = 0; change < CHANGES; change++) {
          worst = Math.max(worst, tellMillis(server, streams, "change-" + change));
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("streams_open", (double) streams.count());
        figures.put("stream_p99_ms", worst);
        figures.put("stream_heap_kb", (server.heap() - heapBefore) / 1024.0 / streams.count());
        figures.put("stream_threads", (double) server.threads());
        return figures;
      }
    }
  }

  /** Classes are loaded and what is hot is compiled; then the node is as empty as before. */
  private static void warmUp(ServerProcess server, StartedTask task)
      throws IOException, InterruptedException {
    int before = server.connections();
    try (EventStreams streams =
        EventStreams.open(task, ServerProcess.FIRST_NOTE, WARM_UP_STREAMS)) {
      for (int change = 0; change < WARM_UP_CHANGES; change++) {
        tellMillis(server, streams, "warm-" + change);
      }
    }
    // Whoever is told something and is not there is noticed.
    Patience.await(
        "the clients that have left are gone",
        () -> {
          server.change("are-you-there-" + System.nanoTime());
          return server.connections() <= before;
        });
    server.change(OPENING_NOTE);
  }

  /** After how long 99 of 100 streams have been told, when all have been. */
  private static double tellMillis(ServerProcess server, EventStreams streams, String note)
      throws IOException {
    long changed = System.nanoTime();
    server.change(note);
    return (streams.awaitToldPercentile(note, 0.99) - changed) / 1e6;
  }
}
