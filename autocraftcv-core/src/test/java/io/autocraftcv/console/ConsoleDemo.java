package io.autocraftcv.console;

import static io.autocraftcv.console.ConsoleDemo.Step.CHECK;
import static io.autocraftcv.console.ConsoleDemo.Step.CONNECT;
import static io.autocraftcv.console.ConsoleDemo.Step.READ;
import static io.autocraftcv.console.ConsoleDemo.Step.STORE;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressException;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * To look at: {@code java -cp ... io.autocraftcv.console.ConsoleDemo}, in terminals of several
 * sizes, through {@code | cat}, and with {@code NO_COLOR=1} or {@code TERM=dumb}.
 */
final class ConsoleDemo {

  enum Step implements Stage {
    CHECK,
    CONNECT,
    READ,
    STORE
  }

  private static final Plan PLAN = Plan.of("demo", Step.class);

  private static final List<String> LABELS =
      List.of(
          "kiln.html",
          "职位描述-陶瓷窑炉操作员.html",
          "https://lehmann.example/careers/jobs/17",
          "https://lehmann.example/careers/jobs/18",
          "café 👩‍🚀.html",
          "evil\u001b[2J\u202egnp.html",
          "news.html",
          "last.html");

  private ConsoleDemo() {}

  /** Shows eight tasks, three at a time. */
  public static void main(String[] arguments) {
    try (ProgressTracker tracker = ProgressTracker.builder().workers(3).build();
        ConsoleProgress console = ConsoleProgress.onStderr()) {
      List<Task<String>> tasks = new ArrayList<>();
      for (String label : LABELS) {
        Task<String> task = tracker.start(PLAN, progress -> work(label, progress));
        console.follow(label, task);
        tasks.add(task);
      }
      var unused =
          tasks.get(3).onChange(now -> cancelWhenReading(tasks.get(3), now.stage().number()));
      for (Task<String> task : tasks) {
        try {
          String result = task.join();
          console.above(() -> System.out.println(result));
        } catch (ProgressException e) {
          console.above(() -> System.out.println("no result: " + e.getMessage()));
        }
      }
    }
  }

  private static void cancelWhenReading(Task<String> task, int stage) {
    if (stage == 3) {
      task.cancel();
    }
  }

  private static String work(String label, Progress progress) throws InterruptedException {
    int pace = 60 + label.length() * 8;
    progress.run(CHECK, () -> pass(pace));
    progress.run(CONNECT, () -> pass(pace * 25));
    for (int page : progress.each(READ, IntStream.rangeClosed(1, 30).boxed().toList())) {
      progress.note("Reading page {0}", page);
      pass(pace);
      if (label.equals("news.html") && page == 12) {
        throw new TaskFailedException(
            "not_a_job_posting",
            "This page is no job posting: it is an article, a list or a home page. Name the page of one position.");
      }
    }
    progress.run(STORE, () -> pass(pace));
    return "result of " + label.length();
  }

  private static void pass(int millis) throws InterruptedException {
    var unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
  }
}
