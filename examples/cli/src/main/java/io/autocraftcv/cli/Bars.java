package io.autocraftcv.cli;

import io.autocraftcv.console.ConsoleProgress;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import picocli.CommandLine.Model.CommandSpec;

/** Tasks of a command, with a bar for each on stderr. */
final class Bars implements AutoCloseable {

  private final ProgressTracker tracker = ProgressTracker.inMemory();
  private final ConsoleProgress console;

  Bars(CommandSpec spec) {
    this.console = console(spec);
  }

  /** Starts a task beside those that run. */
  <T> Task<T> start(String label, Plan plan, Task.Work<T> work) {
    Task<T> task = tracker.start(plan, work);
    console.follow(label, task);
    return task;
  }

  /** Runs a task and gives what came out; throws what made it fail. */
  <T> T run(String label, Plan plan, Task.Work<T> work) {
    return start(label, plan, work).join();
  }

  /** The start script says whether stderr is a terminal; Java 17 cannot tell it from stdout. */
  static ConsoleProgress console(CommandSpec spec) {
    ConsoleProgress.Builder console = ConsoleProgress.builder().to(spec.commandLine().getErr());
    return (Boolean.getBoolean("autocraftcv.terminal") ? console.terminal() : console).build();
  }

  @Override
  public void close() {
    tracker.close();
    console.close();
  }
}
