package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

  @Option(names = "--json", description = "Prints a line of JSON for each input.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes DIR/NAME.json for each input, also for those that fail.")
  private @Nullable Path out;

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
    Results results = new Results(spec, json, out);
    JobScraper.Builder builder = JobScraper.builder();
    allowedHosts.forEach(host -> builder.allowHost(plain(host)));
    List<Outcome> outcomes = new ArrayList<>();
    try (JobScraper scraper = builder.build();
        ProgressTracker tracker =
            ProgressTracker.builder().workers(AT_ONCE).queue(inputs.size()).build()) {
      List<Following> followed = new ArrayList<>();
      for (String input : inputs) {
        JobSource source = source(input);
        Task<JobPosting> task =
            tracker.start(JobScraper.PLAN, progress -> scraper.scrape(source, progress));
        followed.add(new Following(input, task, results.write(input, task)));
      }
      ProgressLines lines = new ProgressLines(spec.commandLine().getErr());
      for (Following each : followed) {
        lines.follow(each.input(), each.task());
        Outcome outcome = each.outcome().join();
        results.print(outcome);
        outcomes.add(outcome);
      }
    }
    results.end(outcomes);
    return outcomes.stream().allMatch(Outcome::succeeded) ? 0 : 1;
  }

  /** An input on its way. */
  private record Following(
      String input, Task<JobPosting> task, CompletableFuture<Outcome> outcome) {}

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
