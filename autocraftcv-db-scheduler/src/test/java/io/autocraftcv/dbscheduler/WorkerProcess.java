package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.SOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker in a JVM of its own, which can be killed and frozen as processes are. */
final class WorkerProcess implements AutoCloseable {

  private final Process process;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  private WorkerProcess(Process process) {
    this.process = process;
    Thread reader = new Thread(this::read);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * The worker's main: says what is delivered to it, and settles it when told so by a line of
   * input.
   *
   * @param args where the database is, the table, the heartbeat in milliseconds
   */
  public static void main(String[] args) throws Exception {
    BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    DbSchedulerExecutor worker =
        DbSchedulerExecutor.builder(Fixture.pool(args[0]))
            .table(args[1])
            .heartbeat(Duration.ofMillis(Long.parseLong(args[2])))
            .workers(1)
            .build();
    worker.start(
        request -> {
          System.out.println("delivered " + request.task().id());
          try {
            System.out.println("told " + commands.readLine());
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          return Optional.empty();
        });
    System.out.println("started");
    Thread.currentThread().join();
  }

  static WorkerProcess start(String url, String table, Duration heartbeat) throws IOException {
    WorkerProcess worker =
        new WorkerProcess(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WorkerProcess.class.getName(),
                    url,
                    table,
                    Long.toString(heartbeat.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    worker.await("started");
    return worker;
  }

  private void read() {
    try (BufferedReader output = process.inputReader(UTF_8)) {
      output.lines().forEach(said::add);
    } catch (java.io.UncheckedIOException | IOException e) {
      said.add("gone: " + e);
    }
  }

  /** Waits until it has said this line. */
  void await(String line) {
    try {
      String next = said.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
      while (next != null && !next.equals(line)) {
        next = said.poll(SOON.toMillis(), TimeUnit.MILLISECONDS);
      }
      assertThat(next).isEqualTo(line);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void settle() throws IOException {
    process.getOutputStream().write("settle\n".getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  void freeze() throws Exception {
    signal("STOP");
  }

  void wake() throws Exception {
    signal("CONT");
  }

  private void signal(String name) throws Exception {
    String pid = Long.toString(process.pid());
    assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor()).isZero();
  }

  /** As by kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
