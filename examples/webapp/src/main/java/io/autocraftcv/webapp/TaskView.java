package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A task on its own page. */
final class TaskView {

  private TaskView() {}

  static Map<String, Object> page(Snapshot task, Texts texts) {
    Operation operation = Operation.of(task);
    boolean running = !task.state().isTerminal();
    List<Map<String, Object>> ways = Ways.of(task, texts);
    Map<String, Object> values = new HashMap<>();
    values.put("id", task.id());
    values.put("doing", operation.doing(texts));
    values.put("input", operation.input(task));
    values.put("stages", operation.stages(texts));
    values.put("running", running);
    values.put("percent", task.percent());
    values.put("stage", stage(task.stage(), texts));
    values.put("status", texts.status(task));
    values.put("failure", texts.failure(task));
    values.put("ways", ways);
    values.put("hasWays", !ways.isEmpty());
    return values;
  }

  private static String stage(Snapshot.Position stage, Texts texts) {
    return texts.say("stageOf", Math.max(1, stage.number()), stage.count());
  }
}
