package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long it takes from a cancel until all work of the task has stopped. */
@Timeout(120)
class CancelArrivesTest {

  private static final int ROUNDS = 50;
  private static final long USUALLY = MILLISECONDS.toNanos(100);

  /** What a round may take on a machine that is busy with other things. */
  private static final long AT_MOST = SECONDS.toNanos(2);

  private final ProgressTracker tracker =
      ProgressTracker.builder().threads(new ManualThreads()).build();

  /** Never lets go. */
  private final CountDownLatch forever = new CountDownLatch(1);

  /** Accepts connections and sends nothing. */
  private ServerSocket silent;

  @BeforeEach
  void listen() throws IOException {
    silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    forever.countDown();
    tracker.close();
    silent.close();
  }

  /** Work that says when so many of its threads are where the cancel shall find them. */
  private interface Endless {
    void run(Progress progress, CountDownLatch there) throws Exception;
  }

  @Test
  void in_a_read_from_a_silent_socket() throws Exception {
    assertStops(
        1,
        (progress, there) -> {
          try (Socket socket = connect()) {
            progress.bytes(
                FETCH,
                socket.getInputStream(),
                -1,
                in -> {
                  there.countDown();
                  return in.read();
                });
          }
        });
  }

  @Test
  void in_a_tight_loop_that_counts() throws Exception {
    assertStops(1, (progress, there) -> progress.run(FETCH, () -> countOn(progress, there)));
  }

  @Test
  void in_children_that_read_count_and_wait_side_by_side() throws Exception {
    assertStops(
        3,
        (progress, there) ->
            progress.parallel(
                FETCH,
                List.of(0, 1, 2),
                3,
                (item, part) -> {
                  switch (item) {
                    case 0 -> readOn(part, there);
                    case 1 -> countOn(part, there);
                    default -> waitOn(there);
                  }
                }));
  }

  @Test
  void in_threads_of_the_users_own_that_run_parts() throws Exception {
    assertStops(
        3,
        (progress, there) ->
            progress.run(
                FETCH,
                () -> {
                  List<Part> parts = progress.split(1, 1, 1);
                  List<Thread> threads =
                      List.of(
                          ownThread(parts.get(0), () -> readOn(parts.get(0), there)),
                          ownThread(parts.get(1), () -> countOn(parts.get(1), there)),
                          ownThread(parts.get(2), () -> waitOn(there)));
                  for (Thread thread : threads) {
                    joinThroughInterrupts(thread);
                  }
                  progress.checkCancelled();
                }));
  }

  @Test
  void without_waiting_for_a_stream_that_takes_its_time_to_close() throws Exception {
    assertStops(
        1,
        (progress, there) ->
            progress.bytes(
                FETCH,
                new ClosesSlowly(),
                -1,
                in -> {
                  waitOn(there);
                  return in.read();
                }));
  }

  private final class ClosesSlowly extends ByteArrayInputStream {
    ClosesSlowly() {
      super(new byte[1]);
    }

    @Override
    public void close() throws IOException {
      try {
        forever.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private void assertStops(int threads, Endless work) throws Exception {
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      nanos.add(untilStopped(threads, work));
    }
    Collections.sort(nanos);
    assertThat(nanos.get(ROUNDS - 1)).as("the longest, in ns").isLessThan(AT_MOST);
    assertThat(nanos.get(ROUNDS / 2)).as("the median, in ns").isLessThan(USUALLY);
  }

  private long untilStopped(int threads, Endless work) throws Exception {
    CountDownLatch there = new CountDownLatch(threads);
    Task<Void> task =
        tracker.start(
            PLAN,
            progress -> {
              work.run(progress, there);
              return null;
            });
    assertThat(there.await(10, SECONDS)).as("the work is under way").isTrue();
    long from = System.nanoTime();
    task.cancel();
    Throwable end = OpenStage.end(task);
    long nanos = System.nanoTime() - from;
    assertThat(end).hasCauseInstanceOf(TaskCancelledException.class);
    assertThat(task.snapshot().state()).isEqualTo(State.CANCELLED);
    return nanos;
  }

  private Socket connect() throws IOException {
    return new Socket(silent.getInetAddress(), silent.getLocalPort());
  }

  private void readOn(Part part, CountDownLatch there) throws IOException {
    try (Socket socket = connect();
        Registration stop = part.onCancel(() -> close(socket))) {
      InputStream in = part.counted(socket.getInputStream(), -1);
      there.countDown();
      assertThat(in.read()).isNotNegative();
    }
  }

  private static void countOn(Tally tally, CountDownLatch there) {
    there.countDown();
    while (true) {
      tally.advance();
    }
  }

  private void waitOn(CountDownLatch there) throws InterruptedException {
    there.countDown();
    forever.await();
  }

  private static Thread ownThread(Part part, Tally.Action<Exception> work) {
    Thread thread =
        new Thread(
            () ->
                assertThat(catchThrowable(() -> part.run(work)))
                    .as("what ends the work of the part")
                    .isNotNull());
    thread.start();
    return thread;
  }

  /** So that the cancel has to reach the threads, and not only the one that waits for them. */
  private static void joinThroughInterrupts(Thread thread) {
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        assertThat(thread).isNotNull();
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
