package io.autocraftcv.redis;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.progress.TaskLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process whose tasks report as often as they can: {@code FrozenWorker URI TASKS LEASE_MILLIS}.
 * It says the id of each task, and at the end how many had to find that they are another's by now.
 */
final class FrozenWorker {

  static final String SAYS = "> ";

  private enum Step implements Stage {
    WORK
  }

  private static final Plan PLAN = Plan.of("frozen", Step.class);

  private FrozenWorker() {}

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[1]);
    Duration lease = Duration.ofMillis(Integer.parseInt(arguments[2]));
    try (RedisProgressStore store = RedisProgressStore.builder(arguments[0]).build();
        ProgressTracker tracker =
            ProgressTracker.builder().store(store).workers(count).lease(lease).build()) {
      List<Task<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        tasks.add(tracker.start(PLAN, progress -> progress.run(Step.WORK, () -> report(progress))));
        System.out.println(SAYS + tasks.get(i).id());
      }
      long taken = tasks.stream().filter(FrozenWorker::isTakenAway).count();
      System.out.println(SAYS + taken + " taken away");
    }
  }

  private static Void report(Progress progress) {
    while (true) {
      progress.advance(1);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private static boolean isTakenAway(Task<Void> task) {
    try {
      task.join();
      return false;
    } catch (TaskLostException | TaskCancelledException taken) {
      return true;
    }
  }
}
