package io.autocraftcv.webapp;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages. Each works without JavaScript too: a form posted to {@code /jobs} or {@code /resumes}
 * leads to the task's page, which looks again by itself until the task has ended.
 */
final class PagesServlet extends Pages {

  /** The path of the page for errors. */
  static final String ERROR = "/error";

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
      show(
          request,
          response,
          status,
          status == 404 ? "missing" : "error",
          Map.of("ours", status >= 500));
    } else {
      super.service(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/")) {
      home(
          request,
          response,
          200,
          Map.of("tab", field(request, "tab"), "url", field(request, "url")));
    } else if (path.equals("/tasks/")) {
      show(request, response, 200, "tasks", Map.of("inPage", true));
    } else if (path.startsWith("/tasks/")) {
      task(request, response, path.substring("/tasks/".length()));
    } else {
      missing(request, response);
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
    } else if (path.startsWith("/tasks/")) {
      change(request, response, path.substring("/tasks/".length()).split("/", 2));
    } else {
      missing(request, response);
    }
  }

  /**
   * @param words the id of a task, and what is to become of it
   */
  private void change(HttpServletRequest request, HttpServletResponse response, String[] words)
      throws IOException {
    Optional<Snapshot> task =
        visitors.find(request).flatMap(owner -> tracker.find(words[0], owner));
    switch (words.length == 2 ? words[1] : "") {
      case "cancel" -> {
        task.ifPresent(now -> tracker.cancel(now.id()));
        seeOther(response, "/tasks/" + words[0]);
      }
      case "dismiss" -> {
        task.ifPresent(now -> Tray.dismiss(request, response, Visit.of(request), now.id()));
        seeOther(response, "/");
      }
      default -> missing(request, response);
    }
  }

  private void scrape(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String url = field(request, "url");
    String text = field(request, "text");
    String tab = request.getParameter("text") == null ? "url" : "paste";
    Texts texts = Visit.of(request).texts();
    if (url.isEmpty() && text.isEmpty()) {
      home(request, response, 400, Map.of("tab", tab, tab + "Problem", texts.say(tab + "Missing")));
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try {
      Task<?> task =
          text.isEmpty()
              ? scrape.startWithUrl(options, url)
              : scrape.startWithText(options, text, url);
      seeOther(response, "/tasks/" + task.id());
    } catch (TaskRejectedException full) {
      Map<String, String> entered = Map.of("url", url, "text", text);
      busy(request, response, tab, entered);
    }
  }

  private void parse(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String type = request.getContentType();
    boolean hasParts = type != null && type.startsWith("multipart/form-data");
    Part part = hasParts ? request.getPart(ParseEndpoint.FIELD) : null;
    String name = part == null ? null : part.getSubmittedFileName();
    if (part == null || name == null || name.isEmpty()) {
      String problem = Visit.of(request).texts().say("uploadMissing");
      home(request, response, 400, Map.of("tab", "upload", "uploadProblem", problem));
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try (InputStream content = part.getInputStream()) {
      seeOther(response, "/tasks/" + parse.start(options, name, part.getSize(), content).id());
    } catch (TaskRejectedException full) {
      busy(request, response, "upload", Map.of());
    }
  }

  private void busy(
      HttpServletRequest request,
      HttpServletResponse response,
      String tab,
      Map<String, String> entered)
      throws IOException {
    Map<String, String> values = new HashMap<>(entered);
    values.put("tab", tab);
    values.put(tab + "Problem", Visit.of(request).texts().say("busy"));
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
    Texts texts = Visit.of(request).texts();
    Map<String, Object> all = HomeView.page(kept, visitors.find(request), texts);
    all.putAll(HomeView.tabs(values.getOrDefault("tab", ""), texts));
    all.putAll(values);
    show(request, response, status, "home", all);
  }

  /** A task's page: it follows the task, and leads on to what came out of it. */
  private void task(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Optional<Snapshot> found = visitors.find(request).flatMap(owner -> tracker.find(id, owner));
    if (found.isEmpty()) {
      missing(request, response);
      return;
    }
    Snapshot now = found.get();
    Operation operation = Operation.of(now);
    if (now.state() == State.SUCCEEDED && !operation.page(now).isEmpty()) {
      seeOther(response, operation.page(now) + operation.note(now));
      return;
    }
    show(request, response, 200, "task", TaskView.page(now, Visit.of(request).texts()));
  }
}
