package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code autocraftcv scrape}: postings from web addresses and saved pages. */
@Command(
    name = "scrape",
    description = "Reads job postings from web addresses and saved pages.",
    mixinStandardHelpOptions = true)
final class ScrapeCommand implements Callable<Integer> {

  /** Few enough to be polite, enough that one slow site does not hold up the rest. */
  private static final int AT_ONCE = 4;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(
      paramLabel = "URL|FILE",
      arity = "1..*",
      description = "A web address, or a saved page (.html, .json, or .txt for a pasted text).")
  private List<String> inputs = List.of();

  @Mixin private final ResultOptions wanted = new ResultOptions();

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

  @Override
  public Integer call() {
    Results<JobPosting> results = new Results<>(spec, wanted, new PostingForm());
    JobScraper.Builder builder = JobScraper.builder();
    allowedHosts.forEach(host -> builder.allowHost(plain(host)));
    try (JobScraper scraper = builder.build()) {
      return new Batch<>(spec, JobScraper.PLAN, AT_ONCE, results)
          .run(inputs, input -> progress -> scraper.scrape(source(input), progress));
    }
  }

  private JobSource source(String input) {
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
