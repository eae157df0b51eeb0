package io.autocraftcv.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Where outcomes go: each into its own file as soon as it is there, so that an interrupted run
 * keeps what it has, and to stdout in the order of the inputs.
 */
final class Results<T> {

  private final PrintWriter stdout;
  private final Form<T> form;
  private final boolean json;
  private final @Nullable Path directory;
  private final Set<String> taken = new HashSet<>();

  Results(CommandSpec spec, ResultOptions wanted, Form<T> form) {
    this.stdout = spec.commandLine().getOut();
    this.form = form;
    this.json = wanted.json;
    this.directory = wanted.directory;
    if (directory != null) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new ParameterException(
            spec.commandLine(), "--out takes a directory that can be made, not " + directory);
      }
    }
  }

  /** The input's outcome when it comes; by then its file is written. */
  CompletableFuture<Outcome<T>> write(String input, Task<T> task) {
    Path file = file(input);
    return task.completion()
        .handle((value, failed) -> written(Outcome.of(input, value, task), file))
        .toCompletableFuture();
  }

  private Outcome<T> written(Outcome<T> outcome, @Nullable Path file) {
    if (file != null) {
      try {
        // Not writeString: half a pair of surrogates, as a broken file may have, becomes a "?".
        Files.write(file, (outcome.json(form) + "\n").getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be written", e);
      }
    }
    return outcome;
  }

  /** NAME.json; a second input of that name gets NAME-2.json, and none is lost. */
  private @Nullable Path file(String input) {
    if (directory == null) {
      return null;
    }
    String name = Outcome.fileName(input);
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "-" + i;
    }
    return directory.resolve(free + ".json");
  }

  void print(Outcome<T> outcome) {
    if (json) {
      stdout.println(outcome.json(form));
      stdout.flush();
    }
  }

  void end(List<Outcome<T>> outcomes) {
    if (!json && directory == null) {
      form.print(outcomes, stdout);
    }
    stdout.flush();
  }
}
