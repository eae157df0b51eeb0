package io.autocraftcv.benchmarks;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@link NodeUnderLoad} in a process of its own, so that what its clients cost is not its cost. */
final class ServerProcess implements AutoCloseable {

  /** What a started task says until it is changed. */
  static final String FIRST_NOTE = "just begun";

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;
  private final URI address;

  private ServerProcess(Process process) throws IOException {
    this.process = process;
    this.commands =
        new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), /* autoFlush= */ true);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.address = URI.create("http://127.0.0.1:" + answer());
  }

  /** Starts it; when this returns it answers. */
  static ServerProcess start() throws IOException {
    return new ServerProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                NodeUnderLoad.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Starts the task that everybody watches. */
  StartedTask startTask() throws IOException, InterruptedException {
    HttpResponse<byte[]> started = Http.post(address.resolve(NodeUnderLoad.START));
    Http.expect(202, started);
    String location = started.headers().firstValue("Location").orElseThrow();
    String cookie = started.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    StartedTask task = new StartedTask(address.resolve(location), cookie);
    change(FIRST_NOTE);
    Patience.await("the task shows its first note", () -> shows(task, FIRST_NOTE));
    return task;
  }

  private static boolean shows(StartedTask task, String note)
      throws IOException, InterruptedException {
    byte[] body = Http.get(task.address(), task.headers()).body();
    return new String(body, StandardCharsets.UTF_8).contains(note);
  }

  /** Changes the task: from now on its note is this one. */
  void change(String note) throws IOException {
    ask("change " + note);
  }

  /** The bytes in use, after a garbage collection. */
  long heap() throws IOException {
    return Long.parseLong(ask("heap"));
  }

  /** The most threads there have been at once. */
  int threads() throws IOException {
    return Integer.parseInt(ask("threads"));
  }

  /** How many connections are open now. */
  int connections() throws IOException {
    return Integer.parseInt(ask("connections"));
  }

  private String ask(String command) throws IOException {
    commands.println(command);
    return answer();
  }

  private String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new EOFException("The server has ended; see its messages above");
    }
    return answer;
  }

  /** It ends with its input, so also when this process does. */
  @Override
  public void close() throws InterruptedException {
    commands.close();
    process.waitFor();
  }
}
