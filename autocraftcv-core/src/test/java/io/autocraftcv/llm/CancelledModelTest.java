package io.autocraftcv.llm;

import static io.autocraftcv.llm.Said.PROMPT;
import static io.autocraftcv.llm.Said.STREAM;
import static io.autocraftcv.llm.Said.openAi;
import static io.autocraftcv.llm.Said.piece;
import static io.autocraftcv.llm.Said.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.scrape.RawSite;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancel hangs up at once, whatever the model is doing. */
@Timeout(30)
class CancelledModelTest {

  private static final Stage WRITING = Stage.of("write", "Writing...", 0);
  private static final Plan PLAN = Plan.of("write", WRITING);

  private final ProgressTracker tracker = ProgressTracker.inMemory();

  @AfterEach
  void close() {
    tracker.close();
  }

  private Task<String> start(LanguageModel model) {
    return tracker.start(
        PLAN, progress -> progress.run(WRITING, () -> model.generate(PROMPT, progress)));
  }

  private static void assertCancelled(Task<String> task) {
    assertThatExceptionOfType(TaskCancelledException.class).isThrownBy(task::join);
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", STREAM, STREAM + ": waiting\n\n"})
  void a_cancel_before_the_first_token_hangs_up_within_a_second(String soFar) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(soFar);
              asked.countDown();
              visit.pause(20_000);
            })) {
      Task<String> task = start(openAi(site).build());
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      task.cancel();

      assertThat(site.isHungUpWithin(1_000)).isTrue();
      assertCancelled(task);
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void a_cancel_in_the_middle_of_the_text_hangs_up_within_a_second() throws Exception {
    CountDownLatch halfWay = new CountDownLatch(1);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(STREAM);
              for (int i = 0; ; i++) {
                visit.send(piece("Dear "));
                visit.pause(10);
                if (i == 20) {
                  halfWay.countDown();
                }
              }
            })) {
      Task<String> task = start(openAi(site).build());
      assertThat(halfWay.await(10, TimeUnit.SECONDS)).isTrue();
      task.cancel();

      assertThat(site.isHungUpWithin(1_000)).isTrue();
      assertCancelled(task);
      assertThat(task.snapshot().stage().done()).isPositive();
    }
  }

  @Test
  void a_cancel_ends_the_wait_before_asking_again() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (RawSite site =
        new RawSite(
            visit -> {
              visit.send(status(429, "Retry-After: 20\r\n"));
              asked.countDown();
            })) {
      Retry patient = Retry.upTo(3).waiting(Duration.ofSeconds(20), Duration.ofSeconds(60));
      Task<String> task = start(openAi(site).retry(patient).build());
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      task.cancel();

      assertCancelled(task);
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void an_interrupt_without_a_cancel_ends_the_call_and_is_kept() throws Exception {
    try (RawSite site = RawSite.sending("")) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> openAi(site).build().generate(PROMPT, Progress.none()));
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
