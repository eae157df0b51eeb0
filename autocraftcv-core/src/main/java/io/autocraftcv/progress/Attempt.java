package io.autocraftcv.progress;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try at a task: what its work has told of itself, and what follows from that. A further try
 * begins from nothing. Guarded by the lock of its {@link TaskRun}.
 */
final class Attempt {

  private final int number;
  private final Plan plan;
  private final LiveProgress progress;
  private final Estimate estimate;
  private int percent;

  private boolean begun;
  private long begunAt;

  private boolean waiting;
  private long dueAt;

  /**
   * @param number from 1
   */
  Attempt(int number, Plan plan, LiveProgress progress) {
    this.number = number;
    this.plan = plan;
    this.progress = progress;
    this.estimate = new Estimate(plan);
  }

  int number() {
    return number;
  }

  /**
   * @param nanos before which no worker takes it
   */
  void notBefore(long nanos) {
    dueAt = nanos;
  }

  /** Whether it waits for a worker of ours from now on. */
  void letWait(boolean waiting) {
    this.waiting = waiting;
  }

  /** Whether it waits for a worker of ours, and has waited long enough. */
  boolean isDue(long nanos) {
    return waiting && nanos - dueAt >= 0;
  }

  /** A worker has it now; what its work tells goes where this says. */
  LiveProgress begin(long nanos) {
    begun = true;
    begunAt = nanos;
    waiting = false;
    return progress;
  }

  /** Takes what past runs have shown. */
  void learn(Learned learned) {
    estimate.learn(learned);
    if (plan.followsTime()) {
      progress.place(Bar.following(plan, learned));
    }
  }

  LiveProgress.Standing standing() {
    return progress.standing();
  }

  /** The percentage at a standing. A maximum: a total that grows late would pull the bar back. */
  int percent(LiveProgress.Standing now) {
    percent = Math.max(percent, now.percent());
    return percent;
  }

  /** Whether something has changed since a snapshot that people would see. */
  boolean hasNews(Snapshot last, State state, long nanos) {
    LiveProgress.Standing now = progress.standing();
    return now.percent() > last.percent()
        || !now.position().equals(last.stage())
        || (state == State.RUNNING && estimate.isNews(now.whereabouts(), nanos));
  }

  Duration elapsed(long nanos) {
    return begun ? Duration.ofNanos(Math.max(0, nanos - begunAt)) : Duration.ZERO;
  }

  Snapshot.@Nullable Remaining remaining(LiveProgress.Standing now, long nanos) {
    Range left = estimate.remaining(now.whereabouts(), nanos);
    return left == null ? null : left.remaining();
  }

  Map<String, String> result() {
    return progress.result();
  }
}
