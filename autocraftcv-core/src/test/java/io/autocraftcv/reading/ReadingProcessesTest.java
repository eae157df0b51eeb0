package io.autocraftcv.reading;

import static io.autocraftcv.reading.UnreadableException.Reason.CORRUPT;
import static io.autocraftcv.reading.UnreadableException.Reason.TOO_COMPLEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskCancelledException;
import io.autocraftcv.reading.UnreadableException.Reason;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of documents that break, block or take over the process that reads them. */
@Timeout(60)
class ReadingProcessesTest {

  private static final byte[] DOCUMENT = "a document".getBytes(StandardCharsets.UTF_8);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(2);

  private enum Step implements Stage {
    READ
  }

  @Test
  void a_process_is_kept_for_the_next_document() throws IOException {
    try (var readers = new ReadingProcesses(OddReaders.that("say who they are"), 2, LONG)) {
      assertThat(read(readers)).isEqualTo(read(readers)).containsOnlyDigits();
    }
  }

  @Test
  void what_is_read_arrives_as_it_was() throws IOException {
    byte[] html =
        "<h1>A</h1><ul><li><b>B</b> <a href=https://c.example>C</a></ul>"
            .getBytes(StandardCharsets.UTF_8);
    try (DocumentReader here = DocumentReader.builder().inThisProcess().build();
        DocumentReader there = DocumentReader.create()) {
      assertThat(there.read(html, Progress.none())).isEqualTo(here.read(html, Progress.none()));
    }
  }

  @Test
  void a_reader_that_loops_for_ever_is_ended_and_the_next_document_is_read() throws IOException {
    try (var readers = new ReadingProcesses(OddReaders.that("loop over some"), 1, SHORT)) {
      String before = read(readers);
      assertThatThrownBy(() -> readers.read(new byte[] {'x'}, Progress.none()))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("too complicated");
      assertThat(read(readers)).isNotEqualTo(before);
    }
  }

  @Test
  void a_reader_that_breaks_down_wants_all_memory_or_babbles_is_a_refusal() throws IOException {
    assertThat(refusal("break down")).isEqualTo(TOO_COMPLEX);
    assertThat(refusal("want all memory")).isEqualTo(TOO_COMPLEX);
    assertThat(refusal("babble")).isEqualTo(CORRUPT);
  }

  private static Reason refusal(String does) throws IOException {
    try (var readers = new ReadingProcesses(OddReaders.that(does), 1, LONG)) {
      return catchThrowableOfType(UnreadableException.class, () -> read(readers)).reason();
    }
  }

  @Test
  void a_cancel_ends_the_reading_at_once() throws Exception {
    try (var readers = new ReadingProcesses(OddReaders.that("loop for ever"), 1, LONG);
        ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<String> task = reading(tracker, readers);
      untilCounted(task);
      long asked = System.nanoTime();
      task.cancel();
      assertThatThrownBy(task::join).isInstanceOf(TaskCancelledException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMillis(200));
    }
  }

  @Test
  void an_interrupt_ends_the_reading_at_once_and_stays() throws Exception {
    CompletableFuture<Thread> worker = new CompletableFuture<>();
    try (var readers = new ReadingProcesses(OddReaders.that("loop for ever"), 1, LONG);
        ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<String> task =
          tracker.start(
              Plan.of("read", Step.class),
              progress ->
                  progress.run(
                      Step.READ,
                      () -> {
                        worker.complete(Thread.currentThread());
                        assertThatThrownBy(() -> readers.read(DOCUMENT, progress))
                            .isInstanceOf(CancellationException.class);
                        return Thread.interrupted() ? "interrupted" : "not";
                      }));
      untilCounted(task);
      long asked = System.nanoTime();
      worker.join().interrupt();
      assertThat(task.join()).isEqualTo("interrupted");
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void who_waits_for_a_reader_can_be_cancelled() throws Exception {
    try (var readers = new ReadingProcesses(OddReaders.that("loop for ever"), 1, LONG);
        ProgressTracker tracker = ProgressTracker.inMemory()) {
      Task<String> first = reading(tracker, readers);
      untilCounted(first);
      Task<String> second = reading(tracker, readers);
      second.cancel();
      assertThatThrownBy(second::join).isInstanceOf(TaskCancelledException.class);
      first.cancel();
      assertThatThrownBy(first::join).isInstanceOf(TaskCancelledException.class);
    }
  }

  @Test
  void a_process_ends_with_the_one_that_started_it_even_in_the_middle() throws Exception {
    Process reader = OddReaders.that("loop for ever").start();
    try (DataOutputStream out = new DataOutputStream(reader.getOutputStream())) {
      out.writeInt(DOCUMENT.length);
      out.write(DOCUMENT);
      out.flush();
      assertThat(reader.getInputStream().read()).isEqualTo(Wire.RECEIVED);
    }
    assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_closed_reader_reads_no_more() {
    DocumentReader reader = DocumentReader.create();
    reader.close();
    assertThatThrownBy(() -> reader.read(DOCUMENT, Progress.none()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static String read(ReadingMethod method) {
    return method.read(DOCUMENT, Progress.none()).lines().get(0).text();
  }

  private static Task<String> reading(ProgressTracker tracker, ReadingMethod method) {
    return tracker.start(
        Plan.of("read", Step.class),
        progress ->
            progress.run(Step.READ, () -> method.read(DOCUMENT, progress).lines().get(0).text()));
  }

  /** Waits until the reader told that it had done a page. */
  private static void untilCounted(Task<String> task) throws Exception {
    CountDownLatch counted = new CountDownLatch(1);
    try (Registration watch =
        task.onChange(
            now -> {
              if (now.percent() > 0) {
                counted.countDown();
              }
            })) {
      assertThat(counted.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
