package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  public Integer call() throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    JobScraper.Builder builder = JobScraper.builder();
    allowedHosts.forEach(builder::allowHost);
    List<Outcome> outcomes = new ArrayList<>();
    try (JobScraper scraper = builder.build();
        ProgressTracker tracker =
            ProgressTracker.builder().workers(AT_ONCE).queue(inputs.size()).build()) {
      List<Task<JobPosting>> tasks = new ArrayList<>();
      for (String input : inputs) {
        tasks.add(
            tracker.start(JobScraper.PLAN, progress -> scraper.scrape(source(input), progress)));
      }
      ProgressLines lines = new ProgressLines(spec.commandLine().getErr());
      for (int i = 0; i < tasks.size(); i++) {
        Outcome outcome = lines.follow(inputs.get(i), tasks.get(i));
        outcomes.add(outcome);
        deliver(outcome, stdout);
      }
    }
    if (!json && out == null) {
      PostingTable.print(outcomes, stdout);
    }
    stdout.flush();
    return outcomes.stream().allMatch(Outcome::succeeded) ? 0 : 1;
  }

  private JobSource source(String input) {
    return isUrl(input) ? JobSource.url(input) : JobSource.file(Path.of(input), baseUrl);
  }

  static boolean isUrl(String input) {
    return input.regionMatches(true, 0, "http://", 0, 7)
        || input.regionMatches(true, 0, "https://", 0, 8);
  }

  private void deliver(Outcome outcome, PrintWriter stdout) throws IOException {
    if (json) {
      stdout.println(outcome.json());
    }
    if (out != null) {
      Files.createDirectories(out);
      Files.writeString(out.resolve(outcome.fileName() + ".json"), outcome.json() + "\n");
    }
  }
}
