package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the servlet does in any container, called by real clients. The application here copies
 * things: its work waits for the {@link #gate}, and fails for the name "broken".
 */
abstract class ServletContract {

  static final Stage READ = Stage.of("read", "Reading...", 10);
  static final Stage WRITE = Stage.of("write", "Writing...", 60);
  static final Plan PLAN = Plan.of("copy", READ, WRITE);
  static final String NEVER = "00000000-0000-4000-8000-000000000000";

  final CountDownLatch gate = new CountDownLatch(1);
  final ProgressTracker tracker =
      ProgressTracker.builder().store(fragile()).workers(2).queue(1).build();
  final List<String> uploads = new CopyOnWriteArrayList<>();
  final Container.Starter containers;
  Container container;
  ProgressServlet servlet;
  Visitor alice;
  Visitor bob;

  /** The store does not answer. */
  volatile boolean storeIsAway;

  /** The requests that are being held open, in their order. */
  private final BlockingQueue<String> held = new LinkedBlockingQueue<>();

  ServletContract(Container.Starter containers) {
    this.containers = containers;
  }

  @BeforeEach
  void start() throws Exception {
    servlet = servlet();
    container = containers.start("/app", context -> mount(context, servlet));
    alice = visitor();
    bob = visitor();
  }

  @AfterEach
  void stop() throws Exception {
    gate.countDown();
    container.stop();
    tracker.close();
  }

  ProgressServlet servlet() {
    return new ProgressServlet(tracker)
        .endpoint("copy-with-progress", this::copy)
        .allowOrigin("https://app.example.com")
        .limits(Limits.defaults().startsPerMinute(8).streams(4));
  }

  private Task<?> copy(TaskRequest request) {
    request.file("file").ifPresent(file -> uploads.add(file.fileName() + " " + file.size()));
    String name =
        request
            .text("name")
            .orElseThrow(() -> new ProblemException(400, "name_required", "Name is required"));
    return tracker.start(
        PLAN,
        request.options(),
        progress -> {
          progress.run(READ, () -> gate.await());
          if (name.equals("broken")) {
            throw new TaskFailedException("broken", "That one is broken.");
          }
          progress.result("job_id", "17");
          return null;
        });
  }

  private void mount(ServletContext context, ProgressServlet servlet) {
    servlet.mount(context, "/api/*");
    Filter noting =
        (request, response, chain) -> {
          chain.doFilter(request, response);
          if (request.isAsyncStarted()) {
            held.add("held");
          }
        };
    FilterRegistration.Dynamic filter = context.addFilter("noting", noting);
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(null, false, "/*");
  }

  /** A store in memory that can be away. */
  private ProgressStore fragile() {
    ProgressStore memory = ProgressStore.inMemory(Duration.ofMinutes(10));
    return (ProgressStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ProgressStore.class},
            (proxy, method, arguments) -> {
              if (storeIsAway) {
                throw new IllegalStateException("The store is away");
              }
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Waits until the servlet holds one more request open. */
  void untilHeld() throws InterruptedException {
    assertThat(held.poll(10, TimeUnit.SECONDS)).as("a request that is held").isNotNull();
  }

  final Visitor visitor() {
    return visitor("/app/api/");
  }

  final Visitor visitor(String mount) {
    return new Visitor(URI.create("http://127.0.0.1:" + container.port() + mount));
  }

  static JsonNode json(HttpResponse<String> answer) throws Exception {
    return Visitor.JSON.readTree(answer.body());
  }

  /** The code of a problem that is answered with this status. */
  static String problem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer).get("code").asText();
  }

  static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
