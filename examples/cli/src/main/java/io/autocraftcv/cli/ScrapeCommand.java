package io.autocraftcv.cli;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.scrape.JobScraper;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private final PostingOptions postings = new PostingOptions();

  @Override
  public Integer call() {
    Results<JobPosting> results = new Results<>(spec, wanted, new PostingForm());
    try (JobScraper scraper = postings.scraper()) {
      return new Batch<>(spec, JobScraper.PLAN, AT_ONCE, results)
          .run(inputs, input -> progress -> scraper.scrape(postings.source(input), progress));
    }
  }
}
