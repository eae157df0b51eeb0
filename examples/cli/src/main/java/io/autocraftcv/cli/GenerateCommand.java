package io.autocraftcv.cli;

import io.autocraftcv.generate.DocumentGenerator;
import io.autocraftcv.generate.DocumentRequest;
import io.autocraftcv.generate.GeneratedDocuments;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code autocraftcv generate}: documents for a posting and a profile that were read before. */
@Command(
    name = "generate",
    description = "Writes a résumé and a cover letter for a posting.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Option(
      names = "--job",
      required = true,
      paramLabel = "FILE",
      description = "The posting, as scrape --out writes it.")
  private Path job = Path.of("");

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "FILE",
      description = "The profile, as parse --out writes it: JSON Resume.")
  private Path profile = Path.of("");

  @Mixin private final DocumentOptions wanted = new DocumentOptions();

  @Override
  public Integer call() {
    wanted.check();
    DocumentRequest request =
        wanted.request(
            read("--job", job, JobPosting::fromJson),
            read("--profile", profile, Profile::fromJson));
    DocumentGenerator generator = wanted.generator(System.getenv());
    try (Bars bars = new Bars(spec)) {
      GeneratedDocuments documents =
          bars.run(
              "documents",
              DocumentGenerator.PLAN,
              progress -> generator.generate(request, progress));
      new DocumentFiles(spec, wanted).write(documents);
      return 0;
    }
  }

  private <T> T read(String option, Path file, Function<String, T> reader) {
    try {
      return reader.apply(Files.readString(file));
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), option + ": " + file + " cannot be read as text; check its name");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + ": "
              + file
              + " is not what was expected ("
              + e.getMessage()
              + "); tailor takes postings and résumés as they are");
    }
  }
}
