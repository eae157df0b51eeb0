package io.autocraftcv.console;

import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Task;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows on a terminal how far tasks are, several at once: a bar for each that runs, and above the
 * bars a line for each that has ended. Where there is no terminal it writes plain lines instead, so
 * that a log stays readable: one when a stage begins, one for each half minute that a stage takes
 * longer, and one for the end.
 *
 * <pre>{@code
 * try (ProgressTracker tracker = ProgressTracker.inMemory();
 *     ConsoleProgress console = ConsoleProgress.onStderr()) {
 *   List<Task<Path>> tasks = new ArrayList<>();
 *   for (Path file : files) {
 *     Task<Path> task = tracker.start(IMPORT, progress -> load(file, progress));
 *     console.follow(file.toString(), task);
 *     tasks.add(task);
 *   }
 *   for (Task<Path> task : tasks) {
 *     Path loaded = task.join();
 *     console.above(() -> System.out.println(loaded));
 *   }
 * }
 * }</pre>
 *
 * <p>Ten times a second it looks at the tasks; a stage that is over sooner may not be shown. What
 * is drawn needs no colour to be understood, and has none if the environment variable {@code
 * NO_COLOR} is set. Labels, notes and messages may come from anywhere: what a terminal would obey
 * in them is left out.
 *
 * <p>Safe for many threads. It has one of its own, a daemon. A task never waits for the output,
 * only who calls these methods may; when the output fails, tasks go on unseen. Closing it shows the
 * newest of each task, waits for none, and leaves the stream open.
 */
public final class ConsoleProgress implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ConsoleProgress.class);

  private static final Duration FRAME = Duration.ofMillis(100);

  private final View view;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Followed> followed = new ArrayList<>();
  private final Registration frames;
  private boolean closed;
  private boolean broken;

  private record Followed(String label, Task<?> task) {

    Moment at(Instant at) {
      return new Moment(label, task.snapshot(), at);
    }
  }

  /** Shows tasks on stderr, where progress is in nobody's way, with all defaults. */
  public static ConsoleProgress onStderr() {
    return builder().build();
  }

  /** One made to measure. */
  public static Builder builder() {
    return new Builder();
  }

  private ConsoleProgress(View view, InstantSource clock, Function<Runnable, Registration> frames) {
    this.view = view;
    this.clock = clock;
    this.frames = frames.apply(this::frame);
  }

  /**
   * Shows a task until it ends; returns at once.
   *
   * @param label what tells it apart from the others
   */
  public void follow(String label, Task<?> task) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("The console is closed");
      }
      if (!broken) {
        followed.add(new Followed(label, task));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs something that writes to the same terminal, with the bars out of its way; they come back
   * below what it has written. It should end its last line, and flush.
   */
  public void above(Runnable output) {
    lock.lock();
    try {
      // What has ended by now is said first: the output may well be about that.
      safely(this::show);
      safely(view::clear);
      output.run();
      safely(this::show);
    } finally {
      lock.unlock();
    }
  }

  /** Shows the newest of each task, and no more after that. Without effect the second time. */
  @Override
  public void close() {
    frames.close();
    lock.lock();
    try {
      safely(this::show);
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private void frame() {
    lock.lock();
    try {
      safely(this::show);
    } finally {
      lock.unlock();
    }
  }

  private void show() {
    Instant now = clock.instant();
    List<Moment> ended = new ArrayList<>();
    List<Moment> live = new ArrayList<>();
    for (Iterator<Followed> each = followed.iterator(); each.hasNext(); ) {
      Moment moment = each.next().at(now);
      if (moment.ended()) {
        each.remove();
        ended.add(moment);
      } else {
        live.add(moment);
      }
    }
    view.show(ended, live);
  }

  private void safely(Runnable action) {
    if (closed || broken) {
      return;
    }
    try {
      action.run();
    } catch (RuntimeException e) {
      // Whoever closed the output does not want to see more; the tasks have nothing to do with it.
      broken = true;
      followed.clear();
      log.warn("Progress cannot be shown any more", e);
    }
  }

  private static Registration everyFrame(Runnable frame) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            runnable -> {
              Thread daemon = new Thread(runnable, "autocraftcv-console");
              daemon.setDaemon(true);
              return daemon;
            });
    var unused =
        thread.scheduleWithFixedDelay(
            frame, FRAME.toNanos(), FRAME.toNanos(), TimeUnit.NANOSECONDS);
    return thread::shutdown;
  }

  /**
   * The choices for a console.
   *
   * <ul>
   *   <li>to: stderr
   *   <li>terminal or plain: a terminal if the stream is found to be one and {@code TERM} does not
   *       say that it is dumb
   *   <li>columns and rows: {@code COLUMNS} and {@code LINES}, or 80 and 24
   *   <li>charset: that of the stream
   *   <li>colour: unless {@code NO_COLOR} is set
   * </ul>
   */
  public static final class Builder {

    private Output out = Output.to(System.err);
    private @Nullable Boolean terminal;
    private @Nullable Integer columns;
    private @Nullable Integer rows;
    private @Nullable Charset charset;
    private boolean monochrome;
    private Surroundings surroundings = Surroundings.ofThisProcess();
    private InstantSource clock = InstantSource.system();
    private Function<Runnable, Registration> frames = ConsoleProgress::everyFrame;

    private Builder() {}

    /** Where it is shown. */
    public Builder to(PrintStream out) {
      this.out = Output.to(out);
      return this;
    }

    /** Where it is shown. Where a writer leads nobody can find out: say {@link #terminal}. */
    public Builder to(PrintWriter out) {
      this.out = Output.to(out);
      return this;
    }

    /** The output leads to a terminal; it gets bars unless {@code TERM} says it is a dumb one. */
    public Builder terminal() {
      this.terminal = true;
      return this;
    }

    /** Plain lines, whatever the output leads to. */
    public Builder plain() {
      this.terminal = false;
      return this;
    }

    /** No colour, whatever the environment says. */
    public Builder monochrome() {
      this.monochrome = true;
      return this;
    }

    /** How wide the terminal is, at least 1. */
    public Builder columns(int columns) {
      this.columns = atLeast(1, "columns", columns);
      return this;
    }

    /** How high the terminal is, at least 2. More tasks than fit are counted in the last row. */
    public Builder rows(int rows) {
      this.rows = atLeast(2, "rows", rows);
      return this;
    }

    /** How the output encodes characters; those it lacks are not drawn. */
    public Builder charset(Charset charset) {
      this.charset = charset;
      return this;
    }

    Builder surroundings(Surroundings surroundings) {
      this.surroundings = surroundings;
      return this;
    }

    Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Who calls for each frame, until closed. */
    Builder frames(Function<Runnable, Registration> frames) {
      this.frames = frames;
      return this;
    }

    /** The console. */
    public ConsoleProgress build() {
      Look look =
          new Look(
              columns == null ? surroundings.columns() : columns,
              rows == null ? surroundings.rows() : rows,
              surroundings.colour() && !monochrome,
              charset == null ? out.charset() : charset);
      boolean bars = (terminal == null ? out.terminal() : terminal) && !surroundings.dumb();
      return new ConsoleProgress(bars ? new Bars(out, look) : new Lines(out, look), clock, frames);
    }

    private static int atLeast(int least, String what, int number) {
      if (number < least) {
        throw new IllegalArgumentException(what + " must be at least " + least + ", not " + number);
      }
      return number;
    }
  }
}
