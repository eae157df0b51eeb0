package io.autocraftcv.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that another process needs to run a task of a registered {@link TaskType}. Immutable.
 *
 * <pre>{@code
 * Map<String, String> row = taken.toMap();                   // into a queue or a table,
 * TaskRequest delivered = TaskRequest.fromMap(row);          // and out of it, on another machine
 * }</pre>
 *
 * @param task the task; its plan is the name of the type
 * @param input the input as the type has written it
 * @param deadline how long the work may take, all attempts together
 * @param retry how often it is tried
 * @param priority those with a higher one are delivered first
 */
public record TaskRequest(
    Snapshot.About task, String input, Duration deadline, Retry retry, int priority) {

  private static final String FORMAT = "1";
  private static final String ATTRIBUTE = "attribute.";

  /** The request as plain texts; {@code format} says how to read them. */
  public Map<String, String> toMap() {
    Map<String, String> map = new HashMap<>();
    map.put("format", FORMAT);
    map.put("id", task.id());
    map.put("type", task.plan());
    if (task.owner() != null) {
      map.put("owner", task.owner());
    }
    map.put("created", task.created().toString());
    task.attributes().forEach((name, value) -> map.put(ATTRIBUTE + name, value));
    map.put("input", input);
    map.put("deadline", deadline.toString());
    map.put("attempts", Integer.toString(retry.attempts()));
    map.put("first-wait", retry.firstWait().toString());
    map.put("longest-wait", retry.longestWait().toString());
    map.put("priority", Integer.toString(priority));
    return Map.copyOf(map);
  }

  /**
   * The request that {@link #toMap} has made a map of, in this release or an earlier one.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static TaskRequest fromMap(Map<String, String> map) {
    if (!FORMAT.equals(map.get("format"))) {
      throw new IllegalArgumentException(
          "A task request of format " + map.get("format") + " cannot be read, only of " + FORMAT);
    }
    Map<String, String> attributes = new HashMap<>();
    map.forEach(
        (name, value) -> {
          if (name.startsWith(ATTRIBUTE)) {
            attributes.put(name.substring(ATTRIBUTE.length()), value);
          }
        });
    @Nullable String owner = map.get("owner");
    return new TaskRequest(
        new Snapshot.About(
            required(map, "id"),
            required(map, "type"),
            owner,
            attributes,
            Instant.parse(required(map, "created"))),
        required(map, "input"),
        Duration.parse(required(map, "deadline")),
        new Retry(
            Integer.parseInt(required(map, "attempts")),
            Duration.parse(required(map, "first-wait")),
            Duration.parse(required(map, "longest-wait"))),
        Integer.parseInt(map.getOrDefault("priority", "0")));
  }

  private static String required(Map<String, String> map, String name) {
    String value = map.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A task request needs " + name);
    }
    return value;
  }
}
