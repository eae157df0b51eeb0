package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import io.autocraftcv.redis.RedisHealth;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
    Texts texts = Visit.of(request).texts();
    Map<String, Object> values = new HashMap<>(health(node.health(), texts));
    TaskBoard board = node.board();
    List<Map<String, Object>> going =
        board.going().stream()
            .map(node.tracker()::find)
            .flatMap(Optional::stream)
            .map(now -> going(now, texts))
            .toList();
    List<Map<String, Object>> ended =
        board.ended().stream().map(last -> ended(last, texts)).toList();
    values.put("going", going);
    values.put("hasGoing", !going.isEmpty());
    values.put("ended", ended);
    values.put("hasEnded", !ended.isEmpty());
    values.put(
        "counts",
        board.counts().entrySet().stream()
            .map(count -> count(count.getKey(), count.getValue(), texts))
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

  private static Map<String, Object> health(Health health, Texts texts) {
    RedisHealth redis = health.redis();
    return Map.of(
        "status", texts.say("health." + health.status()),
        "database", texts.say(health.database() ? "health.up" : "health.down"),
        "redis", redis == null ? "" : texts.say("redis." + redis.status()));
  }

  private static Map<String, Object> count(State state, int count, Texts texts) {
    return Map.of("tasks", texts.say("tasksThat", texts.say("state." + state)), "count", count);
  }

  private static Map<String, Object> going(Snapshot now, Texts texts) {
    Map<String, Object> values = new HashMap<>(task(now, texts));
    Snapshot.Remaining remaining = now.remaining();
    values.put("percent", now.percent());
    values.put("stage", texts.status(now));
    values.put("left", remaining == null ? "" : seconds(remaining.likely(), texts));
    return values;
  }

  private static Map<String, Object> ended(TaskBoard.Ended ended, Texts texts) {
    Map<String, Object> values = new HashMap<>(task(ended.last(), texts));
    Snapshot.Failure failure = ended.last().failure();
    values.put("code", failure == null ? "" : failure.code());
    values.put("error", ended.error().isPresent() ? ended.error().getAsInt() + " %" : "");
    return values;
  }

  private static Map<String, Object> task(Snapshot task, Texts texts) {
    return Map.of(
        "id", task.id(),
        "short", task.id().substring(0, 8),
        "plan", task.task().plan(),
        "state", texts.say("state." + task.state()),
        "took", seconds(task.elapsed(), texts));
  }

  private static String seconds(Duration duration, Texts texts) {
    return texts.say("seconds", texts.number(Math.round(duration.toMillis() / 100.0) / 10.0));
  }
}
