package io.autocraftcv.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long someone waits for a profile from a command line that was not running before. */
final class FirstResult {

  private static final int RUNS = 7;
  private static final Path COMMAND_LINE = Path.of("examples", "cli", "target");

  private FirstResult() {}

  static double milliseconds(byte[] resume) throws IOException, InterruptedException {
    Path file = Files.createTempFile("resume", ".pdf");
    try {
      Files.write(file, resume);
      List<Double> runs = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        runs.add(parse(file));
      }
      return ParseFigures.median(runs);
    } finally {
      Files.delete(file);
    }
  }

  private static double parse(Path file) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                COMMAND_LINE.resolve("classes") + ":" + COMMAND_LINE.resolve("lib") + "/*",
                "io.autocraftcv.cli.Main",
                "parse",
                file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int status = command.start().waitFor();
    if (status != 0) {
      throw new IOException("bin/autocraftcv parse ended with " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
