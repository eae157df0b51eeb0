package io.autocraftcv.observe;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.TaskListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Measures tasks with Micrometer.
 *
 * <pre>{@code
 * ProgressTracker tracker =
 *     ProgressTracker.builder().listener(new MicrometerListener(registry)).build();
 * }</pre>
 *
 * <ul>
 *   <li>{@code autocraftcv.task}, a timer by {@code plan} and {@code state}: the attempts that
 *       ended their task; 0 for a task that ended while it waited
 *   <li>{@code autocraftcv.stage}, a timer by {@code plan} and {@code stage}: until the next stage
 *       begins or the attempt has an outcome, whichever it is
 *   <li>{@code autocraftcv.task.active}, a long task timer by {@code plan}: the attempts that are
 *       running now
 *   <li>{@code autocraftcv.task.retries} and {@code autocraftcv.task.cancels}, counters by {@code
 *       plan}: attempts that failed and are followed by another, and cancels that were asked for
 * </ul>
 *
 * <p>Tags are the names of plans, stages and states: as few as the program has constants for them,
 * never an id or an owner. Safe for many threads. Keeps nothing of a task that is not running.
 */
public final class MicrometerListener implements TaskListener {

  private final MeterRegistry registry;
  private final MeterProvider<Timer> tasks;
  private final MeterProvider<Timer> stages;
  private final MeterProvider<LongTaskTimer> active;
  private final MeterProvider<Counter> retries;
  private final MeterProvider<Counter> cancels;
  private final Attempts<Measured> attempts = new Attempts<>();

  /** Registers the meters there when they are first needed. */
  @SuppressWarnings("exports") // Not transitive: whoever has one to hand over reads its module.
  public MicrometerListener(MeterRegistry registry) {
    this.registry = registry;
    this.tasks =
        Timer.builder("autocraftcv.task")
            .description("Attempts that ended their task")
            .withRegistry(registry);
    this.stages =
        Timer.builder("autocraftcv.stage").description("Stages of tasks").withRegistry(registry);
    this.active =
        LongTaskTimer.builder("autocraftcv.task.active")
            .description("Attempts that are running")
            .withRegistry(registry);
    this.retries =
        Counter.builder("autocraftcv.task.retries")
            .description("Attempts that failed and are followed by another one")
            .withRegistry(registry);
    this.cancels =
        Counter.builder("autocraftcv.task.cancels")
            .description("Cancels that were asked for")
            .withRegistry(registry);
  }

  @Override
  public Registration running(Snapshot now) {
    Measured measured = new Measured(active.withTag("plan", now.task().plan()).start());
    attempts.put(now, measured);
    return () -> {
      if (attempts.takeLeft(now, measured)) {
        measured.stop();
      }
    };
  }

  @Override
  public void stage(Snapshot now) {
    Measured measured = attempts.get(now);
    if (measured != null) {
      Timer timer = stages.withTags("plan", now.task().plan(), "stage", now.stageName());
      measured.enter(new Stage(Timer.start(registry), timer));
    }
  }

  @Override
  public void cancelRequested(Snapshot now) {
    cancels.withTag("plan", now.task().plan()).increment();
  }

  @Override
  public void retrying(Snapshot next, Throwable why) {
    retries.withTag("plan", next.task().plan()).increment();
    stop(attempts.takeFailed(next));
  }

  @Override
  public void ended(Snapshot last) {
    String state = last.state().name().toLowerCase(Locale.ROOT);
    tasks.withTags("plan", last.task().plan(), "state", state).record(last.elapsed());
    stop(attempts.takeEnded(last));
  }

  private static void stop(@Nullable Measured measured) {
    if (measured != null) {
      measured.stop();
    }
  }

  /** For how many attempts something is kept. */
  int kept() {
    return attempts.size();
  }

  private record Stage(Timer.Sample sample, Timer timer) {}

  /** What is being measured of an attempt. */
  private record Measured(LongTaskTimer.Sample active, AtomicReference<@Nullable Stage> open) {

    Measured(LongTaskTimer.Sample active) {
      this(active, new AtomicReference<>());
    }

    void enter(@Nullable Stage next) {
      Stage last = open.getAndSet(next);
      if (last != null) {
        last.sample.stop(last.timer);
      }
    }

    void stop() {
      enter(null);
      active.stop();
    }
  }
}
