package io.autocraftcv.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How results are wanted, the same for all commands. */
final class ResultOptions {

  @Option(names = "--json", description = "Prints a line of JSON for each input.")
  boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes DIR/NAME.json for each input, also for those that fail.")
  @Nullable Path directory;
}
