package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long someone waits for a result from a command line that was not running before. */
final class FirstResult {

  private static final int RUNS = 7;
  private static final Path COMMAND_LINE = Path.of("examples", "cli", "target");

  private FirstResult() {}

  /**
   * The median of some runs of {@code bin/autocraftcv}, each from the start of a process to its
   * end.
   */
  static double milliseconds(String... arguments) throws IOException, InterruptedException {
    List<Double> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(run(arguments));
    }
    return ParseFigures.median(runs);
  }

  private static double run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As bin/autocraftcv starts it.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                COMMAND_LINE.resolve("classes") + ":" + COMMAND_LINE.resolve("lib") + "/*",
                "io.autocraftcv.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = process.start().waitFor();
    if (status != 0) {
      throw new IOException("bin/autocraftcv " + arguments[0] + " ended with " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
