package io.autocraftcv.webapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskType;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.scrape.JobSource;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.TaskEndpoint;
import io.autocraftcv.servlet.TaskRequest;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Starts the reading of a posting that is then the visitor's: from {@code url}, or pasted {@code
 * text}.
 */
final class ScrapeEndpoint implements TaskEndpoint {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The name under which a task tells the id of the saved posting. */
  static final String RESULT = "job_id";

  /** The attribute that remembers where the posting is. */
  static final String URL = "url";

  private static final int LONGEST_URL = 4_000;

  /** The attribute under which is found what a page showed that could not be read. */
  static final String FOUND = "found";

  /**
   * What such a task is given.
   *
   * @param posting the id under which the posting is kept
   * @param url where it is, or null if that is not known
   * @param text where its text is among the uploads, or null if it is to be read at its address
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
                  JobPosting whole = from(posting, input.url());
                  Saving.patiently(
                      () -> kept.postings().save(input.owner(), input.posting(), "", whole));
                  progress.result(RESULT, input.posting());
                },
                found -> keep(input, found, kept.uploads())));
  }

  /** What a page showed that could not be read, to be gone on with by hand. */
  private static void keep(Input input, JobPosting found, Uploads uploads) {
    byte[] json = found.toJson().getBytes(StandardCharsets.UTF_8);
    // Where there is no room for it, the form begins with the address alone.
    var unused =
        uploads.keep(input.owner(), input.posting(), new ByteArrayInputStream(json), json.length);
  }

  private static JobSource source(Input input, Uploads uploads) {
    String text = input.text();
    return text == null
        ? JobSource.url(Objects.requireNonNull(input.url()))
        : JobSource.text(new String(uploads.require(input.owner(), text), StandardCharsets.UTF_8));
  }

  /** A pasted text does not say where it is from; whoever pasted it may have. */
  private static JobPosting from(JobPosting posting, @Nullable String url) {
    if (posting.url() != null || url == null) {
      return posting;
    }
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(posting.toJson());
      return JobPosting.fromJson(json.put("url", url).toString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A posting is no JSON", e);
    }
  }

  private final VisitorTasks tasks;
  private final TaskType<Input> type;
  private final Repositories kept;

  ScrapeEndpoint(VisitorTasks tasks, TaskType<Input> type, Repositories kept) {
    this.tasks = tasks;
    this.type = type;
    this.kept = kept;
  }

  @Override
  public Task<?> start(TaskRequest request) {
    Optional<String> text = request.text("text");
    if (text.isPresent()) {
      return startWithText(request.options(), text.get(), request.text("url").orElse(""));
    }
    String url =
        request
            .text("url")
            .orElseThrow(() -> new ProblemException(400, "url_required", "URL is required"));
    return startWithUrl(request.options(), url);
  }

  /**
   * While a page is being read for a visitor, reading it once more is the same task: a button that
   * is pressed twice.
   *
   * @param options whose task it is, and perhaps under which key
   * @throws ProblemException if there is no room for the posting
   */
  Task<?> startWithUrl(Options options, String url) {
    kept.belongings().requireRoom(owner(options), Belongings.POSTING);
    // What is longer is no address that can be read, and the task will say so.
    String shown = url.substring(0, Math.min(url.length(), LONGEST_URL));
    Options once = tasks.oneAtATime(options, url, task -> reads(task, shown));
    return start(once.attribute(URL, shown), url, null);
  }

  private static boolean reads(Snapshot task, String url) {
    Map<String, String> attributes = task.task().attributes();
    return url.equals(attributes.get(URL)) && !attributes.containsKey(Uploads.GIVEN);
  }

  /**
   * @param options whose task it is, and perhaps under which key
   * @param url where the text is from; kept if it is the address of a page
   */
  Task<?> startWithText(Options options, String text, String url) {
    String owner = owner(options);
    kept.belongings().requireRoom(owner, Belongings.POSTING);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    String page = isPage(url) ? url : null;
    Options all = page == null ? options : options.attribute(URL, page);
    return kept.uploads()
        .handOver(
            owner,
            new ByteArrayInputStream(content),
            content.length,
            upload -> start(all.attribute(Uploads.GIVEN, upload), page, upload));
  }

  private static boolean isPage(String url) {
    if (url.length() > 500 || !url.matches("https?://.+")) {
      return false;
    }
    try {
      return new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Task<?> start(Options options, @Nullable String url, @Nullable String text) {
    Input input = new Input(owner(options), UUID.randomUUID().toString(), url, text);
    Options all = options.attribute(FOUND, input.posting());
    return tasks.start(type, input, all);
  }

  private static String owner(Options options) {
    return Objects.requireNonNull(options.owner(), "A posting is somebody's");
  }
}
