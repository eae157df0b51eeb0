package io.autocraftcv.cli;

import io.autocraftcv.model.Profile;
import io.autocraftcv.parse.ResumeFile;
import io.autocraftcv.parse.ResumeParser;
import io.autocraftcv.progress.TaskFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code autocraftcv parse}: profiles from résumés. */
@Command(
    name = "parse",
    description = "Reads résumés and prints them as JSON Resume; of several, a table.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

  /** Reading computes rather than waits; more at once would only take more memory. */
  private static final int AT_ONCE = 2;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "A résumé: PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, text or JSON Resume.")
  private List<String> inputs = List.of();

  @Mixin private final ResultOptions wanted = new ResultOptions();

  @Override
  public Integer call() {
    Results<Profile> results = new Results<>(spec, wanted, new ProfileForm());
    try (ResumeParser parser = ResumeParser.create()) {
      return new Batch<>(spec, ResumeParser.PLAN, AT_ONCE, results)
          .run(inputs, input -> progress -> parser.parse(file(input), progress));
    }
  }

  static ResumeFile file(String input) throws IOException {
    Path file = Path.of(input);
    if (Files.isDirectory(file)) {
      throw new TaskFailedException(
          "not_found", file.getFileName() + " is a directory; name the résumés in it.");
    }
    if (!Files.exists(file)) {
      throw new TaskFailedException(
          "not_found", "There is no file " + file.getFileName() + "; check its name.");
    }
    if (!Files.isReadable(file)) {
      throw new TaskFailedException(
          "unavailable", "The file cannot be read; check its permissions.");
    }
    return ResumeFile.of(file);
  }
}
