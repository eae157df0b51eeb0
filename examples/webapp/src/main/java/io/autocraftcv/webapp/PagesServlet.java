package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.scrape.JobScraper;
import io.autocraftcv.servlet.SameOrigin;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages. Each works without JavaScript too: a form posted to {@code /jobs} leads to the task's
 * page, which looks again by itself until the task has ended.
 */
final class PagesServlet extends HttpServlet {

  /** The path of the page for errors. */
  static final String ERROR = "/error";

  private static final List<String> STAGES =
      JobScraper.PLAN.stages().stream().map(Stage::label).toList();

  private final transient Templates templates = new Templates();
  private final transient Postings postings;
  private final transient ProgressTracker tracker;
  private final transient ScrapeEndpoint scrape;
  private final transient Visitors visitors;

  PagesServlet(
      Postings postings, ProgressTracker tracker, ScrapeEndpoint scrape, Visitors visitors) {
    this.postings = postings;
    this.tracker = tracker;
    this.scrape = scrape;
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
      home(request, response, 200, "", "");
    } else if (path.startsWith("/jobs/")) {
      posting(request, response, path.substring("/jobs/".length()));
    } else if (path.startsWith("/tasks/")) {
      task(request, response, path.substring("/tasks/".length()));
    } else {
      missing(response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (!SameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (path.equals("/jobs")) {
      start(request, response);
    } else if (path.startsWith("/tasks/") && path.endsWith("/cancel")) {
      String id = path.substring("/tasks/".length(), path.length() - "/cancel".length());
      visitors
          .find(request)
          .flatMap(owner -> tracker.find(id, owner))
          .ifPresent(task -> tracker.cancel(task.id()));
      seeOther(response, "/tasks/" + id);
    } else if (path.startsWith("/jobs/") && path.endsWith("/delete")) {
      String id = path.substring("/jobs/".length(), path.length() - "/delete".length());
      visitors.find(request).ifPresent(owner -> postings.delete(owner, id));
      seeOther(response, "/");
    } else {
      missing(response);
    }
  }

  private void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String url = field(request, "url");
    String text = field(request, "text");
    if (url.isEmpty() && text.isEmpty()) {
      home(request, response, 400, "", "Paste the address of a job posting, or its text.");
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try {
      Task<?> task =
          url.isEmpty() ? scrape.startWithText(options, text) : scrape.startWithUrl(options, url);
      seeOther(response, "/tasks/" + task.id());
    } catch (TaskRejectedException full) {
      response.setHeader("Retry-After", "5");
      home(request, response, 503, url, "We are busy. Please try again in a few seconds.");
    }
  }

  private static String field(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private void home(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String url,
      String problem)
      throws IOException {
    List<Map<String, Object>> cards =
        visitors.find(request).map(postings::list).orElse(List.of()).stream()
            .map(PostingView::card)
            .toList();
    show(
        response,
        status,
        "home",
        Map.of(
            "url",
            url,
            "problem",
            problem,
            "postings",
            cards,
            "hasPostings",
            !cards.isEmpty(),
            "stages",
            STAGES));
  }

  private void posting(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Optional<Postings.Saved> saved =
        visitors.find(request).flatMap(owner -> postings.find(owner, id));
    if (saved.isPresent()) {
      show(response, 200, "posting", PostingView.page(saved.get()));
    } else {
      missing(response);
    }
  }

  /** A task's page: it follows the task, and leads on to the posting once there is one. */
  private void task(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Optional<Snapshot> found = visitors.find(request).flatMap(owner -> tracker.find(id, owner));
    if (found.isEmpty()) {
      missing(response);
      return;
    }
    Snapshot now = found.get();
    String posting = now.result().getOrDefault(ScrapeEndpoint.RESULT, "");
    if (now.state() == State.SUCCEEDED && !posting.isEmpty()) {
      seeOther(response, "/jobs/" + posting);
      return;
    }
    Map<String, Object> values = new HashMap<>();
    values.put("id", now.id());
    values.put("stages", STAGES);
    values.put("running", !now.state().isTerminal());
    values.put("percent", now.percent());
    values.put("stage", Math.max(1, now.stage().number()) + " of " + now.stage().count());
    values.put("status", now.status());
    Snapshot.Failure failure = now.failure();
    values.put("failure", failure == null ? "" : failure.message());
    values.put("url", now.task().attributes().getOrDefault(ScrapeEndpoint.URL, ""));
    show(response, 200, "task", values);
  }

  private static void seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }

  private void missing(HttpServletResponse response) throws IOException {
    show(response, 404, "missing", Map.of());
  }

  private void show(
      HttpServletResponse response, int status, String template, Map<String, ?> values)
      throws IOException {
    byte[] page = templates.render(template, values).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
