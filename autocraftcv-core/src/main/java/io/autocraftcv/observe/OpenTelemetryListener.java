package io.autocraftcv.observe;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.progress.TaskListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Traces tasks with OpenTelemetry: a span for each attempt, named as the plan.
 *
 * <pre>{@code
 * ProgressTracker tracker =
 *     ProgressTracker.builder().listener(new OpenTelemetryListener(openTelemetry)).build();
 * }</pre>
 *
 * <ul>
 *   <li>While the work runs its span is current on its thread: spans that the work makes there are
 *       children. To other threads the work takes it itself, by {@code
 *       Context.current().wrap(...)}.
 *   <li>Its parent is what was current where the task was started, for every attempt the same. That
 *       is known in the process that started the task; elsewhere the parent is what is current
 *       where the worker runs.
 *   <li>Attributes are {@code autocraftcv.plan}, {@code autocraftcv.task.id}, {@code
 *       autocraftcv.attempt} and, at the end, {@code autocraftcv.state}. Stages and the request to
 *       cancel are events of the span.
 *   <li>An attempt that failed, timed out or was lost is an error, with its code as {@code
 *       error.type}. One that was cancelled is none. Messages of exceptions are left out: nobody
 *       knows what is in them.
 * </ul>
 *
 * <p>Safe for many threads. Keeps nothing of a task that has ended or that nobody holds on to.
 */
public final class OpenTelemetryListener implements TaskListener {

  private static final AttributeKey<String> PLAN = AttributeKey.stringKey("autocraftcv.plan");
  private static final AttributeKey<String> TASK = AttributeKey.stringKey("autocraftcv.task.id");
  private static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("autocraftcv.attempt");
  private static final AttributeKey<String> STATE = AttributeKey.stringKey("autocraftcv.state");
  private static final AttributeKey<String> STAGE = AttributeKey.stringKey("autocraftcv.stage");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private final Tracer tracer;
  private final Attempts<Span> attempts = new Attempts<>();

  /**
   * The contexts in which tasks were started. Weak, since not every task runs here: it may be
   * rejected, or go to another process.
   */
  private final Map<Snapshot.About, Context> startedIn =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Spans go to its tracer {@code io.autocraftcv}. */
  @SuppressWarnings("exports") // Not transitive: whoever has one to hand over reads its module.
  public OpenTelemetryListener(OpenTelemetry openTelemetry) {
    this.tracer = openTelemetry.getTracer("io.autocraftcv");
  }

  @Override
  public void submitted(Snapshot first) {
    startedIn.put(first.task(), Context.current());
  }

  @Override
  @SuppressWarnings("MustBeClosedChecker") // The scope is closed by what is returned.
  public Registration running(Snapshot now) {
    Context parent = startedIn.getOrDefault(now.task(), Context.current());
    Span span =
        tracer
            .spanBuilder(now.task().plan())
            .setParent(parent)
            .setAttribute(PLAN, now.task().plan())
            .setAttribute(TASK, now.id())
            .setAttribute(ATTEMPT, (long) now.attempt())
            .startSpan();
    attempts.put(now, span);
    Scope scope = parent.with(span).makeCurrent();
    return () -> {
      scope.close();
      if (attempts.takeLeft(now, span)) {
        startedIn.remove(now.task());
        end(span, State.LOST, "lost");
      }
    };
  }

  @Override
  public void stage(Snapshot now) {
    Span span = attempts.get(now);
    if (span != null) {
      span.addEvent("autocraftcv.stage", Attributes.of(STAGE, now.stageName()));
    }
  }

  @Override
  public void cancelRequested(Snapshot now) {
    Span span = attempts.get(now);
    if (span != null) {
      span.addEvent("autocraftcv.cancel_requested");
    }
  }

  @Override
  public void retrying(Snapshot next, Throwable why) {
    end(
        attempts.takeFailed(next),
        State.FAILED,
        why instanceof TaskFailedException foreseen
            ? foreseen.code()
            : TaskFailedException.INTERNAL_ERROR);
  }

  @Override
  public void ended(Snapshot last) {
    startedIn.remove(last.task());
    Snapshot.Failure failure = last.failure();
    end(attempts.takeEnded(last), last.state(), failure == null ? null : failure.code());
  }

  private static void end(@Nullable Span span, State state, @Nullable String code) {
    if (span == null) {
      return;
    }
    span.setAttribute(STATE, state.name().toLowerCase(Locale.ROOT));
    if (code != null && state != State.CANCELLED) {
      span.setAttribute(ERROR, code).setStatus(StatusCode.ERROR, code);
    }
    span.end();
  }

  /** For how many attempts or starts something is kept. */
  int kept() {
    return attempts.size() + startedIn.size();
  }
}
