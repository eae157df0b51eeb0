package io.autocraftcv.progress;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a tracker has learned, as its runs need it. Everything happens on a thread apart: a history
 * that is slow or fails costs estimates and nothing else.
 */
final class Experience {

  private static final Logger log = LoggerFactory.getLogger(Experience.class);

  /** Each try loses only to a run that succeeded at the same moment. */
  private static final int TRIES = 5;

  private final StageHistory history;
  private final Executor executor;

  Experience(StageHistory history, Executor executor) {
    this.history = history;
    this.executor = executor;
  }

  /** Gives what is known of a plan, as soon as it is there; nothing if nothing is. */
  void recall(Plan plan, Consumer<Learned> then) {
    apart(plan, () -> history.find(plan.name()).map(text -> read(plan, text)).ifPresent(then));
  }

  /** Remembers a successful run. */
  void remember(Plan plan, Map<String, Learned.Spent> run) {
    apart(
        plan,
        () -> {
          for (int i = 0; i < TRIES; i++) {
            if (remembered(plan, run)) {
              return;
            }
          }
          log.debug("Other runs of plan {} were faster; one is not remembered", plan.name());
        });
  }

  private boolean remembered(Plan plan, Map<String, Learned.Spent> run) {
    String known = history.find(plan.name()).orElse(null);
    if (known != null && Learned.isFromTheFuture(known)) {
      // During a deploy: what the new version keeps is worth more than what this one could.
      return true;
    }
    Learned learned = known == null ? null : read(plan, known);
    Learned next = (learned == null ? Learned.NOTHING : learned).with(plan, run);
    return history.replace(plan.name(), known, next.text());
  }

  private static @Nullable Learned read(Plan plan, String text) {
    try {
      return Learned.parse(text);
    } catch (IllegalArgumentException e) {
      log.warn("What the history has of plan {} cannot be read", plan.name(), e);
      return null;
    }
  }

  /** Nothing that goes wrong here reaches the run, not even that there is no thread for it. */
  private void apart(Plan plan, Runnable action) {
    try {
      executor.execute(() -> guarded(plan, action));
    } catch (Throwable e) {
      log.warn("The stage history cannot be asked; plan {} goes without it", plan.name(), e);
    }
  }

  private static void guarded(Plan plan, Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      log.warn("The stage history failed; plan {} goes without it", plan.name(), e);
    }
  }
}
