package io.autocraftcv.servlet;

import io.autocraftcv.progress.Plan;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Stage;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;

/** As an application writes it that is configured by annotation, or by {@code web.xml}. */
@WebServlet(urlPatterns = "/annotated/*", asyncSupported = true)
@MultipartConfig(maxFileSize = 10_000_000, maxRequestSize = 10_100_000)
public class AnnotatedApi extends ProgressServlet {

  private static final Stage COPY = Stage.of("copy", "Copying...", 1);
  private static final Plan PLAN = Plan.of("copy", COPY);

  private final transient ProgressTracker tracker;

  public AnnotatedApi() {
    this(ProgressTracker.inMemory());
  }

  private AnnotatedApi(ProgressTracker tracker) {
    super(tracker);
    this.tracker = tracker;
    endpoint(
        "copy-with-progress",
        request ->
            tracker.start(
                PLAN,
                request.options(),
                progress -> progress.run(COPY, () -> request.text("name").orElse(""))));
  }

  @Override
  public void destroy() {
    super.destroy();
    tracker.close();
  }
}
