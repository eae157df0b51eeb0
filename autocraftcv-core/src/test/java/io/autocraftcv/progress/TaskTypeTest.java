package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autocraftcv.progress.Work.Gate;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tasks whose input travels: started by one process, run by others. */
class TaskTypeTest {

  private static final Options TWICE =
      Options.defaults().retry(Retry.upTo(2).waiting(Duration.ofSeconds(3), Duration.ofSeconds(3)));

  private final ManualTime time = new ManualTime();
  private final ProgressStore store = new MemoryProgressStore(Duration.ofMinutes(10), time::nanos);

  /** What is to be delivered, as it stands in a table or a queue. */
  private final Queue<Map<String, String>> post = new ArrayDeque<>();

  private final Gate gate = new Gate();
  private volatile Task.Work<Void> work = progress -> null;
  private final TaskType<Integer> type =
      TaskType.of(
          PLAN,
          Object::toString,
          Integer::valueOf,
          (input, progress) -> {
            work.run(progress);
            progress.result("answer", Integer.toString(2 * input));
          });
  private final Courier web = new Courier();
  private final Courier first = new Courier();
  private final Courier second = new Courier();
  private final ProgressTracker submitter = tracker(web);
  private final ProgressTracker worker = tracker(first);
  private final ProgressTracker other = tracker(second);

  private ProgressTracker tracker(Courier courier) {
    return ProgressTracker.builder()
        .store(store)
        .executor(courier)
        .register(type)
        .time(time.time())
        .threads(new ManualThreads())
        .lease(Duration.ofSeconds(10))
        .drainFor(Duration.ofMillis(1))
        .build();
  }

  @AfterEach
  void close() {
    gate.open();
    submitter.close();
    worker.close();
    other.close();
  }

  @Test
  void without_an_executor_this_process_runs_it() {
    try (ProgressTracker alone = ProgressTracker.builder().register(type).build()) {
      assertThat(alone.start(type, 21, Options.defaults()).join()).containsEntry("answer", "42");
      assertThat(alone.start(PLAN, progress -> "a lambda as well").join()).isNotEmpty();
    }
  }

  @Test
  void another_process_runs_it_and_the_one_that_started_it_sees_how_far_it_is() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    assertThat(task.snapshot().state()).isEqualTo(State.PENDING);
    CompletableFuture<Optional<Duration>> delivery = first.deliver(post.remove());
    gate.awaitArrival();
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    assertThat(task.snapshot().percent()).isEqualTo(25);
    gate.open();
    assertThat(delivery.join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(submitter.find(task.id())).map(Snapshot::attempt).contains(1);
  }

  @Test
  void an_attempt_that_fails_is_delivered_again_after_its_wait() {
    work =
        progress -> {
          progress.log(System.Logger.Level.WARNING, "no answer");
          throw new IOException("no answer");
        };
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    Map<String, String> request = post.remove();
    Optional<Duration> again = first.deliver(request).join();
    assertThat(again.orElseThrow()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(3));
    assertThat(task.snapshot().state()).isEqualTo(State.PENDING);
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    work = progress -> null;
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    assertThat(submitter.log(task.id())).extracting(LogLine::text).containsExactly("no answer");
  }

  @Test
  void a_worker_that_dies_is_followed_by_another_and_refused_when_it_wakes() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    Map<String, String> request = post.remove();
    CompletableFuture<Optional<Duration>> frozen = first.deliver(request);
    gate.awaitArrival();
    assertThat(second.deliver(request).join()).as("it is in other hands").isPresent();
    time.advance(Duration.ofSeconds(11));
    Gate takenOver = new Gate();
    work = waitingIn(takenOver);
    CompletableFuture<Optional<Duration>> alive = second.deliver(request);
    takenOver.awaitArrival();
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    gate.open();
    worker.tick();
    assertThat(frozen.join()).as("it is for others to settle").isPresent();
    assertThat(task.snapshot().state()).isEqualTo(State.RUNNING);
    takenOver.open();
    assertThat(alive.join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(task.snapshot().attempt()).isEqualTo(2);
  }

  @Test
  void a_worker_that_dies_in_the_last_attempt_leaves_a_lost_task() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, Options.defaults());
    Map<String, String> request = post.remove();
    var unused = first.deliver(request);
    gate.awaitArrival();
    assertThat(second.deliver(request).join()).as("its lease lasts").isPresent();
    time.advance(Duration.ofSeconds(11));
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.snapshot().state()).isEqualTo(State.LOST);
    assertThatExceptionOfType(TaskLostException.class).isThrownBy(task::join);
  }

  @Test
  void those_who_look_see_that_a_task_is_tried_again_before_it_is_delivered_again()
      throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    Map<String, String> request = post.peek();
    CompletableFuture<Optional<Duration>> frozen = first.deliver(request);
    gate.awaitArrival();
    time.advance(Duration.ofSeconds(11));
    assertThat(task.snapshot().status()).isEqualTo("Trying again...");
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    work = progress -> null;
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
    assertThat(task.snapshot().attempt()).isEqualTo(2);
    gate.open();
    worker.tick();
    assertThat(frozen.join()).as("it is for others to settle").isPresent();
  }

  @Test
  void a_task_that_was_asked_to_cancel_is_not_tried_again_when_its_worker_is_gone()
      throws Exception {
    Gate deaf = new Gate();
    work =
        progress -> {
          deaf.passDeafly();
          return null;
        };
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    var unused = first.deliver(post.peek());
    deaf.awaitArrival();
    task.cancel();
    time.advance(Duration.ofSeconds(1));
    worker.tick();
    time.advance(Duration.ofSeconds(11));
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
    deaf.open();
  }

  @Test
  void a_process_that_ends_hands_its_task_back_and_another_ends_it() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, Options.defaults());
    Map<String, String> request = post.remove();
    CompletableFuture<Optional<Duration>> delivery = first.deliver(request);
    gate.awaitArrival();
    worker.close();
    assertThat(delivery.join()).as("at once").contains(Duration.ZERO);
    assertThat(first.drained).isTrue();
    assertThat(task.snapshot().state()).isEqualTo(State.PENDING);
    work = progress -> null;
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
  }

  @Test
  void a_task_that_comes_while_the_process_ends_is_handed_back_as_well() throws Exception {
    Gate taken = new Gate();
    Courier third = new Courier();
    ProgressStore slow =
        new ForwardingStore(store) {
          @Override
          public boolean takeOver(Update next) {
            boolean ours = super.takeOver(next);
            taken.passDeafly();
            return ours;
          }

          @Override
          public void close() {}
        };
    ProgressTracker ending =
        ProgressTracker.builder()
            .store(slow)
            .executor(third)
            .register(type)
            .time(time.time())
            .threads(new ManualThreads())
            .drainFor(Duration.ofMillis(1))
            .build();
    Task<Map<String, String>> task = submitter.start(type, 21, Options.defaults());
    Map<String, String> request = post.remove();
    CompletableFuture<Optional<Duration>> delivery = third.deliver(request);
    taken.awaitArrival();
    ending.close();
    taken.open();
    assertThat(delivery.join()).contains(Duration.ZERO);
    assertThat(task.snapshot().state()).isEqualTo(State.PENDING);
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.join()).containsEntry("answer", "42");
  }

  @Test
  void what_was_handed_back_is_tried_once_more_and_not_again_when_that_fails() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, Options.defaults());
    Map<String, String> request = post.remove();
    var unused = first.deliver(request);
    gate.awaitArrival();
    worker.close();
    work =
        progress -> {
          throw new IOException("no answer");
        };
    assertThat(second.deliver(request).join()).isEmpty();
    assertThatExceptionOfType(TaskFailedException.class).isThrownBy(task::join);
  }

  @Test
  void a_task_that_waits_is_still_there_when_the_store_was_emptied() {
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    store.remove(task.id());
    assertThat(other.find(task.id())).map(Snapshot::state).contains(State.PENDING);
    assertThat(other.cancel(task.id())).map(Snapshot::state).contains(State.CANCELLED);
    assertThat(post).isEmpty();
  }

  @Test
  void what_waits_to_be_delivered_is_cancelled_at_once_and_not_delivered() {
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    assertThat(task.cancel().state()).isEqualTo(State.CANCELLED);
    assertThat(post).isEmpty();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(other.cancel(task.id())).map(Snapshot::state).contains(State.CANCELLED);
  }

  @Test
  void a_cancel_reaches_the_worker() throws Exception {
    work = waitingIn(gate);
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    CompletableFuture<Optional<Duration>> delivery = first.deliver(post.remove());
    gate.awaitArrival();
    task.cancel();
    assertThat(delivery.join()).isEmpty();
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
  }

  @Test
  void a_request_delivered_twice_after_the_end_runs_nothing() {
    Task<Map<String, String>> task = submitter.start(type, 21, TWICE);
    Map<String, String> request = post.remove();
    first.deliver(request).join();
    Snapshot ended = task.snapshot();
    work =
        progress -> {
          throw new AssertionError("it ran again");
        };
    assertThat(second.deliver(request).join()).isEmpty();
    assertThat(task.snapshot()).isEqualTo(ended);
  }

  @Test
  void input_that_cannot_be_read_fails_the_task() {
    Task<Map<String, String>> task = submitter.start(type, 21, Options.defaults());
    Map<String, String> broken = new HashMap<>(post.remove());
    broken.put("input", "twenty-one");
    assertThat(first.deliver(broken).join()).isEmpty();
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(task::join)
        .satisfies(e -> assertThat(e.code()).isEqualTo(TaskFailedException.INTERNAL_ERROR));
  }

  @Test
  void a_type_that_is_not_registered_is_left_to_others() {
    submitter.start(type, 21, Options.defaults());
    Courier stranger = new Courier();
    try (ProgressTracker without =
        ProgressTracker.builder().store(store).executor(stranger).build()) {
      assertThatExceptionOfType(CompletionException.class)
          .isThrownBy(() -> stranger.deliver(post.remove()).join())
          .withMessageContaining("work is not registered here");
      assertThat(without.held()).isZero();
    }
  }

  @Test
  void two_types_of_one_name_cannot_be_told_apart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProgressTracker.builder().register(type).register(type));
  }

  /** What earlier releases have put into queues stays readable. */
  @Test
  void a_request_of_format_1_is_read() {
    Map<String, String> golden =
        Map.ofEntries(
            Map.entry("format", "1"),
            Map.entry("id", "b0a7f1de-0000-4000-8000-000000000017"),
            Map.entry("type", "work"),
            Map.entry("owner", "alice"),
            Map.entry("created", "2026-01-01T00:00:00Z"),
            Map.entry("attribute.source", "form"),
            Map.entry("input", "{\"n\":21}"),
            Map.entry("deadline", "PT5M"),
            Map.entry("attempts", "2"),
            Map.entry("first-wait", "PT1S"),
            Map.entry("longest-wait", "PT1M"));
    TaskRequest read = TaskRequest.fromMap(golden);
    assertThat(read)
        .isEqualTo(
            new TaskRequest(
                new Snapshot.About(
                    "b0a7f1de-0000-4000-8000-000000000017",
                    "work",
                    "alice",
                    Map.of("source", "form"),
                    Instant.parse("2026-01-01T00:00:00Z")),
                "{\"n\":21}",
                Duration.ofMinutes(5),
                Retry.upTo(2),
                0));
    Map<String, String> written = new HashMap<>(golden);
    written.put("priority", "0");
    assertThat(read.toMap()).isEqualTo(written);
    Map<String, String> newer = new HashMap<>(golden);
    newer.put("format", "2");
    assertThatIllegalArgumentException().isThrownBy(() -> TaskRequest.fromMap(newer));
  }

  private static Task.Work<Void> waitingIn(Gate gate) {
    return progress -> {
      progress.run(FETCH, gate::pass);
      return null;
    };
  }

  /** Puts requests into the post, and runs those that the test delivers. */
  private final class Courier implements TaskExecutor {

    private boolean drained;
    private Runner runner =
        request -> {
          throw new IllegalStateException("not started");
        };

    @Override
    public void start(Runner runner) {
      this.runner = runner;
    }

    @Override
    public void submit(TaskRequest request) {
      post.add(request.toMap());
    }

    CompletableFuture<Optional<Duration>> deliver(Map<String, String> request) {
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return runner.run(TaskRequest.fromMap(request));
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          },
          command -> new Thread(command).start());
    }

    @Override
    public void withdraw(String taskId) {
      post.removeIf(request -> taskId.equals(request.get("id")));
    }

    @Override
    public Optional<TaskRequest> find(String taskId) {
      return post.stream()
          .filter(request -> taskId.equals(request.get("id")))
          .findFirst()
          .map(TaskRequest::fromMap);
    }

    @Override
    public void drain() {
      drained = true;
    }

    @Override
    public void close() {}
  }
}
