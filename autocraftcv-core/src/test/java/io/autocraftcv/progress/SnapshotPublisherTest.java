package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Work.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** Snapshots as a reactive stream. */
class SnapshotPublisherTest {

  private final ProgressTracker tracker = ProgressTracker.inMemory();
  private final Gate gate = new Gate();

  @AfterEach
  void close() {
    gate.open();
    tracker.close();
  }

  @Test
  void a_subscriber_that_asks_for_one_gets_the_newest_and_the_end_completes() throws Exception {
    Gate second = new Gate();
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(FETCH, gate::pass);
              progress.run(SAVE, second::pass);
              return null;
            });
    gate.awaitArrival();
    Slow slow = new Slow();
    task.snapshots().subscribe(slow);
    assertThat(slow.next().stage().label()).isEqualTo("Fetch");
    gate.open();
    second.awaitArrival();
    second.open();
    task.join();
    // What came while nobody asked is left out, but for what was on its way already.
    Snapshot last = slow.next();
    if (!last.state().isTerminal()) {
      assertThat(last.stage().label()).isEqualTo("Save");
      last = slow.next();
    }
    assertThat(last.state()).isEqualTo(State.SUCCEEDED);
    assertThat(slow.signals.poll(10, SECONDS)).isEqualTo("complete");
  }

  @Test
  void one_who_asks_for_nothing_is_told_that_this_is_wrong_and_one_who_cancels_nothing()
      throws Exception {
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              progress.run(FETCH, gate::pass);
              return null;
            });
    gate.awaitArrival();
    Slow wrong = new Slow();
    task.snapshots().subscribe(wrong);
    wrong.subscriptions.get(0).request(0);
    assertThat(wrong.signals.poll(10, SECONDS)).isInstanceOf(IllegalArgumentException.class);
    Slow gone = new Slow();
    task.snapshots().subscribe(gone);
    assertThat(gone.next().state()).isEqualTo(State.RUNNING);
    gone.subscriptions.get(0).request(Long.MAX_VALUE);
    gone.subscriptions.get(0).request(Long.MAX_VALUE);
    gone.subscriptions.get(0).cancel();
    gate.open();
    task.join();
    tracker.close();
    assertThat(gone.signals).isEmpty();
    assertThat(wrong.signals).isEmpty();
  }

  /**
   * The technology compatibility kit of Reactive Streams, on a task that has ended: it has one
   * thing to tell, so the rules that take more to check are left out by the kit.
   */
  @Test
  void the_publisher_keeps_the_rules_of_reactive_streams() {
    TestListenerAdapter results = new TestListenerAdapter();
    TestNG kit = new TestNG(false);
    kit.setTestClasses(new Class<?>[] {Compatibility.class});
    kit.addListener(results);
    kit.setVerbose(0);
    kit.setUseDefaultListeners(false);
    kit.run();
    assertThat(results.getFailedTests()).extracting(ITestResult::toString).isEmpty();
    assertThat(results.getPassedTests()).hasSizeGreaterThanOrEqualTo(10);
  }

  /** Run by the kit only: its name does not end like a test's. */
  public static final class Compatibility extends FlowPublisherVerification<Snapshot> {

    /** Made by TestNG. */
    public Compatibility() {
      super(new TestEnvironment(1_000));
    }

    /** A task that has ended has one thing to tell. */
    @Override
    public long maxElementsFromPublisher() {
      return 1;
    }

    @Override
    public Flow.Publisher<Snapshot> createFlowPublisher(long elements) {
      try (ProgressTracker own = ProgressTracker.builder().threads(new ManualThreads()).build()) {
        Task<Void> task = own.start(PLAN, progress -> null);
        task.join();
        return task.snapshots();
      }
    }

    @Override
    public Flow.Publisher<Snapshot> createFailedFlowPublisher() {
      return null;
    }
  }

  /** Asks for one only when it is told to. */
  private static final class Slow implements Flow.Subscriber<Snapshot> {

    private final BlockingQueue<Object> signals = new LinkedBlockingQueue<>();
    private final List<Flow.Subscription> subscriptions = new ArrayList<>();

    Snapshot next() throws InterruptedException {
      subscriptions.get(0).request(1);
      return (Snapshot) signals.poll(10, SECONDS);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscriptions.add(subscription);
    }

    @Override
    public void onNext(Snapshot item) {
      signals.add(item);
    }

    @Override
    public void onError(Throwable thrown) {
      signals.add(thrown);
    }

    @Override
    public void onComplete() {
      signals.add("complete");
    }
  }
}
