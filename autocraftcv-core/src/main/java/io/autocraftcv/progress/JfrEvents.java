package io.autocraftcv.progress;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Puts the attempts, stages and ends of tasks into flight recordings. Keeps something of an attempt
 * only while it runs, and only if a recording wants it. Whoever takes it out of the map commits it:
 * the attempt's outcome, or the return of work whose outcome does not count any more.
 */
final class JfrEvents implements TaskListener {

  private static final Registration NOTHING = () -> {};

  /** With its number: the next attempt may begin while the last one is still being told of. */
  private record Attempt(String task, int number) {

    static Attempt of(Snapshot now) {
      return new Attempt(now.id(), now.attempt());
    }
  }

  /** The events that have begun. */
  private record Open(TaskEvent.Attempt attempt, AtomicReference<TaskEvent.@Nullable Stage> stage) {

    void enter(TaskEvent.@Nullable Stage next) {
      TaskEvent.Stage last = stage.getAndSet(next);
      if (last != null) {
        last.commit();
      }
      if (next != null) {
        next.begin();
      }
    }

    void commit(@Nullable State outcome, Snapshot.@Nullable Failure failure) {
      enter(null);
      attempt.outcome = outcome == null ? null : outcome.name();
      attempt.failure = failure == null ? null : failure.code();
      attempt.commit();
    }
  }

  private final Map<Attempt, Open> running = new ConcurrentHashMap<>();

  @Override
  public Registration running(Snapshot now) {
    TaskEvent.Attempt event = new TaskEvent.Attempt(now);
    if (!event.isEnabled() && !new TaskEvent.Stage(now).isEnabled()) {
      return NOTHING;
    }
    Attempt attempt = Attempt.of(now);
    Open open = new Open(event, new AtomicReference<>());
    running.put(attempt, open);
    event.begin();
    return () -> {
      if (running.remove(attempt, open)) {
        open.commit(null, null);
      }
    };
  }

  @Override
  public void stage(Snapshot now) {
    Open open = running.get(Attempt.of(now));
    if (open != null) {
      open.enter(new TaskEvent.Stage(now));
    }
  }

  @Override
  public void retrying(Snapshot next, Throwable why) {
    Open open = running.remove(new Attempt(next.id(), next.attempt() - 1));
    if (open != null) {
      open.commit(State.FAILED, Ending.failed(next.id(), why).failure());
    }
  }

  @Override
  public void ended(Snapshot last) {
    Open open = running.remove(Attempt.of(last));
    if (open != null) {
      open.commit(last.state(), last.failure());
    }
    new TaskEvent.End(last).commit();
  }

  /** How many attempts something is kept for. */
  int kept() {
    return running.size();
  }
}
