package io.autocraftcv.console;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plain lines, for logs: one when a stage begins, another whenever a stage has taken half a minute
 * more, and one for the end. Nothing is drawn over, so it can be read by anything.
 */
final class Lines implements View {

  /** Long enough to keep a log short, short enough for those who end what seems to hang. */
  private static final Duration STILL_THERE = Duration.ofSeconds(30);

  private final Output out;
  private final Look look;

  /** What was said last, by task. */
  private final Map<String, Said> said = new HashMap<>();

  private record Said(State state, int stage, Instant at) {

    static Said of(Moment moment) {
      Snapshot now = moment.snapshot();
      return new Said(now.state(), now.stage().number(), moment.at());
    }

    boolean calledFor(Moment next) {
      Snapshot now = next.snapshot();
      return now.state() != state
          || now.stage().number() != stage
          || Duration.between(at, next.at()).compareTo(STILL_THERE) >= 0;
    }
  }

  Lines(Output out, Look look) {
    this.out = out;
    this.look = look;
  }

  @Override
  public void show(List<Moment> ended, List<Moment> live) {
    StringBuilder lines = new StringBuilder();
    for (Moment moment : ended) {
      said.remove(moment.snapshot().id());
      add(lines, moment, moment.ending() + moment.when() + moment.why());
    }
    for (Moment moment : live) {
      Said last = said.get(moment.snapshot().id());
      if (isUnderWay(moment) && (last == null || last.calledFor(moment))) {
        said.put(moment.snapshot().id(), Said.of(moment));
        add(lines, moment, underWay(moment));
      }
    }
    if (!lines.isEmpty()) {
      out.write(lines);
    }
  }

  /** Between the start of a task and that of its first stage there is nothing to say. */
  private static boolean isUnderWay(Moment moment) {
    return !moment.waiting() && !moment.stage().isBlank();
  }

  private static String underWay(Moment moment) {
    String percent = moment.snapshot().indeterminate() ? "" : moment.percent() + " ";
    String remaining = moment.remaining().isEmpty() ? "" : ", " + moment.remaining();
    return percent + moment.stage() + " " + moment.elapsed() + remaining;
  }

  private void add(StringBuilder lines, Moment moment, String text) {
    lines.append(look.clean(moment.label() + ": " + text)).append(System.lineSeparator());
  }

  @Override
  public void clear() {
    // A line that is written stands in nobody's way.
  }
}
