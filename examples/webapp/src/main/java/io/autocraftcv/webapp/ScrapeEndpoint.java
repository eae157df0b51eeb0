package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import java.util.Optional;

/**
 * Starts the reading of a posting that is then the visitor's: from {@code url}, or pasted {@code
 * text}.
 */
final class ScrapeEndpoint implements TaskEndpoint {

  /** The name under which a task tells the id of the saved posting. */
  static final String RESULT = "job_id";

  /** The attribute that remembers what was pasted. */
  static final String URL = "url";

  private final ProgressTracker tracker;
  private final JobScraper scraper;
  private final Postings postings;

  ScrapeEndpoint(ProgressTracker tracker, JobScraper scraper, Postings postings) {
    this.tracker = tracker;
    this.scraper = scraper;
    this.postings = postings;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    Optional<String> text = request.text("text");
    if (text.isPresent()) {
      return startWithText(request.owner(), text.get());
    }
    String url =
        request
            .text("url")
            .orElseThrow(() -> new ProblemException(400, "url_required", "URL is required"));
    return startWithUrl(request.owner(), url);
  }

  Task<JobPosting> startWithUrl(String owner, String url) {
    // What is longer is no address that anyone can read, and the task will say so.
    String shown = url.substring(0, Math.min(url.length(), 500));
    return start(owner, Options.defaults().attribute(URL, shown), JobSource.url(url));
  }

  Task<JobPosting> startWithText(String owner, String text) {
    return start(owner, Options.defaults(), JobSource.text(text));
  }

  private Task<JobPosting> start(String owner, Options options, JobSource source) {
    return tracker.start(
        JobScraper.PLAN,
        options.owner(owner),
        progress ->
            scraper.scrape(
                source,
                progress,
                posting -> progress.result(RESULT, postings.save(owner, posting))));
  }
}
