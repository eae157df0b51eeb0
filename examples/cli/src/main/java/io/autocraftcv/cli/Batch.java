package io.autocraftcv.cli;

import io.autocraftcv.console.ConsoleProgress;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Inputs that are worked on side by side, a task and a bar for each.
 *
 * @param atOnce how many are worked on at the same time
 */
record Batch<T>(CommandSpec spec, Plan plan, int atOnce, Results<T> results) {

  /** Works on all inputs and gives the exit status: 0 if all succeeded, else 1. */
  int run(List<String> inputs, Function<String, Task.Work<T>> work) {
    List<Outcome<T>> outcomes = new ArrayList<>();
    try (ProgressTracker tracker =
            ProgressTracker.builder().workers(atOnce).queue(inputs.size()).build();
        ConsoleProgress console = Bars.console(spec)) {
      List<CompletableFuture<Outcome<T>>> coming = new ArrayList<>();
      for (String input : inputs) {
        Task<T> task = tracker.start(plan, work.apply(input));
        console.follow(input, task);
        coming.add(results.write(input, task));
      }
      for (CompletableFuture<Outcome<T>> each : coming) {
        Outcome<T> outcome = each.join();
        console.above(() -> results.print(outcome));
        outcomes.add(outcome);
      }
    }
    results.end(outcomes);
    return outcomes.stream().allMatch(Outcome::succeeded) ? 0 : 1;
  }
}
