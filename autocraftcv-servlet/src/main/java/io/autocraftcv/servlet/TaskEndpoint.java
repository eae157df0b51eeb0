package io.autocraftcv.servlet;

import io.autocraftcv.progress.Task;

/**
 * Turns a POST into a task: what an application writes to offer one of its operations over HTTP.
 *
 * <pre>{@code
 * new ProgressServlet(tracker)
 *     .endpoint("import-with-progress", request -> {
 *       String url = request.text("url").orElseThrow(() -> new ProblemException(400, "url_required", "URL is required"));
 *       return tracker.start(IMPORT, request.options(), progress -> importer.run(url, progress));
 *     });
 * }</pre>
 *
 * <p>Called from many threads. It must return soon: the work belongs into the task.
 */
@FunctionalInterface
public interface TaskEndpoint {

  /**
   * Starts the task that was asked for.
   *
   * @throws ProblemException if the request is not in order
   */
  Task<?> start(TaskRequest request);
}
