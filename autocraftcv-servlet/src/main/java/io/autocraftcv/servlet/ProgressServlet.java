package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.TaskRejectedException;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * The HTTP face of a {@link ProgressTracker}. It is mounted by one line:
 *
 * <pre>{@code
 * new ProgressServlet(tracker)
 *     .endpoint("import-with-progress", request -> tracker.start(IMPORT, request.options(), progress -> ...))
 *     .mount(context, "/api/*");
 * }</pre>
 *
 * Where containers are configured by annotation or {@code web.xml}, a subclass says what it serves:
 *
 * <pre>{@code
 * @WebServlet(urlPatterns = "/api/*", asyncSupported = true)
 * @MultipartConfig(maxFileSize = 10_000_000, maxRequestSize = 10_100_000)
 * public class Api extends ProgressServlet {
 *   public Api() {
 *     super(App.TRACKER);
 *     endpoint("import-with-progress", App::startImport);
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code GET progress/{id}/}: how far the task is; conditional by ETag, and held back until
 *       there is something newer by {@code Prefer: wait=25}
 *   <li>{@code GET progress/{id}/events}: the same as an event stream, resumed by Last-Event-ID
 *   <li>{@code GET progress/?ids=a,b} and {@code GET progress/events?ids=a,b}: several tasks
 *   <li>{@code GET progress/{id}/ws}: the same over WebSocket, where the container has it
 *   <li>{@code POST progress/{id}/cancel/}: asks the task to stop
 *   <li>{@code DELETE progress/{id}/}: stops and forgets it
 *   <li>{@code GET recover-progress/{id}/}: for clients of the original
 *   <li>{@code GET tasks/}: the caller's own tasks, newest first
 *   <li>{@code POST {endpoint}/}: starts a task; 202 with its first snapshot
 *   <li>{@code GET openapi.yaml}: all of this for programs
 * </ul>
 *
 * Every path works with and without its last slash. Only its owner sees a task. Requests that
 * change something must come from the same origin. Configure it before it is mounted; from then on
 * it is safe for many threads. The tracker is not closed with the servlet.
 */
public class ProgressServlet extends HttpServlet {

  private static final Logger log = LoggerFactory.getLogger(ProgressServlet.class);

  // A servlet is Serializable by an accident of history; nobody serialises one.
  private final transient ProgressTracker tracker;
  private final transient Map<String, TaskEndpoint> endpoints = new ConcurrentHashMap<>();
  private final transient Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final transient Cors cors = new Cors();
  private transient OwnerResolver owners = OwnerResolver.httpSession();
  private transient Limits limits = Limits.defaults();

  /** Proxies tend to cut connections that are silent for 30 or 60 seconds. */
  private transient Duration heartbeat = Duration.ofSeconds(15);

  private transient Tasks tasks;
  private transient Starts starts;
  private transient Places places;
  private transient @Nullable ScheduledExecutorService heart;

  /** Serves the tasks of this tracker. */
  public ProgressServlet(ProgressTracker tracker) {
    this.tracker = tracker;
    this.tasks = new Tasks(tracker, owners, limits);
    this.starts = new Starts(owners, limits);
    this.places = new Places(limits.streams());
  }

  /**
   * Offers an operation of the application at {@code POST {name}/}.
   *
   * @param name one path segment
   */
  public final ProgressServlet endpoint(String name, TaskEndpoint endpoint) {
    Set<String> taken = Set.of("progress", "recover-progress", "tasks", "openapi.yaml");
    if (!name.matches("[A-Za-z0-9._~-]+") || taken.contains(name)) {
      throw new IllegalArgumentException("Not a name for an endpoint: " + name);
    }
    endpoints.put(name, endpoint);
    return this;
  }

  /** Says who is who; by default the HTTP session. */
  public final ProgressServlet owners(OwnerResolver owners) {
    this.owners = owners;
    return this;
  }

  /** How much one caller may ask for. */
  public final ProgressServlet limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  final ProgressServlet heartbeat(Duration heartbeat) {
    this.heartbeat = heartbeat;
    return this;
  }

  /**
   * Lets pages of another origin use this one, with the visitor's cookies: start, watch and cancel.
   * May be called several times; without it no other origin can.
   *
   * @param origin such as {@code https://app.example.com}; never a pattern
   */
  public final ProgressServlet allowOrigin(String origin) {
    cors.allow(origin);
    return this;
  }

  /**
   * Adds this servlet to an application that has not started yet, with asynchronous support and
   * with room for uploads.
   *
   * @param mapping where it is, with a wildcard: {@code /api/*}
   */
  public final ServletRegistration.Dynamic mount(ServletContext context, String mapping) {
    ServletRegistration.Dynamic mounted =
        context.addServlet("autocraftcv-progress " + mapping, this);
    mounted.addMapping(mapping);
    mounted.setAsyncSupported(true);
    // A request is a little larger than what is in it.
    long largest = limits.upload() + limits.body();
    mounted.setMultipartConfig(
        new MultipartConfigElement("", limits.upload(), largest, limits.body()));
    return mounted;
  }

  @Override
  public void init() {
    tasks = new Tasks(tracker, owners, limits);
    starts = new Starts(owners, limits);
    places = new Places(limits.streams());
    heart =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread thread = new Thread(run, "autocraftcv-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        heart.scheduleAtFixedRate(
            () -> connections.forEach(ProgressServlet::beat),
            heartbeat.toMillis(),
            heartbeat.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private static void beat(Connection connection) {
    try {
      connection.heartbeat();
    } catch (RuntimeException e) {
      // A heartbeat that throws would be the last, for all.
      log.warn("A connection could not be kept alive", e);
    }
  }

  @Override
  public void destroy() {
    if (heart != null) {
      heart.shutdownNow();
    }
    connections.forEach(Connection::close);
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    cors.apply(request, response);
    try {
      route(request, response);
    } catch (ProblemException problem) {
      Answer.problem(request, response, problem);
    } catch (TaskRejectedException full) {
      Answer.problem(
          request,
          response,
          ProblemException.tryLater(
              "busy", "Too many tasks are running; please try again in a few seconds"));
    } catch (RuntimeException e) {
      // An application's endpoint may have failed because the store has.
      if (tasks.areAway()) {
        Answer.problem(request, response, Tasks.away());
        return;
      }
      String reference = UUID.randomUUID().toString();
      log.error("Request {} failed", reference, e);
      Answer.problem(
          request,
          response,
          new ProblemException(
              500, "internal_error", "Something went wrong on our side; report " + reference));
    }
  }

  private void route(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("OPTIONS") && cors.allows(request)) {
      Cors.preflight(response);
      return;
    }
    List<String> path = segments(request.getPathInfo());
    String first = path.get(0);
    switch (path.size()) {
      case 1 -> {
        switch (first) {
          case "progress" -> poll(allow(request, "GET"), response, tasks.several(request));
          case "tasks" -> list(allow(request, "GET"), response);
          case "openapi.yaml" -> {
            allow(request, "GET");
            describe(response);
          }
          default -> start(request, response, first);
        }
      }
      case 2 -> {
        String id = path.get(1);
        switch (first + (id.equals("events") ? "/events" : "")) {
          case "progress/events" -> stream(allow(request, "GET"), response, tasks.several(request));
          case "progress" -> task(allow(request, "GET", "DELETE"), response, id);
          case "recover-progress" -> recover(allow(request, "GET"), response, id);
          default -> throw notFound();
        }
      }
      case 3 -> {
        String id = path.get(1);
        switch (first + "/" + path.get(2)) {
          case "progress/events" -> stream(allow(request, "GET"), response, tasks.one(request, id));
          case "progress/cancel" -> cancel(allow(request, "POST"), response, id);
          case "progress/ws" -> connect(allow(request, "GET"), response, id);
          default -> throw notFound();
        }
      }
      default -> throw notFound();
    }
  }

  private static List<String> segments(@Nullable String pathInfo) {
    String path = pathInfo == null || pathInfo.isEmpty() ? "" : pathInfo.substring(1);
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return List.of(bare.split("/", -1));
  }

  private HttpServletRequest allow(HttpServletRequest request, String... methods) {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    if (!List.of(methods).contains(method)) {
      throw ProblemException.methodNotAllowed(String.join(", ", methods));
    }
    if (!method.equals("GET") && !cors.allows(request)) {
      SameOrigin.require(request);
    }
    return request;
  }

  private static ProblemException notFound() {
    return new ProblemException(404, "not_found", "There is nothing at this address");
  }

  private void task(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    if (request.getMethod().equals("DELETE")) {
      tasks.erase(tasks.own(request, id).id());
      response.setStatus(204);
    } else {
      poll(request, response, tasks.one(request, id));
    }
  }

  private void poll(HttpServletRequest request, HttpServletResponse response, Sight sight)
      throws IOException {
    int seconds = LongPoll.wanted(request);
    if (seconds > 0 && !sight.isOver() && Answer.isKnown(request, sight)) {
      LongPoll.begin(request, sight, seconds, tracker, place(request));
    } else {
      Answer.conditional(request, response, sight);
    }
  }

  private Registration place(HttpServletRequest request) {
    if (!request.isAsyncSupported()) {
      throw new IllegalStateException(
          "The servlet, or a filter before it, is mounted without asynchronous support");
    }
    return places.take(owners.find(request).orElse(""));
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String state = request.getParameter("state");
    List<Snapshot> wanted =
        tasks.all(request).stream()
            .filter(task -> state == null || task.state().name().equalsIgnoreCase(state))
            .toList();
    response.setHeader("Cache-Control", "no-store");
    Answer.json(response, 200, Json.tasks(wanted, List.of()));
  }

  private void recover(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Snapshot snapshot = tasks.own(request, id);
    response.setHeader("Cache-Control", "no-store");
    Answer.json(response, 200, Json.recovered(snapshot));
  }

  private void cancel(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    boolean ended = tasks.own(request, id).state().isTerminal();
    Snapshot snapshot = tasks.cancel(id);
    response.setHeader("Cache-Control", "no-store");
    // Work that stops at once has been asked all the same: 200 is for what had ended before.
    Answer.json(response, ended ? 200 : 202, Json.snapshot(snapshot));
  }

  private void start(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    TaskEndpoint endpoint = endpoints.get(name);
    if (endpoint == null) {
      throw notFound();
    }
    Snapshot snapshot = starts.start(allow(request, "POST"), response, name, endpoint);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Location",
        request.getContextPath() + request.getServletPath() + "/progress/" + snapshot.id() + "/");
    Answer.pace(response, Sight.one(snapshot));
    Answer.json(response, 202, Json.snapshot(snapshot));
  }

  private void stream(HttpServletRequest request, HttpServletResponse response, Sight sight)
      throws IOException {
    Seen seen = Seen.of(lastEventId(request), sight);
    response.setHeader("Cache-Control", "no-store");
    if (seen.isAll() && !sight.found().isEmpty()) {
      // The client has the end already; 204 is how an EventSource learns not to come back.
      response.setStatus(204);
      return;
    }
    boolean head = request.getMethod().equals("HEAD");
    Registration place = head ? () -> {} : place(request);
    response.setContentType(EventStream.TYPE);
    response.setHeader("X-Accel-Buffering", "no");
    if (head) {
      return;
    }
    try {
      AsyncContext context = request.startAsync();
      context.setTimeout(0);
      open(context, sight, seen, place);
    } catch (IOException | RuntimeException e) {
      place.close();
      throw e;
    }
  }

  /** An EventSource that is made anew, not reconnected, can say in the address what it has seen. */
  private static @Nullable String lastEventId(HttpServletRequest request) {
    String header = request.getHeader("Last-Event-ID");
    return header != null ? header : request.getParameter("last_event_id");
  }

  private void open(AsyncContext context, Sight sight, Seen seen, Registration place)
      throws IOException {
    EventStream[] self = new EventStream[1];
    EventStream stream =
        new EventStream(
            context,
            sight,
            seen,
            () -> {
              place.close();
              connections.remove(self[0]);
            });
    self[0] = stream;
    connections.add(stream);
    try {
      stream.start(tracker);
    } catch (RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  private void connect(HttpServletRequest request, HttpServletResponse response, String id)
      throws IOException {
    Sight sight = tasks.one(request, id);
    if (!WebSockets.isAskedFor(request)) {
      throw ProblemException.upgradeRequired();
    }
    if (!cors.allows(request)) {
      SameOrigin.require(request);
    }
    WebSockets.upgrade(request, response, sight, tracker, place(request), connections);
  }

  private static void describe(HttpServletResponse response) throws IOException {
    try (InputStream yaml = ProgressServlet.class.getResourceAsStream("openapi.yaml")) {
      if (yaml == null) {
        throw notFound();
      }
      response.setContentType("application/yaml");
      response.setCharacterEncoding("UTF-8");
      response.setHeader("Cache-Control", "public, max-age=300");
      yaml.transferTo(response.getOutputStream());
    }
  }
}
