package io.autocraftcv.webapp;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.servlet.ProblemException;
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
import java.util.stream.Collectors;

/**
 * The first page, and where its forms go. They work without JavaScript too: what is posted to
 * {@code /jobs} or {@code /resumes} leads to the page of its task.
 */
final class HomeServlet extends Pages {

  /** As many résumés can be sent with one form. */
  private static final int MOST_FILES = 10;

  private final transient Repositories kept;
  private final transient ScrapeEndpoint scrape;
  private final transient ParseEndpoint parse;
  private final transient Visitors visitors;
  private final int days;

  /**
   * @param days after which things are deleted, or 0 for never
   */
  HomeServlet(
      Repositories kept, ScrapeEndpoint scrape, ParseEndpoint parse, Visitors visitors, int days) {
    this.kept = kept;
    this.scrape = scrape;
    this.parse = parse;
    this.visitors = visitors;
    this.days = days;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals("/")) {
      Map<String, String> values =
          Map.of("tab", field(request, "tab"), "url", field(request, "url"));
      home(request, response, 200, values);
    } else {
      // Whoever opens the address again at which a form was refused.
      seeOther(response, "/");
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (request.getRequestURI()) {
      case "/jobs" -> scrape(request, response);
      case "/resumes" -> parse(request, response);
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
}
