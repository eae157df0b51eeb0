package io.autocraftcv.progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A task in the hands of this process: its run, and what the store has of it. */
final class Held {

  private final TaskRun<?> run;
  private final Time time;
  private final Duration lease;
  private final int firstAttempt;

  /** Whether the task was delivered to us, so that a next attempt is delivered as well. */
  private final boolean delivered;

  private final CompletableFuture<Optional<Duration>> settled = new CompletableFuture<>();
  private volatile @Nullable Duration nextAttemptAfter;
  private volatile boolean erased;
  private volatile long linesStored;
  private volatile long renewedAt;

  Held(TaskRun<?> run, Time time, Duration lease, boolean delivered) {
    this.run = run;
    this.time = time;
    this.lease = lease;
    this.delivered = delivered;
    this.firstAttempt = run.snapshot().attempt();
    this.linesStored = run.log().last();
    this.renewedAt = time.nanos();
  }

  TaskRun<?> run() {
    return run;
  }

  boolean isDelivered() {
    return delivered;
  }

  /**
   * There is to be another attempt after this time.
   *
   * @return whether it is ours, too; if not, the task is let go of with the next write
   */
  boolean isTriedAgainHere(Duration wait) {
    nextAttemptAfter = wait;
    return !delivered;
  }

  /** What the store is to be told now. */
  ProgressStore.Update update() {
    Snapshot snapshot = run.snapshot();
    List<LogLine> lines = run.log().after(linesStored);
    return new ProgressStore.Update(snapshot, lines, isLetGo(snapshot) ? Duration.ZERO : lease);
  }

  /** Whether another attempt waits to be delivered, to us or to somebody else. */
  private boolean isLetGo(Snapshot snapshot) {
    return delivered && snapshot.state() == State.PENDING && snapshot.attempt() > firstAttempt;
  }

  /** The store has this now, and the lease begins anew. */
  void stored(ProgressStore.Update update) {
    List<LogLine> lines = update.lines();
    if (!lines.isEmpty()) {
      linesStored = lines.get(lines.size() - 1).number();
    }
    renewedAt = time.nanos();
  }

  /** Whether this is the last that the store will hear of the task from us. */
  boolean isLast(ProgressStore.Update update) {
    return update.snapshot().state().isTerminal() || isLetGo(update.snapshot());
  }

  /** Nobody shall know of the task any more. */
  void erase() {
    erased = true;
  }

  boolean isErased() {
    return erased;
  }

  /** Whether there is something to tell the store although there is no newer snapshot. */
  boolean isDue() {
    // Four times in a lease: two writes may get lost. It is also how a cancel arrives that nobody
    // has pushed.
    return time.nanos() - renewedAt > lease.toNanos() / 4 || run.log().last() > linesStored;
  }

  /** The store has the last that it will hear of the task from us. */
  void settle(ProgressStore.Update last) {
    boolean again = isLetGo(last.snapshot());
    settled.complete(again ? Optional.ofNullable(nextAttemptAfter) : Optional.empty());
  }

  /** The store does not want to hear of the task from us: somebody else settles it. */
  void settleElsewhere() {
    settled.complete(Optional.of(lease));
  }

  /**
   * Waits until the store knows the outcome, and then says after which time to deliver the task
   * again. For three leases: if it is only us whom the store does not hear, others can go on.
   */
  Optional<Duration> awaitSettled() throws InterruptedException {
    try {
      return settled.get(3 * lease.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException unheard) {
      return Optional.of(lease);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
