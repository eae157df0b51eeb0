package io.autocraftcv.webapp;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Visitors who together start so many tasks a second. As HTTP has it, a request that came to no
 * answer is sent again under the same key, so that it starts one task.
 */
final class Load {

  private static final String TEXT =
      "Weaver %d\nWollwerk GmbH, Berlin\n\nRequirements\n- Three years at a loom\n- SQL\n";

  private static final Duration TRY_AGAIN = Duration.ofMillis(250);

  private final List<Caller> visitors;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService senders = Executors.newFixedThreadPool(16);
  private final List<Reading> tasks = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private int number;

  Load(List<Caller> visitors, int perSecond) {
    this.visitors = visitors;
    long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
    var unused =
        clock.scheduleAtFixedRate(
            () -> senders.execute(sending(number++)), period, period, TimeUnit.NANOSECONDS);
  }

  private Runnable sending(int mine) {
    return () -> {
      try {
        tasks.add(send(mine));
      } catch (Throwable e) {
        failures.add(e);
      }
    };
  }

  private Reading send(int mine) throws IOException, InterruptedException {
    Caller visitor = visitors.get(mine % visitors.size());
    String key = UUID.randomUUID().toString();
    Map<String, String> fields = Map.of("text", TEXT.formatted(mine));
    HttpResponse<String> answer = null;
    for (int attempt = 0;
        attempt < 50 && (answer == null || answer.statusCode() != 202);
        attempt++) {
      if (answer != null) {
        LockSupport.parkNanos(TRY_AGAIN.toNanos());
      }
      answer = visitor.json("/api/scrape-with-progress/", fields, "Idempotency-Key", key);
    }
    return new Reading(visitor, Caller.task(answer));
  }

  /** Ends it, and gives the tasks that were started. */
  List<Reading> stop() throws InterruptedException {
    clock.shutdownNow();
    senders.shutdown();
    if (!senders.awaitTermination(30, TimeUnit.SECONDS) || !failures.isEmpty()) {
      throw new AssertionError("Starts failed: " + failures);
    }
    return tasks;
  }
}
