package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskRejectedException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP face of a {@link ProgressTracker}. Mount it with a wildcard and with asynchronous
 * support, usually at {@code /api/*}:
 *
 * <pre>{@code
 * var servlet = new ProgressServlet(tracker).endpoint("import-with-progress", request -> ...);
 * ServletRegistration.Dynamic mounted = context.addServlet("progress", servlet);
 * mounted.addMapping("/api/*");
 * mounted.setAsyncSupported(true);
 * }</pre>
 *
 * <ul>
 *   <li>{@code GET progress/{id}/}: how far the task is; conditional by ETag
 *   <li>{@code GET progress/{id}/events}: the same as an event stream, resumed by Last-Event-ID
 *   <li>{@code POST progress/{id}/cancel/}: asks the task to stop
 *   <li>{@code POST {endpoint}/}: starts a task; 202 with its first snapshot
 * </ul>
 *
 * Every path works with and without its last slash. Only its owner sees a task. Requests that
 * change something must come from the same origin. Configure it before it is mounted; from then on
 * it is safe for many threads. The tracker is not closed with the servlet.
 */
public final class ProgressServlet extends HttpServlet {

  private static final Logger log = LoggerFactory.getLogger(ProgressServlet.class);

  /** Proxies tend to cut connections that are silent for 30 or 60 seconds. */
  private static final int HEARTBEAT_SECONDS = 15;

  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";

  // A servlet is Serializable by an accident of history; nobody serialises one.
  private final transient ProgressTracker tracker;
  private final transient Map<String, TaskEndpoint> endpoints = new ConcurrentHashMap<>();
  private final transient Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private transient OwnerResolver owners = OwnerResolver.httpSession();
  private transient @Nullable ScheduledExecutorService heart;

  /** Serves the tasks of this tracker. */
  public ProgressServlet(ProgressTracker tracker) {
    this.tracker = tracker;
  }

  /**
   * Offers an operation of the application at {@code POST {name}/}.
   *
   * @param name one path segment
   */
  public ProgressServlet endpoint(String name, TaskEndpoint endpoint) {
    if (!name.matches("[A-Za-z0-9._~-]+") || name.equals("progress")) {
      throw new IllegalArgumentException("Not a name for an endpoint: " + name);
    }
    endpoints.put(name, endpoint);
    return this;
  }

  /** Says who is who; by default the HTTP session. */
  public ProgressServlet owners(OwnerResolver owners) {
    this.owners = owners;
    return this;
  }

  @Override
  public void init() {
    heart =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread thread = new Thread(run, "autocraftcv-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        heart.scheduleAtFixedRate(
            () -> streams.forEach(EventStream::heartbeat),
            HEARTBEAT_SECONDS,
            HEARTBEAT_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public void destroy() {
    if (heart != null) {
      heart.shutdownNow();
    }
    streams.forEach(EventStream::close);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    try {
      route(request, response);
    } catch (ProblemException problem) {
      answer(response, problem);
    } catch (TaskRejectedException full) {
      answer(
          response,
          ProblemException.tryLater(
              "busy", "Too many tasks are running; please try again in a few seconds"));
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString();
      log.error("Request {} failed", reference, e);
      answer(
          response,
          new ProblemException(
              500, "internal_error", "Something went wrong on our side; report " + reference));
    }
  }

  private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String[] path = segments(request.getPathInfo());
    if (path.length >= 2 && path.length <= 3 && path[0].equals("progress")) {
      String action = path.length == 2 ? "" : path[2];
      switch (action) {
        case "" -> show(allow("GET", request), response, path[1]);
        case "events" -> stream(allow("GET", request), response, path[1]);
        case "cancel" -> cancel(allow("POST", request), response, path[1]);
        default -> throw notFound();
      }
    } else if (path.length == 1 && endpoints.containsKey(path[0])) {
      start(allow("POST", request), response, endpoints.get(path[0]));
    } else {
      throw notFound();
    }
  }

  private static String[] segments(@Nullable String pathInfo) {
    String path = pathInfo == null ? "" : pathInfo.substring(1);
    return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1);
  }

  private static HttpServletRequest allow(String method, HttpServletRequest request) {
    boolean head = method.equals("GET") && request.getMethod().equals("HEAD");
    if (!request.getMethod().equals(method) && !head) {
      throw ProblemException.methodNotAllowed(method);
    }
    if (method.equals("POST")) {
      SameOrigin.require(request);
    }
    return request;
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not_found", "There is nothing at this address");
  }

  private void show(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Snapshot snapshot = own(request, id);
    String tag = "\"" + snapshot.version() + "\"";
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", tag);
    pace(response, snapshot);
    if (names(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(304);
    } else {
      answer(response, 200, snapshot);
    }
  }

  /** Weak comparison, as RFC 9110 wants it for If-None-Match. */
  private static boolean names(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String one : ifNoneMatch.split(",", -1)) {
      String candidate = one.strip();
      if (candidate.equals(tag) || candidate.equals("W/" + tag) || candidate.equals("*")) {
        return true;
      }
    }
    return false;
  }

  private void cancel(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    boolean ended = own(request, id).state().isTerminal();
    Snapshot snapshot = tracker.cancel(id).orElseThrow(() -> ProblemException.taskNotFound(id));
    response.setHeader("Cache-Control", "no-store");
    // Work that stops at once has been asked all the same: 200 is for what had ended before.
    answer(response, ended ? 200 : 202, snapshot);
  }

  private void start(
      HttpServletRequest request, HttpServletResponse response, TaskEndpoint endpoint)
      throws IOException {
    Map<String, List<String>> fields = RequestFields.read(request);
    Task<?> task = endpoint.start(new TaskRequest(owners.establish(request, response), fields));
    Snapshot snapshot = task.snapshot();
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Location",
        request.getContextPath() + request.getServletPath() + "/progress/" + task.id() + "/");
    pace(response, snapshot);
    answer(response, 202, snapshot);
  }

  private void stream(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Snapshot snapshot = own(request, id);
    long seen = lastEventId(request, snapshot);
    response.setHeader("Cache-Control", "no-store");
    if (snapshot.state().isTerminal() && seen == snapshot.version()) {
      // The client has the end already; 204 is how an EventSource learns not to come back.
      response.setStatus(204);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext context = request.startAsync();
    context.setTimeout(0);
    open(context, id, seen);
  }

  private void open(AsyncContext context, String id, long seen) throws IOException {
    EventStream stream = new EventStream(context, seen, streams::remove);
    streams.add(stream);
    try {
      stream.start(tracker.watch(id, stream::offer));
    } catch (RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /** The version that the client has seen; a version that never was counts as none. */
  private static long lastEventId(HttpServletRequest request, Snapshot now) {
    String header = request.getHeader("Last-Event-ID");
    boolean number = header != null && header.matches("[0-9]{1,18}");
    long seen = number ? Long.parseLong(header) : 0;
    return seen <= now.version() ? seen : 0;
  }

  /** The task, if it is the caller's; to everybody else it does not exist. */
  private Snapshot own(HttpServletRequest request, String id) {
    Optional<String> owner = owners.find(request);
    try {
      return owner
          .flatMap(name -> tracker.find(id, name))
          .orElseThrow(() -> ProblemException.taskNotFound(id));
    } catch (ProblemException notFound) {
      throw notFound;
    } catch (RuntimeException e) {
      log.warn("The progress store cannot be asked", e);
      throw ProblemException.tryLater(
          "store_unavailable", "Progress cannot be looked up now; please try again");
    }
  }

  private static void pace(HttpServletResponse response, Snapshot snapshot) {
    if (!snapshot.state().isTerminal()) {
      response.setHeader("Retry-After", "2");
    }
  }

  private static void answer(HttpServletResponse response, int status, Snapshot snapshot)
      throws IOException {
    write(response, status, JSON, Json.snapshot(snapshot));
  }

  private static void answer(HttpServletResponse response, ProblemException problem)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    problem.headers().forEach(response::setHeader);
    write(response, problem.status(), PROBLEM_JSON, Json.problem(problem));
  }

  private static void write(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
