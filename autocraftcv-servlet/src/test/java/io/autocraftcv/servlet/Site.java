package io.autocraftcv.servlet;

import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A web application with the servlet and the client as they are delivered, pages under a strict
 * policy, and tasks that go on when the test says so.
 */
final class Site implements AutoCloseable {

  static final int STEPS = 60;

  private static final String OWNER = "visitor";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";
  private static final Stage READ = Stage.of("read", "Reading the rows...", 10);
  private static final Stage CHECK = Stage.of("check", "Checking them...", 40);
  private static final Stage WRITE = Stage.of("write", "Writing the result...", 70);
  private static final Plan PLAN = Plan.of("copy", READ, CHECK, WRITE);

  private final ProgressTracker tracker = ProgressTracker.builder().workers(250).queue(250).build();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stepped = lock.newCondition();
  private int step;

  Site() throws Exception {
    ProgressServlet servlet =
        new ProgressServlet(tracker)
            .owners(
                new OwnerResolver() {
                  @Override
                  public Optional<String> find(HttpServletRequest request) {
                    return Optional.of(OWNER);
                  }

                  @Override
                  public String establish(
                      HttpServletRequest request, HttpServletResponse response) {
                    return OWNER;
                  }
                })
            .limits(Limits.defaults().streams(1000).upload(64L * 1024 * 1024))
            .endpoint("copy-with-progress", request -> begin(request.options(), false));
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new Pages()), "/*");
    context.addEventListener(
        new jakarta.servlet.ServletContextListener() {
          @Override
          public void contextInitialized(jakarta.servlet.ServletContextEvent event) {
            servlet.mount(event.getServletContext(), "/api/*");
          }
        });
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  int port() {
    return connector.getLocalPort();
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  ProgressTracker tracker() {
    return tracker;
  }

  /** A task of {@link #STEPS} steps. */
  String start() {
    return begin(Options.defaults().owner(OWNER), false).id();
  }

  /** A task that fails at its last step. */
  String startFailing() {
    return begin(Options.defaults().owner(OWNER), true).id();
  }

  /** Lets all tasks go on to this step. */
  void stepTo(int next) {
    lock.lock();
    try {
      step = Math.max(step, next);
      stepped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  int step() {
    lock.lock();
    try {
      return step;
    } finally {
      lock.unlock();
    }
  }

  /** A page at this path. */
  void page(String path, String body) {
    page(path, "lang=\"en\"", "", body);
  }

  void page(String path, String html, String head, String body) {
    pages.put(
        path,
        """
        <!DOCTYPE html><html %s><head><meta charset="utf-8"><title>Tasks</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="data:,">%s
        <link rel="stylesheet" href="/autocraftcv/progress-tracker.css">
        <script src="/autocraftcv/progress-tracker.js"></script>
        <script src="/autocraftcv/progress-texts.js"></script>
        </head><body><main><h1>Tasks</h1>%s</main></body></html>
        """
            .formatted(html, head, body));
  }

  private Task<?> begin(Options options, boolean failing) {
    int from = step();
    return tracker.start(
        PLAN,
        options,
        progress -> {
          int third = STEPS / 3;
          for (Stage stage : PLAN.stages()) {
            int before = from + third * PLAN.stages().indexOf(stage);
            for (int item :
                progress.each(stage, IntStream.rangeClosed(1, third).boxed().toList())) {
              await(before + item);
            }
          }
          if (failing) {
            throw new TaskFailedException("broken", "The last row is broken.");
          }
          progress.result("job_id", "17");
          return null;
        });
  }

  private void await(int wanted) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (step < wanted) {
        stepped.await();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws Exception {
    stepTo(Integer.MAX_VALUE);
    server.stop();
    tracker.close();
  }

  /** The pages, the client and what npm brought. */
  private final class Pages extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String path = request.getRequestURI();
      byte[] bytes = bytes(path);
      if (bytes == null) {
        response.sendError(404);
        return;
      }
      String type =
          path.endsWith("js")
              ? "text/javascript"
              : path.endsWith(".css") ? "text/css" : "text/html";
      response.setHeader("Content-Security-Policy", POLICY);
      response.setContentType(type);
      response.setCharacterEncoding("UTF-8");
      response.getOutputStream().write(bytes);
    }

    private byte[] bytes(String path) throws IOException {
      String page = pages.get(path);
      if (page != null) {
        return page.getBytes(StandardCharsets.UTF_8);
      }
      if (path.startsWith("/npm/")) {
        return Files.readAllBytes(Path.of("target/npm/node_modules", path.substring(5)));
      }
      try (InputStream resource = Site.class.getResourceAsStream("/META-INF/resources" + path)) {
        return resource == null ? null : resource.readAllBytes();
      }
    }
  }
}
