package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several listeners as one, none of which can harm a task or another listener by throwing. */
final class Listeners implements TaskListener {

  private static final Logger logger = LoggerFactory.getLogger(Listeners.class);

  private final List<TaskListener> all;

  /** These, and ours where there is a flight recorder: a runtime image can do without. */
  static Listeners of(List<TaskListener> given) {
    List<TaskListener> all = new ArrayList<>(given);
    if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
      all.add(new JfrEvents());
    }
    return new Listeners(all);
  }

  private Listeners(List<TaskListener> all) {
    this.all = List.copyOf(all);
  }

  @Override
  public void submitted(Snapshot first) {
    each(listener -> listener.submitted(first));
  }

  @Override
  public Registration running(Snapshot now) {
    List<Registration> scopes = new ArrayList<>();
    each(listener -> scopes.add(0, listener.running(now)));
    return () -> scopes.forEach(scope -> guarded(scope::close));
  }

  @Override
  public void stage(Snapshot now) {
    each(listener -> listener.stage(now));
  }

  @Override
  public void cancelRequested(Snapshot now) {
    each(listener -> listener.cancelRequested(now));
  }

  @Override
  public void retrying(Snapshot next, Throwable why) {
    each(listener -> listener.retrying(next, why));
  }

  @Override
  public void ended(Snapshot last) {
    each(listener -> listener.ended(last));
  }

  private void each(Consumer<TaskListener> call) {
    for (TaskListener listener : all) {
      guarded(() -> call.accept(listener));
    }
  }

  private static void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | LinkageError e) {
      // The error of a listener whose library is missing here, or of another version.
      logger.warn("A listener of all tasks threw", e);
    }
  }
}
