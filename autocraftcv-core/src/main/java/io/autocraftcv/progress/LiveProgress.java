package io.autocraftcv.progress;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of a running task: which stage is open, how much of it is counted, and so where the
 * bar stands. It decides nothing about the task's state; when a stage opens it calls {@code
 * opened}.
 */
final class LiveProgress implements Progress, LivePart.Attempt {

  private static final Logger logger = LoggerFactory.getLogger(LiveProgress.class);

  private enum Opening {
    /** {@link #run}: closes with its body. */
    SCOPED,
    /** {@link #each}: closes with its last item, or when the next stage opens. */
    TRAILING,
    /** Its work threw: it stays where it was left, and the next stage goes on from there. */
    LEFT,
    CLOSED
  }

  private final Plan plan;
  private final StopSignal signal;
  private final Time time;
  private final Runnable opened;

  private final LogRing log;

  /** Guards the fields below; {@code current} is also read without it, on the hot path. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Map<String, String> result = new LinkedHashMap<>();
  private final Deque<Undo> undos = new ArrayDeque<>();
  private final Map<String, Learned.Spent> spent = new LinkedHashMap<>();
  private volatile @Nullable LivePart current;
  private volatile Snapshot.@Nullable Note note;
  private volatile @Nullable Throwable uncut;
  private int index = -1;
  private Opening opening = Opening.CLOSED;
  private long openedAt;
  private Bar bar;

  LiveProgress(Plan plan, StopSignal signal, LogRing log, Time time, Runnable opened) {
    this.plan = plan;
    this.signal = signal;
    this.log = log;
    this.time = time;
    this.opened = opened;
    this.bar = Bar.fixed(plan);
  }

  @Override
  public void advance(long units) {
    open().advance(units);
  }

  @Override
  public void total(long units) {
    open().total(units);
  }

  @Override
  public List<Part> split(double... weights) {
    return open().split(weights);
  }

  @Override
  public <T, X extends Exception> void parallel(
      Collection<? extends T> items, int threads, Each<? super T, X> body) throws X {
    open().parallel(items, threads, body);
  }

  private LivePart open() {
    LivePart open = current;
    if (open == null) {
      throw new IllegalStateException("There is nothing to count in before the first stage");
    }
    return open;
  }

  @Override
  public void log(System.Logger.Level level, String line) {
    log.add(time.now(), level, line);
  }

  @Override
  public void note(String pattern, Object... arguments) {
    note = new Snapshot.Note(pattern, Stream.of(arguments).map(String::valueOf).toList());
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
  public <T extends @Nullable Object, X extends Exception> T run(Stage stage, Body<T, X> body)
      throws X {
    LivePart mine = open(stage, Opening.SCOPED);
    T value;
    try {
      value = body.call();
    } catch (Throwable thrown) {
      close(mine, Opening.LEFT);
      throw thrown;
    }
    close(mine, Opening.CLOSED);
    return value;
  }

  @Override
  public <T> Iterable<T> each(Stage stage, Collection<? extends T> items) {
    return () -> {
      LivePart mine = open(stage, Opening.TRAILING);
      mine.total(items.size());
      Iterator<T> once = Collections.<T>unmodifiableCollection(items).iterator();
      return new CountedIterator<>(once, mine, () -> close(mine, Opening.CLOSED));
    };
  }

  @Override
  public <T extends @Nullable Object, X extends Exception> T uncancellable(Body<T, X> body)
      throws X {
    signal.raiseShield();
    try {
      return body.call();
    } catch (Throwable thrown) {
      uncut = thrown;
      throw thrown;
    } finally {
      signal.lowerShield();
    }
  }

  @Override
  public Registration onUndo(Undo undo) {
    // An object of its own, so that the same undo can be registered twice and taken back once.
    Undo registered = () -> undo.run();
    lock.lock();
    try {
      undos.addFirst(registered);
    } finally {
      lock.unlock();
    }
    return () -> {
      lock.lock();
      try {
        undos.remove(registered);
      } finally {
        lock.unlock();
      }
    };
  }

  /** Undoes what the work has registered, the last first. No stop reaches it. */
  void undo() {
    signal.shield();
    try {
      Undo next;
      while ((next = nextUndo()) != null) {
        undo(next);
      }
    } finally {
      signal.lowerShield();
    }
  }

  private static void undo(Undo undo) {
    try {
      undo.run();
    } catch (Throwable e) {
      // Of several undos one must not keep the others from running, whatever is wrong with it.
      logger.warn("What should have undone a part of a task threw", e);
    }
  }

  private @Nullable Undo nextUndo() {
    lock.lock();
    try {
      return undos.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  /** Whether this came out of an uncancellable section, and so is no consequence of a cancel. */
  boolean isUncut(Throwable thrown) {
    Throwable broke = uncut;
    return broke != null && (thrown == broke || thrown.getCause() == broke);
  }

  @Override
  public void result(String name, String value) {
    lock.lock();
    try {
      result.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    } finally {
      lock.unlock();
    }
  }

  private LivePart open(Stage stage, Opening how) {
    signal.check();
    LivePart fresh = new LivePart(new Share(), signal, () -> {}, this);
    lock.lock();
    try {
      int next = plan.indexOf(stage);
      if (opening == Opening.SCOPED) {
        throw new IllegalStateException(
            "Stage %s cannot open while %s is open"
                .formatted(stage.name(), plan.stages().get(index).name()));
      }
      if (next <= index) {
        throw new IllegalStateException(
            "Stage %s comes too late: %s ran already"
                .formatted(stage.name(), plan.stages().get(index).name()));
      }
      settle();
      index = next;
      opening = how;
      openedAt = time.nanos();
      note = null;
      current = fresh;
    } finally {
      lock.unlock();
    }
    opened.run();
    return fresh;
  }

  /** Closes the stage that counts in {@code mine}, unless another one has opened since. */
  private void close(LivePart mine, Opening how) {
    lock.lock();
    try {
      if (current == mine && opening != Opening.CLOSED) {
        settle();
        opening = how;
      }
    } finally {
      lock.unlock();
    }
  }

  private void settle() {
    if (opening == Opening.SCOPED || opening == Opening.TRAILING) {
      spent.put(
          plan.stages().get(index).name(),
          new Learned.Spent(
              time.nanos() - openedAt, Objects.requireNonNull(current).share().done()));
    }
    opening = Opening.CLOSED;
  }

  /** From now on the stages stand elsewhere on the bar. */
  void place(Bar bar) {
    lock.lock();
    try {
      this.bar = bar;
    } finally {
      lock.unlock();
    }
  }

  /**
   * How far the work is, all of it read at one moment.
   *
   * @param percent where the bar stands, 0 to 99: the open stage's percentage, moved towards the
   *     next one's by what is counted
   */
  record Standing(int percent, Snapshot.Position position, Estimate.Whereabouts whereabouts) {}

  Standing standing() {
    lock.lock();
    try {
      int count = plan.stages().size();
      if (index < 0) {
        return new Standing(0, Snapshot.Position.before(plan), Estimate.Whereabouts.before(0));
      }
      Share open = Objects.requireNonNull(current).share();
      double fraction = open.fraction();
      boolean closed = opening == Opening.CLOSED;
      return new Standing(
          (int) Math.min(99, bar.at(index, closed ? 1 : fraction)),
          new Snapshot.Position(
              index + 1,
              count,
              plan.labelAt(index),
              plan.messageKeyAt(index),
              note,
              open.done(),
              open.total()),
          closed
              ? Estimate.Whereabouts.before(index + 1)
              : new Estimate.Whereabouts(
                  index,
                  time.nanos() - openedAt,
                  open.total() > 0 ? fraction * open.total() : open.done(),
                  open.total()));
    } finally {
      lock.unlock();
    }
  }

  /** What the work said about its outcome. */
  Map<String, String> result() {
    lock.lock();
    try {
      return Map.copyOf(result);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What each stage took, by its name, without those that were left out. For work that has ended.
   */
  Map<String, Learned.Spent> spent() {
    lock.lock();
    try {
      settle();
      return Map.copyOf(spent);
    } finally {
      lock.unlock();
    }
  }
}
