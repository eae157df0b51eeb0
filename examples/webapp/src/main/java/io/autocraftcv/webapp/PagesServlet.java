package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.servlet.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages. Each works without JavaScript too: a form posted to {@code /jobs} or {@code /resumes}
 * leads to the task's page, which looks again by itself until the task has ended.
 */
final class PagesServlet extends Pages {

  /** The path of the page for errors. */
  static final String ERROR = "/error";

  /** As many résumés can be sent with one form. */
  private static final int MOST_FILES = 10;

  private final transient Repositories kept;
  private final transient ProgressTracker tracker;
  private final transient ScrapeEndpoint scrape;
  private final transient ParseEndpoint parse;
  private final transient Visitors visitors;
  private final int days;

  /**
   * @param days after which things are deleted, or 0 for never
   */
  PagesServlet(
      Repositories kept,
      ProgressTracker tracker,
      ScrapeEndpoint scrape,
      ParseEndpoint parse,
      Visitors visitors,
      int days) {
    this.kept = kept;
    this.tracker = tracker;
    this.scrape = scrape;
    this.parse = parse;
    this.visitors = visitors;
    this.days = days;
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
      boolean running =
          Visit.of(request).tasks().get().stream().anyMatch(task -> !task.state().isTerminal());
      show(request, response, 200, "tasks", Map.of("inPage", true, "anyRuns", running));
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

  /** Each file is a task of its own. */
  private void parse(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<Part> files = files(request);
    Texts texts = Visit.of(request).texts();
    if (files.isEmpty() || files.size() > MOST_FILES) {
      String problem =
          files.isEmpty() ? texts.say("uploadMissing") : texts.say("tooManyFiles", MOST_FILES);
      home(request, response, 400, Map.of("tab", "upload", "uploadProblem", problem));
      return;
    }
    Options options = Options.defaults().owner(visitors.establish(request, response));
    List<Task<?>> tasks = new ArrayList<>();
    Map<String, String> problems = new LinkedHashMap<>();
    for (Part file : files) {
      String name = file.getSubmittedFileName();
      try (InputStream content = file.getInputStream()) {
        tasks.add(parse.start(options, name, file.getSize(), content));
      } catch (ProblemException e) {
        problems.put(name, problem(request, e));
      } catch (TaskRejectedException full) {
        problems.put(name, texts.say("busy"));
      }
    }
    if (problems.isEmpty()) {
      seeOther(response, "/tasks/" + (tasks.size() == 1 ? tasks.get(0).id() : ""));
    } else {
      refuse(request, response, problems);
    }
  }

  /**
   * @param problems by the name of the file; the others are being read
   */
  private void refuse(
      HttpServletRequest request, HttpServletResponse response, Map<String, String> problems)
      throws IOException {
    String all =
        problems.entrySet().stream()
            .map(problem -> problem.getKey() + ": " + problem.getValue())
            .collect(Collectors.joining("\n"));
    home(request, response, 409, Map.of("tab", "upload", "uploadProblem", all));
  }

  private static List<Part> files(HttpServletRequest request) throws ServletException, IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return List.of();
    }
    return request.getParts().stream()
        .filter(part -> part.getName().equals(ParseEndpoint.FIELD))
        .filter(part -> part.getSubmittedFileName() != null)
        .filter(part -> !part.getSubmittedFileName().isEmpty())
        .toList();
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
    Map<String, Object> all = new HomeView(texts, days).page(kept, visitors.find(request));
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
