package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.ProgressException;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Shows on stderr how far an input is: on a terminal a bar that is drawn over again, else a plain
 * line for each stage, so that a log stays readable.
 */
final class ProgressLines {

  private static final int BAR = 24;

  /** The start script says whether stderr is a terminal; Java 17 cannot tell it from stdout. */
  private static final boolean TERMINAL = Boolean.getBoolean("autocraftcv.terminal");

  private final PrintWriter err;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  /** Shows the task until it ends. */
  void follow(String input, Task<JobPosting> task) {
    Line line = new Line(input);
    try (Registration shown = task.onChange(line::show)) {
      task.join();
    } catch (ProgressException failed) {
      // Its last snapshot says why, in words for people.
    }
    line.end(task.snapshot());
  }

  /** One input's line. Shown from the tracker's thread and ended from ours. */
  private final class Line {

    private final String input;
    private String stage = "";
    private boolean ended;

    Line(String input) {
      this.input = input;
    }

    synchronized void show(Snapshot now) {
      if (ended || now.state() == State.PENDING) {
        return;
      }
      if (TERMINAL) {
        err.print("\r\u001b[K" + bar(now) + "  " + input);
        err.flush();
      } else if (!now.stage().label().equals(stage) && !now.state().isTerminal()) {
        stage = now.stage().label();
        err.println(input + ": " + now.summary());
        err.flush();
      }
    }

    synchronized void end(Snapshot last) {
      ended = true;
      String clear = TERMINAL ? "\r\u001b[K" : "";
      err.println(clear + input + ": " + ending(last));
      err.flush();
    }
  }

  private static String ending(Snapshot last) {
    Snapshot.@Nullable Failure failure = last.failure();
    return failure == null
        ? "done in " + last.elapsed().toMillis() + " ms"
        : failure.message() + " (" + failure.code() + ")";
  }

  private static String bar(Snapshot now) {
    int filled = now.percent() * BAR / 100;
    return "[%s%s] %3d %%  %d/%d %s"
        .formatted(
            "#".repeat(filled),
            "-".repeat(BAR - filled),
            now.percent(),
            now.stage().number(),
            now.stage().count(),
            now.status());
  }
}
