package io.autocraftcv.benchmarks;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Tasks that run, and what their worker has to say of them again and again. */
final class RunningTasks {

  private static final Duration LEASE = Duration.ofSeconds(10);

  private final Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final List<String> ids;
  private int said;

  RunningTasks(int count) {
    ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
  }

  List<String> ids() {
    return ids;
  }

  /** The next things to say, of one task after the other. */
  List<List<Update>> next(int batches, int updatesInEach) {
    List<List<Update>> next = new ArrayList<>(batches);
    for (int batch = 0; batch < batches; batch++) {
      List<Update> updates = new ArrayList<>(updatesInEach);
      for (int i = 0; i < updatesInEach; i++) {
        updates.add(next());
      }
      next.add(updates);
    }
    return next;
  }

  private Update next() {
    int round = said / ids.size();
    Snapshot snapshot = snapshot(ids.get(said % ids.size()), round);
    said++;
    return new Update(snapshot, List.of(), LEASE);
  }

  private Snapshot snapshot(String id, int round) {
    Duration elapsed = Duration.ofMillis(250L * round);
    Duration left = Duration.ofMillis(1_000_000 - 250L * round);
    return new Snapshot(
        new Snapshot.About(id, "import", "alice", Map.of(), created),
        1,
        1,
        1 + round,
        State.RUNNING,
        42,
        new Snapshot.Position(2, 6, "Reading pages...", "import.read", null, 27 + round, 10_000),
        false,
        true,
        false,
        null,
        Map.of(),
        created,
        created.plus(elapsed),
        elapsed,
        new Snapshot.Remaining(left.dividedBy(2), left, left.multipliedBy(2)));
  }
}
