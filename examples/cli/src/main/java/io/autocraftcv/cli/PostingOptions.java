package io.autocraftcv.cli;

import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where postings come from, the same for all commands that read some. */
final class PostingOptions {

  @Spec(Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
  private CommandSpec spec;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the saved pages came from; their links are resolved against it.")
  private @Nullable URI baseUrl;

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "Lets requests go to this host although its address is private.")
  private List<String> allowedHosts = List.of();

  JobScraper scraper() {
    JobScraper.Builder builder = JobScraper.builder();
    allowedHosts.forEach(host -> builder.allowHost(plain(host)));
    return builder.build();
  }

  JobSource source(String input) {
    return isUrl(input) ? JobSource.url(input) : JobSource.file(Path.of(input), baseUrl);
  }

  /** Whatever has a scheme is meant as an address, though not every scheme is one that we read. */
  static boolean isUrl(String input) {
    return input.matches("[A-Za-z][A-Za-z0-9+.-]*://.*");
  }

  private String plain(String host) {
    if (host.isEmpty() || host.contains("/")) {
      throw new ParameterException(
          spec.commandLine(), "--allow-host takes a host such as jobs.intranet, not " + host);
    }
    return host;
  }
}
