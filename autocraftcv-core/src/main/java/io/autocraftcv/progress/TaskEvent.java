package io.autocraftcv.progress;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * What a flight recording says about a task: ids, names out of constants, and figures. Nothing of
 * what the task works on, and not whose it is; recordings are passed on.
 */
@Category("AutoCraftCV")
@StackTrace(false)
abstract class TaskEvent extends Event {

  @Label("Task")
  @Description("The id of the task")
  final String task;

  @Label("Plan")
  @Description("The kind of task")
  final String plan;

  private TaskEvent(Snapshot now) {
    this.task = now.id();
    this.plan = now.task().plan();
  }

  @Name("io.autocraftcv.TaskAttempt")
  @Label("Task Attempt")
  @Description("A worker's attempt at a task, from its begin until its outcome")
  static final class Attempt extends TaskEvent {

    @Label("Attempt")
    @Description("Which attempt it is, from 1")
    final int attempt;

    @Label("Outcome")
    @Description("What became of it; nothing if another process has got the task meanwhile")
    @Nullable String outcome;

    @Label("Failure")
    @Description("The code of what went wrong, if something did")
    @Nullable String failure;

    Attempt(Snapshot now) {
      super(now);
      this.attempt = now.attempt();
    }
  }

  @Name("io.autocraftcv.TaskStage")
  @Label("Task Stage")
  @Description("A stage of a task, until the next one begins or the attempt has an outcome")
  static final class Stage extends TaskEvent {

    @Label("Stage")
    @Description("The name of the stage")
    final String stage;

    Stage(Snapshot now) {
      super(now);
      this.stage = now.stageName();
    }
  }

  @Name("io.autocraftcv.TaskEnd")
  @Label("Task End")
  @Description("A task has ended, whether it ever ran or not")
  static final class End extends TaskEvent {

    @Label("State")
    @Description("How it has ended")
    final String state;

    @Label("Attempts")
    @Description("Which attempt was the last one")
    final int attempts;

    @Label("Elapsed")
    @Description("How long the last attempt has run")
    @Timespan(Timespan.NANOSECONDS)
    final long elapsed;

    End(Snapshot last) {
      super(last);
      this.state = last.state().name();
      this.attempts = last.attempt();
      this.elapsed = last.elapsed().toNanos();
    }
  }
}
