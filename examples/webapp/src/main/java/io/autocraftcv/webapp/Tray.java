package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The visitor's tasks as a list on every page: those that run, and those that have ended until the
 * visitor has seen what came out, or does not want to. Which these are, their browser remembers for
 * as long as we remember tasks.
 */
final class Tray {

  private static final String SEEN = "autocraftcv_seen";

  /** More than anybody looks at while tasks are kept; with its name, a cookie has 4 KB at most. */
  private static final int MOST = 300;

  /** Enough of an id to tell a visitor's tasks apart. */
  private static final int LETTERS = 8;

  private Tray() {}

  /**
   * What the page shows of it. The page's own task it shows itself; once that has ended, nobody
   * need be told of it again.
   */
  static List<Map<String, Object>> items(
      HttpServletRequest request, HttpServletResponse response, Visit visit) {
    List<Snapshot> tasks = visit.tasks().get();
    String page = request.getRequestURI();
    String seen = seen(request);
    tasks.stream()
        .filter(task -> task.state().isTerminal() && isShownBy(page, task))
        .findFirst()
        .ifPresent(task -> dismiss(request, response, visit, task.id()));
    return tasks.stream()
        .filter(task -> task.state() != State.CANCELLED)
        .filter(task -> !seen.contains(mark(task.id())))
        .filter(task -> !isShownBy(page, task))
        .map(task -> item(task, visit.texts()))
        .toList();
  }

  /** Shows the task no more. */
  static void dismiss(
      HttpServletRequest request, HttpServletResponse response, Visit visit, String id) {
    String seen = seen(request);
    if (id.length() >= LETTERS && !seen.contains(mark(id))) {
      String all = mark(id) + seen;
      String kept = all.substring(0, Math.min(all.length(), MOST * (LETTERS + 1)));
      Cookies.keep(request, response, SEEN, kept, visit.tasksKept());
    }
  }

  /** The name of the text that says what these are. */
  static String title(List<Map<String, Object>> items) {
    boolean running = isRunning(items);
    boolean ended = items.stream().anyMatch(item -> Boolean.FALSE.equals(item.get("running")));
    return ended ? running ? "tasksBoth" : "tasksEnded" : "tasksRunning";
  }

  /** Whether there is something to follow; what has ended is in nobody's way. */
  static boolean isRunning(List<Map<String, Object>> items) {
    return items.stream().anyMatch(item -> Boolean.TRUE.equals(item.get("running")));
  }

  private static Map<String, Object> item(Snapshot task, Texts texts) {
    Operation operation = Operation.of(task);
    Map<String, Object> values = new HashMap<>();
    values.put("id", task.id());
    values.put("doing", operation.doing(texts));
    values.put("input", operation.input(task));
    values.put("running", !task.state().isTerminal());
    values.put("percent", task.percent());
    values.put("status", texts.status(task));
    values.put("failure", texts.failure(task));
    values.put("page", operation.page(task));
    return values;
  }

  private static boolean isShownBy(String page, Snapshot task) {
    return page.equals("/tasks/" + task.id()) || page.equals(Operation.of(task).page(task));
  }

  private static String seen(HttpServletRequest request) {
    return Cookies.find(request, SEEN, "([0-9a-f]{8}\\.)*");
  }

  private static String mark(String id) {
    return id.substring(0, LETTERS) + ".";
  }
}
