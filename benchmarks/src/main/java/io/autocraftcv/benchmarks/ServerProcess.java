package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@link NodeUnderLoad} in a process of its own, so that what its clients cost is not its cost. */
final class ServerProcess implements AutoCloseable {

  /** What a started task says until it is changed. */
  static final String FIRST_NOTE = "just begun";

  private final Conversation process;
  private final URI address;

  private ServerProcess(Conversation process) throws IOException {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + process.answer());
  }

  /** Starts it; when this returns it answers. */
  static ServerProcess start() throws IOException {
    return new ServerProcess(Conversation.with(NodeUnderLoad.class, List.of("-Xmx1g")));
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
    var unused = process.ask("change " + note);
  }

  /** The bytes in use, after a garbage collection. */
  long heap() throws IOException {
    return Long.parseLong(process.ask("heap"));
  }

  /** The most threads there have been at once. */
  int threads() throws IOException {
    return Integer.parseInt(process.ask("threads"));
  }

  /** How many connections are open now. */
  int connections() throws IOException {
    return Integer.parseInt(process.ask("connections"));
  }

  @Override
  public void close() throws InterruptedException {
    process.close();
  }
}
