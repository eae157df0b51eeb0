package io.autocraftcv.console;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** A task that is as far as the test says. The time it takes is that of the test's clock. */
final class ScriptedTask implements Task<Void> {

  private final String id = UUID.randomUUID().toString();
  private final InstantSource clock;
  private final Instant created;
  private Snapshot.Position stage = new Snapshot.Position(0, 4, "", "work", null, 0, -1);
  private Duration remaining;
  private int percent;
  private long version;
  private Snapshot newest;

  ScriptedTask(InstantSource clock) {
    this.clock = clock;
    this.created = clock.instant();
    become(State.PENDING, null);
  }

  /** In a stage of which nobody knows how long it is. */
  ScriptedTask in(int number, String label) {
    return at(percent, number, label, 0, -1);
  }

  /** In a stage, at a percentage. */
  ScriptedTask at(int percent, int number, String label) {
    return at(percent, number, label, 1, 2);
  }

  private ScriptedTask at(int percent, int number, String label, long done, long total) {
    this.percent = percent;
    this.stage = new Snapshot.Position(number, 4, label, "work", null, done, total);
    return become(State.RUNNING, null);
  }

  ScriptedTask noting(String pattern, String... arguments) {
    Snapshot.Note note = new Snapshot.Note(pattern, List.of(arguments));
    this.stage =
        new Snapshot.Position(
            stage.number(), 4, stage.label(), "work", note, stage.done(), stage.total());
    return become(State.RUNNING, null);
  }

  ScriptedTask left(Duration likely) {
    this.remaining = likely;
    return become(State.RUNNING, null);
  }

  ScriptedTask stopping() {
    return become(State.CANCELLING, null);
  }

  ScriptedTask done() {
    this.percent = 100;
    return become(State.SUCCEEDED, null);
  }

  ScriptedTask ended(State state, String code, String message) {
    return become(state, new Snapshot.Failure(code, message));
  }

  private ScriptedTask become(State state, Snapshot.Failure failure) {
    version++;
    newest =
        new Snapshot(
            new Snapshot.About(id, "work", null, Map.of(), created),
            1,
            1,
            version,
            state,
            percent,
            stage,
            false,
            false,
            false,
            failure,
            Map.of(),
            created,
            clock.instant(),
            Duration.between(created, clock.instant()),
            remaining == null ? null : new Snapshot.Remaining(remaining, remaining, remaining));
    return this;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Snapshot snapshot() {
    return newest;
  }

  @Override
  public Flow.Publisher<Snapshot> snapshots() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Registration onChange(Consumer<Snapshot> listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Snapshot cancel() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Void join() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletionStage<Void> completion() {
    throw new UnsupportedOperationException();
  }
}
