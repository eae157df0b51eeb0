package io.autocraftcv.redis;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Snapshots to write. */
final class Tasks {

  private static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");

  private Tasks() {}

  static String newId() {
    return UUID.randomUUID().toString();
  }

  static Update update(String id, long version, State state) {
    return new Update(snapshot(id, version, state), List.of(), Duration.ofSeconds(10));
  }

  static Snapshot snapshot(String id, long version, State state) {
    boolean succeeded = state == State.SUCCEEDED;
    return new Snapshot(
        new Snapshot.About(id, "import", "owner", Map.of(), CREATED),
        1,
        1,
        version,
        state,
        succeeded ? 100 : 42,
        new Snapshot.Position(2, 6, "Reading pages...", "import.read", null, 27, 100),
        false,
        !state.isTerminal(),
        false,
        succeeded || !state.isTerminal() ? null : new Snapshot.Failure("code", "A sentence."),
        Map.of(),
        CREATED,
        CREATED.plusMillis(version),
        Duration.ofMillis(version),
        null);
  }
}
