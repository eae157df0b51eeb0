package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.redis.RedisHealth;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The page for those who operate a node, behind their password: its health, and its tasks, which
 * can be cancelled. Whose tasks they are and what they work on is not shown.
 */
final class OperatorServlet extends Pages {

  private final transient Node node;
  private final transient OperatorPassword password;

  OperatorServlet(Node node, OperatorPassword password) {
    this.node = node;
    this.password = password;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (password.admits(request, response)) {
      super.service(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getPathInfo() != null) {
      missing(request, response);
      return;
    }
    Map<String, Object> values = new HashMap<>(health(node.health()));
    TaskBoard board = node.board();
    List<Map<String, Object>> going =
        board.going().stream()
            .map(node.tracker()::find)
            .flatMap(Optional::stream)
            .map(OperatorServlet::going)
            .toList();
    List<Map<String, Object>> ended = board.ended().stream().map(OperatorServlet::ended).toList();
    values.put("going", going);
    values.put("hasGoing", !going.isEmpty());
    values.put("ended", ended);
    values.put("hasEnded", !ended.isEmpty());
    values.put(
        "counts",
        board.counts().entrySet().stream()
            .map(count -> Map.of("state", words(count.getKey()), "count", count.getValue()))
            .toList());
    show(request, response, 200, "operator", values);
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if ("/cancel".equals(request.getPathInfo())) {
      var unused = node.tracker().cancel(field(request, "task"));
      seeOther(response, "/operator");
    } else {
      missing(request, response);
    }
  }

  private static Map<String, Object> health(Health health) {
    RedisHealth redis = health.redis();
    return Map.of(
        "status", health.status(),
        "database", health.database() ? "up" : "down",
        "redis", redis == null ? "" : words(redis.status()),
        "redisMessage", redis == null ? "" : redis.sentence());
  }

  private static Map<String, Object> going(Snapshot now) {
    Map<String, Object> values = new HashMap<>(task(now));
    Snapshot.Remaining remaining = now.remaining();
    values.put("percent", now.percent());
    values.put("stage", now.status());
    values.put("left", remaining == null ? "" : seconds(remaining.likely()));
    return values;
  }

  private static Map<String, Object> ended(TaskBoard.Ended ended) {
    Map<String, Object> values = new HashMap<>(task(ended.last()));
    Snapshot.Failure failure = ended.last().failure();
    values.put("code", failure == null ? "" : failure.code());
    values.put("error", ended.error().isPresent() ? ended.error().getAsInt() + " %" : "");
    return values;
  }

  private static Map<String, Object> task(Snapshot task) {
    return Map.of(
        "id", task.id(),
        "short", task.id().substring(0, 8),
        "plan", task.task().plan(),
        "state", words(task.state()),
        "took", seconds(task.elapsed()));
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ENGLISH, "%.1f s", duration.toMillis() / 1000.0);
  }
}
