package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskRejectedException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages. Each works without JavaScript too: a form posted to {@code /jobs} or {@code /resumes}
 * leads to the task's page, which looks again by itself until the task has ended.
 */
final class PagesServlet extends Pages {

  /** The path of the page for errors. */
  static final String ERROR = "/error";

  private static final String BUSY = "We are busy. Please try again in a few seconds.";

  private final transient Repositories kept;
  private final transient ProgressTracker tracker;
  private final transient ScrapeEndpoint scrape;
  private final transient ParseEndpoint parse;
  private final transient Visitors visitors;

  PagesServlet(
      Repositories kept,
      ProgressTracker tracker,
      ScrapeEndpoint scrape,
      ParseEndpoint parse,
      Visitors visitors) {
    this.kept = kept;
    this.tracker = tracker;
    this.scrape = scrape;
    this.parse = parse;
    this.visitors = visitors;
  }

  /** Where the container comes for a page that says that something is wrong. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      show(response, status, status == 404 ? "missing" : "error", Map.of("ours", status >= 500));
    } else {
      super.service(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/")) {
      home(request, response, 200, Map.of());
    } else if (path.startsWith("/tasks/")) {
      task(request, response, path.substring("/tasks/".length()));
    } else {
      missing(response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    if (path.equals("/jobs")) {
      scrape(request, response);
    } else if (path.equals("/resumes")) {
      parse(request, response);
    } else if (path.startsWith("/tasks/") && path.endsWith("/cancel")) {
      String id = path.substring("/tasks/".length(), path.length() - "/cancel".length());
      visitors
          .find(request)
          .flatMap(owner -> tracker.find(id, owner))
          .ifPresent(task -> tracker.cancel(task.id()));
      seeOther(response, "/tasks/" + id);
    } else {
      missing(response);
    }
  }

  private void scrape(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String url = field(request, "url");
    String text = field(request, "text");
    if (url.isEmpty() && text.isEmpty()) {
      String problem = "Paste the address of a job posting, or its text.";
      home(request, response, 400, Map.of("problem", problem));
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try {
      Task<?> task =
          url.isEmpty() ? scrape.startWithText(options, text) : scrape.startWithUrl(options, url);
      seeOther(response, "/tasks/" + task.id());
    } catch (TaskRejectedException full) {
      busy(request, response, Map.of("url", url, "problem", BUSY));
    }
  }

  private void parse(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Part part = request.getPart(ParseEndpoint.FIELD);
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isEmpty()) {
      home(request, response, 400, Map.of("resumeProblem", "Choose the file of a résumé."));
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try (InputStream content = part.getInputStream()) {
      seeOther(response, "/tasks/" + parse.start(options, name, content).id());
    } catch (TaskRejectedException full) {
      busy(request, response, Map.of("resumeProblem", BUSY));
    }
  }

  private void busy(
      HttpServletRequest request, HttpServletResponse response, Map<String, String> values)
      throws IOException {
    response.setHeader("Retry-After", "5");
    home(request, response, 503, values);
  }

  /**
   * @param values what was entered, and what is wrong with it
   */
  private void home(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Map<String, String> values)
      throws IOException {
    Optional<String> owner = visitors.find(request);
    List<Map<String, Object>> postingCards =
        owner.map(kept.postings()::list).orElse(List.of()).stream().map(PostingView::card).toList();
    List<Map<String, Object>> profileCards =
        owner.map(kept.profiles()::list).orElse(List.of()).stream().map(ProfileView::card).toList();
    List<Map<String, Object>> documentCards =
        owner.map(kept.documents()::list).orElse(List.of()).stream()
            .map(DocumentsView::card)
            .toList();
    Map<String, Object> all = new HashMap<>(values);
    all.put("postings", postingCards);
    all.put("hasPostings", !postingCards.isEmpty());
    all.put("profiles", profileCards);
    all.put("hasProfiles", !profileCards.isEmpty());
    all.put("documents", documentCards);
    all.put("hasDocuments", !documentCards.isEmpty());
    all.put("canWrite", !postingCards.isEmpty() && !profileCards.isEmpty());
    all.put("stages", Operation.SCRAPE.stages());
    all.put("resumeStages", Operation.PARSE.stages());
    show(response, status, "home", all);
  }

  /** A task's page: it follows the task, and leads on to what came out of it. */
  private void task(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Optional<Snapshot> found = visitors.find(request).flatMap(owner -> tracker.find(id, owner));
    if (found.isEmpty()) {
      missing(response);
      return;
    }
    Snapshot now = found.get();
    Operation operation = Operation.of(now);
    if (now.state() == State.SUCCEEDED && !operation.page(now).isEmpty()) {
      seeOther(response, operation.page(now));
      return;
    }
    Map<String, Object> values = new HashMap<>();
    values.put("id", now.id());
    values.put("doing", operation.doing());
    values.put("input", operation.input(now));
    values.put("stages", operation.stages());
    values.put("running", !now.state().isTerminal());
    values.put("percent", now.percent());
    values.put("stage", Math.max(1, now.stage().number()) + " of " + now.stage().count());
    values.put("status", now.status());
    Snapshot.Failure failure = now.failure();
    values.put("failure", failure == null ? "" : failure.message());
    values.put("unread", failure != null && operation.equals(Operation.SCRAPE));
    values.put("byHand", "/jobs/new?url=" + URLEncoder.encode(operation.input(now), UTF_8));
    show(response, 200, "task", values);
  }
}
