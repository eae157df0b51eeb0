package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts the reading of a posting that is then the visitor's: from {@code url}, or pasted {@code
 * text}.
 */
final class ScrapeEndpoint implements TaskEndpoint {

  /** The name under which a task tells the id of the saved posting. */
  static final String RESULT = "job_id";

  /** The attribute that remembers what was pasted. */
  static final String URL = "url";

  /**
   * What such a task is given.
   *
   * @param posting the id under which the posting is kept
   * @param url where it is, or null
   * @param text where its text is among the uploads, or null
   */
  record Input(String owner, String posting, @Nullable String url, @Nullable String text) {}

  static TaskType<Input> type(JobScraper scraper, Repositories kept) {
    return JsonTask.of(
        JobScraper.PLAN,
        Input.class,
        (input, progress) ->
            scraper.scrape(
                source(input, kept.uploads()),
                progress,
                posting -> {
                  kept.postings().save(input.owner(), input.posting(), posting);
                  progress.result(RESULT, input.posting());
                }));
  }

  private static JobSource source(Input input, Uploads uploads) {
    String url = input.url();
    if (url != null) {
      return JobSource.url(url);
    }
    byte[] text = uploads.require(Objects.requireNonNull(input.text()));
    return JobSource.text(new String(text, StandardCharsets.UTF_8));
  }

  private final ProgressTracker tracker;
  private final TaskType<Input> type;
  private final Repositories kept;

  ScrapeEndpoint(ProgressTracker tracker, TaskType<Input> type, Repositories kept) {
    this.tracker = tracker;
    this.type = type;
    this.kept = kept;
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
   * @throws ProblemException if there is no room for the posting
   */
  Task<?> startWithUrl(Options options, String url) {
    kept.belongings().requireRoom(owner(options), Belongings.POSTING);
    // What is longer is no address that anyone can read, and the task will say so.
    String shown = url.substring(0, Math.min(url.length(), 500));
    return start(options.attribute(URL, shown), url, null);
  }

  /** The same with a text in place of an address. */
  Task<?> startWithText(Options options, String text) {
    String owner = owner(options);
    kept.belongings().requireRoom(owner, Belongings.POSTING);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return start(options, null, kept.uploads().save(owner, content));
  }

  private Task<?> start(Options options, @Nullable String url, @Nullable String text) {
    Input input = new Input(owner(options), UUID.randomUUID().toString(), url, text);
    return tracker.start(type, input, JsonTask.outlivingNodes(options));
  }

  private static String owner(Options options) {
    return Objects.requireNonNull(options.owner(), "A posting is somebody's");
  }
}
