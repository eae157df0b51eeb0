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
import java.util.Objects;
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
      return startWithText(request.options(), text.get());
    }
    String url =
        request
            .text("url")
            .orElseThrow(() -> new ProblemException(400, "url_required", "URL is required"));
    return startWithUrl(request.options(), url);
  }

  /**
   * @param options whose task it is, and perhaps under which key
   */
  Task<JobPosting> startWithUrl(Options options, String url) {
    // What is longer is no address that anyone can read, and the task will say so.
    String shown = url.substring(0, Math.min(url.length(), 500));
    return start(options.attribute(URL, shown), JobSource.url(url));
  }

  Task<JobPosting> startWithText(Options options, String text) {
    return start(options, JobSource.text(text));
  }

  private Task<JobPosting> start(Options options, JobSource source) {
    String owner = Objects.requireNonNull(options.owner(), "A posting is somebody's");
    return tracker.start(
        JobScraper.PLAN,
        options,
        progress ->
            scraper.scrape(
                source,
                progress,
                posting -> progress.result(RESULT, postings.save(owner, posting))));
  }
}
