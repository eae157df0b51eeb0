package io.autocraftcv.webapp;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of tasks, and what is answered where there is no page, or something is wrong. A task's
 * page works without JavaScript too: it looks again by itself until the task has ended.
 */
final class PagesServlet extends Pages {

  /** The path of the page for errors. */
  static final String ERROR = "/error";

  private final transient ProgressTracker tracker;
  private final transient Visitors visitors;

  PagesServlet(ProgressTracker tracker, Visitors visitors) {
    this.tracker = tracker;
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
    if (path.equals("/tasks/")) {
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
    if (path.startsWith("/tasks/")) {
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
