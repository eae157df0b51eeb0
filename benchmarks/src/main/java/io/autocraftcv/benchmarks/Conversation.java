package io.autocraftcv.benchmarks;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of our own that is spoken with in lines, and ends when its input does. */
final class Conversation implements AutoCloseable {

  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;

  private Conversation(Process process) {
    this.process = process;
    this.commands =
        new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), /* autoFlush= */ true);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static Conversation with(List<String> command) throws IOException {
    return new Conversation(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** With another JVM of the same class path. */
  static Conversation with(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return with(command);
  }

  void say(String line) {
    commands.println(line);
  }

  /** The next line that it says. */
  String answer() throws IOException {
    String answer = answers.readLine();
    if (answer == null) {
      throw new EOFException("The process has ended; see its messages above");
    }
    return answer;
  }

  String ask(String line) throws IOException {
    say(line);
    return answer();
  }

  /** It ends with its input, so also when this process does. */
  @Override
  public void close() throws InterruptedException {
    commands.close();
    process.waitFor();
  }
}
