package io.autocraftcv.progress;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the successful runs of a plan have shown about its stages. They are known by their names: a
 * plan that gains a stage keeps what is known of the others. Immutable.
 *
 * @param stages the stages of the plan as it was in the newest run, with those that were left out
 */
record Learned(Map<String, Past> stages) {

  static final Learned NOTHING = new Learned(Map.of());

  /** The number with which every text begins. Texts outlive a deploy: old ones stay readable. */
  private static final int FORMAT = 1;

  /**
   * What is known of a stage.
   *
   * @param time nanoseconds that it took, 0 where it was left out
   * @param perUnit nanoseconds for a unit, of the runs in which units were counted
   */
  record Past(Quantiles time, Quantiles perUnit) {

    static final Past NOTHING = new Past(Quantiles.NONE, Quantiles.NONE);

    private Past with(@Nullable Spent spent) {
      if (spent == null) {
        return new Past(time.with(0), perUnit);
      }
      // What takes no time was still not left out.
      double nanos = Math.max(1, spent.nanos());
      return new Past(
          time.with(nanos), spent.units() > 0 ? perUnit.with(nanos / spent.units()) : perUnit);
    }
  }

  /** What a stage took in one run. */
  record Spent(long nanos, long units) {}

  Learned {
    stages = Map.copyOf(stages);
  }

  /** What is known of a stage, or null if nothing is. */
  @Nullable Past of(Stage stage) {
    return stages.get(stage.name());
  }

  /**
   * With one more run.
   *
   * @param run what it spent, by the stage's name; one that is missing was left out
   */
  Learned with(Plan plan, Map<String, Spent> run) {
    Map<String, Past> next = new LinkedHashMap<>();
    for (Stage stage : plan.stages()) {
      Past past = stages.getOrDefault(stage.name(), Past.NOTHING);
      next.put(stage.name(), past.with(run.get(stage.name())));
    }
    return new Learned(next);
  }

  /** What {@link #parse} reads: the format, then a line for each stage. */
  String text() {
    StringBuilder text = new StringBuilder().append(FORMAT);
    stages.forEach(
        (name, past) ->
            text.append('\n')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('\t')
                .append(past.time().text())
                .append('\t')
                .append(past.perUnit().text()));
    return text.toString();
  }

  /**
   * Whether a text is of a format that this version does not know, so that a newer one wrote it.
   */
  static boolean isFromTheFuture(String text) {
    String format = text.lines().findFirst().orElse("");
    return format.matches("\\d{1,9}") && Integer.parseInt(format) > FORMAT;
  }

  /**
   * What {@link #text} wrote.
   *
   * @throws IllegalArgumentException if this is something else
   */
  static Learned parse(String text) {
    String[] lines = text.split("\n");
    if (!lines[0].equals(Integer.toString(FORMAT))) {
      throw new IllegalArgumentException("This is not of format " + FORMAT + ": " + lines[0]);
    }
    Map<String, Past> stages = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] fields = lines[i].split("\t");
      if (fields.length != 3) {
        throw new IllegalArgumentException("Not a stage: " + lines[i]);
      }
      stages.put(
          URLDecoder.decode(fields[0], StandardCharsets.UTF_8),
          new Past(Quantiles.parse(fields[1]), Quantiles.parse(fields[2])));
    }
    return new Learned(stages);
  }
}
