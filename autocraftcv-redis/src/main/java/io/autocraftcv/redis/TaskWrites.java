package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.ProgressStore.Verdict;
import io.autocraftcv.progress.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes tasks, each by one script. The list of the owner and the key of a task lie in other slots
 * of a cluster, so they follow in a second step: where that fails, the whole write fails, and when
 * it is sent again, so is that step.
 *
 * <p>Under a key, the task is written first, so that a key never means a task that is not there
 * yet: a key whose task is not there is free, without a doubt, and one script gives it away. Who
 * comes too late takes back its task, of which nobody knows.
 */
final class TaskWrites {

  private static final int MOST_LINES = 200;
  private static final int MOST_HOLDERS = 10;
  private static final byte[] NOT_ENDED = {};

  private final Redis redis;
  private final Keys keys;
  private final TaskLists lists;
  private final Health health;
  private final byte[] keepMillis;

  TaskWrites(Redis redis, Keys keys, TaskLists lists, Health health, Duration keepFor) {
    this.redis = redis;
    this.keys = keys;
    this.lists = lists;
    this.health = health;
    this.keepMillis = Call.bytes(keepFor.toMillis());
  }

  /** The answer of a script that has written a task, or has not. */
  private record Written(long flags, @Nullable String key) {

    static Written of(@Nullable Object answer) {
      if (answer instanceof List<?> both && both.size() == 2) {
        String key = both.get(1) instanceof byte[] bytes ? new String(bytes, UTF_8) : null;
        return new Written(number(both.get(0)), key);
      }
      return new Written(number(answer), null);
    }

    private static long number(@Nullable Object answer) {
      if (answer instanceof Long number) {
        return number;
      }
      throw new IllegalStateException("Redis answers a script with " + answer);
    }

    boolean isAccepted() {
      return (flags & 1) != 0;
    }

    boolean isToBeListed() {
      return (flags & 4) != 0;
    }

    boolean wasToldToNobody() {
      return (flags & 8) != 0;
    }

    Verdict verdict() {
      if (!isAccepted()) {
        return Verdict.REFUSED;
      }
      return (flags & 2) == 0 ? Verdict.ACCEPTED : Verdict.CANCEL_REQUESTED;
    }
  }

  List<Verdict> write(List<Update> batch) {
    return run(Script.WRITE, batch).stream().map(Written::verdict).toList();
  }

  boolean takeOver(Update next) {
    return run(Script.TAKE_OVER, List.of(next)).get(0).isAccepted();
  }

  Optional<Snapshot> create(Update first, String key) {
    String id = first.snapshot().id();
    String keyName = keys.key(key);
    boolean added = Long.valueOf(1).equals(redis.run(provisional(first.snapshot(), keyName)));
    String gone = "";
    for (int holders = 0; holders < MOST_HOLDERS; holders++) {
      String holder = lists.claim(keyName, id, gone);
      if (holder.equals(id)) {
        write(List.of(first));
        return Optional.empty();
      }
      Optional<Snapshot> other = lists.find(holder);
      if (other.isPresent()) {
        if (added) {
          lists.remove(id);
        }
        return other;
      }
      gone = holder;
    }
    throw new IllegalStateException("A key changes its task faster than it can be looked up");
  }

  private Call provisional(Snapshot first, String keyName) {
    return Call.of(
        Script.CREATE,
        keys.task(first.id()),
        first.epoch(),
        first.version(),
        SnapshotJson.write(first),
        keyName);
  }

  private List<Written> run(Script script, List<Update> updates) {
    List<Written> answers =
        redis.run(updates.stream().map(update -> call(script, update)).toList()).stream()
            .map(Written::of)
            .toList();
    List<Call> followUps = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).isToBeListed()) {
        followUps.addAll(lists.entries(updates.get(i).snapshot(), answers.get(i).key()));
      }
    }
    if (answers.stream().anyMatch(Written::wasToldToNobody)) {
      health.publishDenied(true);
    }
    redis.run(followUps);
    return answers;
  }

  private Call call(Script script, Update update) {
    String id = update.snapshot().id();
    List<byte[]> taskAndLog = keys.taskAndLog(id).stream().map(Call::bytes).toList();
    return new Call(script, taskAndLog, () -> arguments(update));
  }

  private List<byte[]> arguments(Update update) {
    Snapshot snapshot = update.snapshot();
    List<LogLine> lines = update.lines();
    List<LogLine> newest = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    List<byte[]> arguments = new ArrayList<>(6 + 2 * newest.size());
    arguments.add(Call.bytes(snapshot.epoch()));
    arguments.add(Call.bytes(snapshot.version()));
    arguments.add(SnapshotJson.write(snapshot));
    arguments.add(Call.bytes(update.lease().toMillis()));
    arguments.add(Call.bytes(keys.changes(snapshot.id())));
    arguments.add(snapshot.state().isTerminal() ? keepMillis : NOT_ENDED);
    for (LogLine line : newest) {
      arguments.add(Call.bytes(line.number()));
      arguments.add(SnapshotJson.write(line));
    }
    return arguments;
  }
}
