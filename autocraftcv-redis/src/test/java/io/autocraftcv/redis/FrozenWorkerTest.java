package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A worker that stands still for longer than its lease, and does not know it when it goes on. */
class FrozenWorkerTest {

  private static final int TASKS = 200;
  private static final Duration LEASE = Duration.ofSeconds(2);

  @Test
  void none_of_its_writes_is_accepted_when_it_wakes() throws Exception {
    try (RedisServer redis = RedisServer.start();
        RedisProgressStore store = RedisProgressStore.builder(redis.uri()).build()) {
      Process worker = start(redis);
      try (BufferedReader said =
          new BufferedReader(new InputStreamReader(worker.getInputStream(), UTF_8))) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
          ids.add(next(said));
        }
        RedisServer.await(() -> ids.stream().allMatch(id -> runs(store, id)), "runs");
        signal("STOP", worker);
        List<Snapshot> others = ids.stream().map(id -> taken(store, id)).toList();
        signal("CONT", worker);
        assertThat(next(said)).isEqualTo(TASKS + " taken away");
        assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ids.stream().map(id -> now(store, id)).toList()).isEqualTo(others);
      } finally {
        worker.destroyForcibly();
      }
    }
  }

  /** What it says next, and not what it logs. */
  private static String next(BufferedReader said) throws IOException {
    String line = said.readLine();
    while (line != null && !line.startsWith(FrozenWorker.SAYS)) {
      line = said.readLine();
    }
    return line == null ? "" : line.substring(FrozenWorker.SAYS.length());
  }

  private static boolean runs(RedisProgressStore store, String id) {
    return store.find(id).filter(now -> now.state() == State.RUNNING).isPresent();
  }

  private static Snapshot now(RedisProgressStore store, String id) {
    return store.find(id).orElseThrow();
  }

  /** Waits until the task can be taken, and has another worker begin it. */
  private static Snapshot taken(RedisProgressStore store, String id) {
    Snapshot known = now(store, id);
    // The versions that the frozen one has next, so that they are not what keeps it out.
    Snapshot next = of(known, 1, State.PENDING);
    RedisServer.await(() -> store.takeOver(new Update(next, List.of(), LEASE)), "is taken");
    Snapshot begun = of(known, 2, State.RUNNING);
    Update first = new Update(begun, List.of(), Duration.ofMinutes(5));
    assertThat(store.write(first)).isEqualTo(Verdict.ACCEPTED);
    return begun;
  }

  private static Snapshot of(Snapshot known, int later, State state) {
    return new Snapshot(
        known.task(),
        known.epoch() + 1,
        known.attempt() + 1,
        known.version() + later,
        state,
        1,
        known.stage(),
        false,
        true,
        false,
        null,
        known.result(),
        known.started(),
        known.at(),
        known.elapsed(),
        null);
  }

  private static Process start(RedisServer redis) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            FrozenWorker.class.getName(),
            redis.uri(),
            "" + TASKS,
            "" + LEASE.toMillis())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void signal(String signal, Process process) {
    RedisServer.output(List.of("kill", "-" + signal, "" + process.pid()));
  }
}
