package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Finds tasks by id, by owner and by key. The lists of owners and the keys may name tasks that are
 * gone; whoever meets with one passes it over.
 */
final class TaskLists {

  /** So many of an owner's tasks are listed, the newest. */
  private static final int MOST_LISTED = 500;

  /** As long as a running task that is not written any more; each day of writes begins another. */
  private static final long LIFE_MILLIS = Duration.ofDays(8).toMillis();

  private final Redis redis;
  private final Keys keys;
  private final long keyOfEndedMillis;
  private final long listMillis;

  TaskLists(Redis redis, Keys keys, Duration keepFor) {
    this.redis = redis;
    this.keys = keys;
    // It must not go before its task does.
    this.keyOfEndedMillis = keepFor.plusMinutes(1).toMillis();
    this.listMillis = Math.max(LIFE_MILLIS, keyOfEndedMillis);
  }

  Optional<Snapshot> find(String id) {
    return snapshot(redis.run(findCall(id)));
  }

  private Call findCall(String id) {
    return Call.of(Script.FIND, keys.task(id));
  }

  private static Optional<Snapshot> snapshot(@Nullable Object json) {
    return json instanceof byte[] bytes
        ? Optional.of(SnapshotParser.snapshot(bytes))
        : Optional.empty();
  }

  List<Snapshot> list(String owner) {
    byte[] list = keys.owner(owner).getBytes(UTF_8);
    List<byte[]> ids =
        redis.ask(
            link ->
                link.commands().zrange(list, ZRangeParams.zrangeParams(0, MOST_LISTED - 1).rev()));
    List<@Nullable Object> found =
        redis.run(ids.stream().map(id -> findCall(new String(id, UTF_8))).toList());
    List<Snapshot> snapshots = new ArrayList<>();
    List<byte[]> gone = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      snapshot(found.get(i)).ifPresentOrElse(snapshots::add, adding(ids.get(i), gone));
    }
    if (!gone.isEmpty()) {
      redis.ask(link -> link.commands().zrem(list, gone.toArray(byte[][]::new)));
    }
    return snapshots.stream()
        .filter(snapshot -> owner.equals(snapshot.task().owner()))
        .sorted(Comparator.comparing((Snapshot snapshot) -> snapshot.task().created()).reversed())
        .toList();
  }

  private static Runnable adding(byte[] id, List<byte[]> gone) {
    return () -> gone.add(id);
  }

  /**
   * What is to be run so that a task is found by its owner and under its key.
   *
   * @param keyName the name of its key, or null without
   */
  List<Call> entries(Snapshot snapshot, @Nullable String keyName) {
    List<Call> calls = new ArrayList<>();
    String owner = snapshot.task().owner();
    if (owner != null) {
      long created = snapshot.task().created().toEpochMilli();
      calls.add(
          Call.of(
              Script.INDEX, keys.owner(owner), created, snapshot.id(), MOST_LISTED, listMillis));
    }
    if (keyName != null) {
      long life = snapshot.state().isTerminal() ? keyOfEndedMillis : LIFE_MILLIS;
      calls.add(Call.of(Script.CLAIM, keyName, snapshot.id(), "", life));
    }
    return calls;
  }

  /**
   * Has a key mean a task, unless it means another one.
   *
   * @param gone the id of a task that is not there, and so cannot be meant
   * @return the id of the task that it means
   */
  String claim(String keyName, String id, String gone) {
    @Nullable Object holder = redis.run(Call.of(Script.CLAIM, keyName, id, gone, LIFE_MILLIS));
    if (holder instanceof byte[] bytes) {
      return new String(bytes, UTF_8);
    }
    throw new IllegalStateException("Redis answers a claim with " + holder);
  }

  boolean remove(String id) {
    @Nullable Object was = redis.run(Call.of(Script.REMOVE, keys.taskAndLog(id)));
    if (!(was instanceof List<?> both) || snapshot(both.get(0)).isEmpty()) {
      return false;
    }
    String owner = snapshot(both.get(0)).get().task().owner();
    if (owner != null) {
      redis.ask(link -> link.commands().zrem(keys.owner(owner), id));
    }
    if (both.get(1) instanceof byte[] keyName) {
      redis.run(Call.of(Script.RELEASE, new String(keyName, UTF_8), id));
    }
    return true;
  }
}
