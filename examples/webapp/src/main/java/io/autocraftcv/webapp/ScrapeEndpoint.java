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
    if (request.text("text").isPresent()) {
      return start(request.options(), request.owner(), JobSource.text(request.text("text").get()));
    }
    String url =
        request
            .text("url")
            .orElseThrow(() -> new ProblemException(400, "url_required", "URL is required"));
    return start(request.owner(), url);
  }

  Task<JobPosting> start(String owner, String url) {
    // An address that is too long for an attribute is too long to be one, and the task will say so.
    String shown = url.substring(0, Math.min(url.length(), 500));
    return start(Options.defaults().owner(owner).attribute(URL, shown), owner, JobSource.url(url));
  }

  private Task<JobPosting> start(Options options, String owner, JobSource source) {
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
