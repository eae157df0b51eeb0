package io.autocraftcv.progress;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A share of a running task, as the running code holds it. */
final class LivePart implements Part {

  private final Share share;
  private final StopSignal signal;
  private final Runnable onComplete;
  private final Attempt attempt;

  /** What all shares of an attempt have in common. */
  interface Attempt {
    void log(System.Logger.Level level, String line);

    <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body) throws X;
  }

  private enum Turn {
    TO_COME,
    RUNNING,
    FAILED,
    OVER
  }

  private Turn turn = Turn.TO_COME;

  LivePart(Share share, StopSignal signal, Runnable onComplete, Attempt attempt) {
    this.share = share;
    this.signal = signal;
    this.onComplete = onComplete;
    this.attempt = attempt;
  }

  Share share() {
    return share;
  }

  @Override
  public void advance(long units) {
    share.add(units);
    signal.check();
  }

  @Override
  public void total(long units) {
    share.total(units);
  }

  @Override
  public void checkCancelled() {
    signal.check();
  }

  @Override
  public Registration onCancel(Runnable stop) {
    return signal.onStop(stop);
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body)
      throws X {
    // Also where only this part was asked to stop.
    signal.check();
    return attempt.uncancellable(body);
  }

  @Override
  public void log(System.Logger.Level level, String line) {
    attempt.log(level, line);
  }

  @Override
  public List<Part> split(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("A part cannot weigh " + weight);
      }
      sum += weight;
    }
    if (sum == 0 || Double.isInfinite(sum)) {
      throw new IllegalArgumentException("The weights of parts cannot add up to " + sum);
    }
    Split split = share.split(weights.length, sum);
    List<Part> parts = new ArrayList<>();
    for (double weight : weights) {
      parts.add(part(split, weight, signal));
    }
    return List.copyOf(parts);
  }

  private LivePart part(Split split, double weight, StopSignal under) {
    Split.Weighted weighted = split.open(weight);
    return new LivePart(weighted.share, under, () -> split.complete(weighted), attempt);
  }

  @Override
  public <T, X extends Exception> void parallel(
      Collection<? extends T> items, int threads, Each<? super T, X> body) throws X {
    Split split = share.split(items.size(), items.size());
    StopSignal among = signal.child();
    new SideBySide<T, X>(
            items,
            threads,
            among,
            item -> {
              LivePart part = part(split, 1, among);
              part.run(
                  () -> {
                    body.accept(item, part);
                    return part;
                  });
            })
        .run();
    signal.check();
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T run(Body<T, X> body) throws X {
    begin();
    T value;
    try (Registration here = signal.attach(Thread.currentThread())) {
      value = body.call();
    } catch (Throwable thrown) {
      end(Turn.FAILED);
      throw thrown;
    }
    end(Turn.OVER);
    return value;
  }

  private synchronized void begin() {
    signal.check();
    if (turn == Turn.RUNNING || turn == Turn.OVER) {
      throw new IllegalStateException("This part is being worked on, or done, already");
    }
    if (turn == Turn.FAILED) {
      share.restart();
    }
    turn = Turn.RUNNING;
  }

  private synchronized void end(Turn how) {
    turn = how;
    if (how == Turn.OVER) {
      onComplete.run();
    }
  }

  @Override
  public synchronized void skip() {
    if (turn == Turn.RUNNING || turn == Turn.OVER) {
      throw new IllegalStateException("This part is being worked on, or done, already");
    }
    end(Turn.OVER);
  }
}
