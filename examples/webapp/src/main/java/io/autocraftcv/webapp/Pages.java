package io.autocraftcv.webapp;

import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.servlet.ProblemException;
import io.autocraftcv.servlet.SameOrigin;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/** How pages are answered. What changes something must come from a page of ours. */
abstract class Pages extends HttpServlet {

  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=\"?[^\";\\s]", Pattern.CASE_INSENSITIVE);

  private static final Templates TEMPLATES = new Templates();

  /** The fields of our forms that nobody sees. */
  private static final Pattern OURS =
      Pattern.compile("version|do|part|number|path|place|added|.*\\.was");

  /** The methods that pages know, by RFC 9110, 9.3. */
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (METHODS.contains(request.getMethod())) {
      super.service(request, response);
    } else {
      response.setHeader("Allow", String.join(", ", METHODS));
      show(request, response, 405, "error", Map.of("ours", false));
    }
  }

  @Override
  protected final void doOptions(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", String.join(", ", METHODS));
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!SameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (isWithoutBoundary(request.getContentType())) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      post(request, response);
    } catch (ProblemException e) {
      refuse(request, response, HttpServletResponse.SC_CONFLICT, problem(request, e));
    } catch (TaskRejectedException full) {
      response.setHeader("Retry-After", "5");
      String busy = Visit.of(request).texts().say("busy");
      refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, busy);
    } catch (HttpException.RuntimeException | ServletException unread) {
      if (!TooLarge.isCauseOf(unread)) {
        throw unread;
      }
      TooLarge.hearOut(request);
      response.setHeader("Connection", "close");
      String problem = TooLarge.sentence(Visit.of(request).texts());
      refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, problem);
    }
  }

  /** Whether it is said to have parts, and not what is between them (RFC 2046, 5.1.1). */
  private static boolean isWithoutBoundary(@Nullable String type) {
    return type != null
        && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
        && !BOUNDARY.matcher(type).find();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String problem)
      throws IOException {
    show(request, response, status, "refused", Map.of("problem", problem));
  }

  /** What is wrong, in the visitor's language as far as we know how to say it. */
  static String problem(HttpServletRequest request, ProblemException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    return Visit.of(request).texts().failure(e.code(), message);
  }

  abstract void post(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException;

  /** What was entered into a field, or nothing. */
  static String field(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /**
   * The version of a thing that the page showed on which this was entered.
   *
   * @param now what is kept; holds for whoever does not say what they have seen
   */
  static int version(HttpServletRequest request, int now) {
    String shown = field(request, "version");
    return shown.matches("[0-9]{1,9}") ? Integer.parseInt(shown) : now;
  }

  /**
   * Answers with a page.
   *
   * @param values what its template shows besides what all pages do
   */
  static void show(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String template,
      Map<String, ?> values)
      throws IOException {
    Visit visit = Visit.of(request);
    List<Map<String, Object>> tasks = Tray.items(request, response, visit);
    Map<String, Object> all = new HashMap<>(values);
    all.put("t", visit.texts().byName());
    all.put("assets", Assets.HASH);
    all.put("theme", visit.preferences().theme());
    all.put("tasks", tasks);
    all.put("hasTasks", !tasks.isEmpty());
    all.put("isRunning", Tray.isRunning(tasks));
    all.put("tasksTitle", visit.texts().say(Tray.title(tasks)));
    byte[] page = TEMPLATES.render(template, all).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("text/html");
    response.setHeader("Content-Language", visit.texts().language());
    answer(response, page);
  }

  /** The page for a request of which nothing is known but that something is wrong. */
  static byte[] error(Texts texts, int status) {
    return TEMPLATES
        .render("error", Map.of("t", texts.byName(), "assets", Assets.HASH, "ours", status >= 500))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What is personal stays in no cache. */
  static void answer(HttpServletResponse response, byte[] body) throws IOException {
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static void seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
  }

  /** Whoever saved something that was deleted meanwhile gets back what they entered. */
  static void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean saved = request.getMethod().equals("POST");
    show(request, response, 404, "missing", Map.of("entered", saved ? entered(request) : ""));
  }

  private static String entered(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> !OURS.matcher(field.getKey()).matches())
        .map(field -> field.getValue()[0].strip())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
