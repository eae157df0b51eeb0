package io.autocraftcv.cli;

import io.autocraftcv.console.ConsoleProgress;
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
            ProgressTracker.builder().workers(AT_ONCE).queue(inputs.size()).build();
        ConsoleProgress console = console()) {
      List<CompletableFuture<Outcome>> coming = new ArrayList<>();
      for (String input : inputs) {
        JobSource source = source(input);
        Task<JobPosting> task =
            tracker.start(JobScraper.PLAN, progress -> scraper.scrape(source, progress));
        console.follow(input, task);
        coming.add(results.write(input, task));
      }
      for (CompletableFuture<Outcome> each : coming) {
        Outcome outcome = each.join();
        console.above(() -> results.print(outcome));
        outcomes.add(outcome);
      }
    }
    results.end(outcomes);
    return outcomes.stream().allMatch(Outcome::succeeded) ? 0 : 1;
  }

  /** The start script says whether stderr is a terminal; Java 17 cannot tell it from stdout. */
  private ConsoleProgress console() {
    ConsoleProgress.Builder console = ConsoleProgress.builder().to(spec.commandLine().getErr());
    return (Boolean.getBoolean("autocraftcv.terminal") ? console.terminal() : console).build();
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
