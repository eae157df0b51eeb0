package io.autocraftcv.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.autocraftcv.progress.LogLine;
import io.autocraftcv.progress.ProgressStore;
import io.autocraftcv.progress.Registration;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.StageHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps progress in Redis, so that any machine can show it and cancel it. It asks for nothing newer
 * than Redis 6.2 has, and Valkey has it too; tested with 7.0: alone, behind sentinels, as a
 * cluster. Safe for many threads.
 *
 * <p>An ended task is kept for {@link Builder#keepFor a while}. A running one is kept for a week
 * after it was last written, and its worker writes several times in each lease. A key means its
 * task for as long, unless Redis is emptied in between.
 *
 * <p>When Redis is away, methods throw {@link RedisUnavailableException}: the first after the
 * timeout, the others at once. What goes wrong is logged once for each change, and told by {@link
 * #health}. Nothing here waits for Redis to be there: a store can be made before it is up.
 *
 * <p>Memory should be set to {@code noeviction}. A user needs the keys and channels that begin with
 * the prefix, scripts, and the commands of hashes, lists, strings and sorted sets.
 *
 * <pre>{@code
 * RedisProgressStore redis =
 *     RedisProgressStore.builder("rediss://worker:secret@redis.example:6379").build();
 * ProgressTracker tracker =
 *     ProgressTracker.builder().store(redis).history(redis.history()).build();
 * }</pre>
 */
public final class RedisProgressStore implements ProgressStore {

  private static final int MOST_LINES = 200;

  private final Keys keys;
  private final Health health;
  private final Pipes pipes;
  private final Redis redis;
  private final Subscriptions subscriptions;
  private final TaskWrites writes;
  private final TaskLists lists;

  private RedisProgressStore(Builder builder) {
    keys = new Keys(builder.prefix);
    health = new Health(builder.address.toString());
    pipes = new Pipes();
    redis =
        new Redis(
            new Connector(builder.address, builder.timeout, builder.trust, pipes), keys, health);
    subscriptions = new Subscriptions(redis, health, keys.cancels(), builder.timeout);
    lists = new TaskLists(redis, keys, builder.keepFor);
    writes = new TaskWrites(redis, keys, lists, health, builder.keepFor);
    redis.start();
  }

  /**
   * Begins to say where Redis is.
   *
   * @param uri {@code redis://user:password@host:6379/0}, {@code
   *     redis+sentinel://user:password@host1:26379,host2:26379/name}, where the user is that of the
   *     servers behind the sentinels, or {@code redis+cluster://host1:6379,host2:6379}; {@code
   *     rediss} in place of {@code redis} for TLS. User, port and database can be left out
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Builder builder(String uri) {
    return new Builder(RedisAddress.parse(uri));
  }

  /** How a store is to be. */
  public static final class Builder {

    private final RedisAddress address;
    private String prefix = "ac";
    private Duration keepFor = Duration.ofMinutes(10);
    private Duration timeout = Duration.ofSeconds(2);
    private Trust trust = Trust.ofThisJava();

    private Builder(RedisAddress address) {
      this.address = address;
    }

    /** What all keys and channels begin with; {@code ac} if not said. */
    public Builder prefix(String beginning) {
      this.prefix = new Keys(beginning).prefix();
      return this;
    }

    /** How long an ended task can still be found; 10 minutes if not said. */
    public Builder keepFor(Duration time) {
      this.keepFor = between("Ended tasks can be kept for", Duration.ofSeconds(1), time, 365);
      return this;
    }

    /** How long Redis may take to accept a connection, and to answer; 2 s if not said. */
    public Builder timeout(Duration time) {
      this.timeout = between("A timeout can last", Duration.ofMillis(10), time, 1);
      return this;
    }

    /**
     * Takes the word of the certificate authorities in a file for who the server is, in place of
     * those that this Java trusts.
     *
     * @param pem certificates in PEM
     * @throws IllegalArgumentException if it cannot be read
     */
    public Builder trust(Path pem) {
      this.trust = Trust.in(pem);
      return this;
    }

    private static Duration between(String what, Duration least, Duration time, int mostDays) {
      if (time.compareTo(least) < 0 || time.compareTo(Duration.ofDays(mostDays)) > 0) {
        throw new IllegalArgumentException(
            what + " " + least + " to " + mostDays + " days, not " + time);
      }
      return time;
    }

    /** A store; it begins to connect, and does not wait for it. */
    public RedisProgressStore build() {
      return new RedisProgressStore(this);
    }
  }

  /** How Redis is doing. Does not wait for it. */
  public RedisHealth health() {
    // Not well before it is asked again, either.
    RedisHealth away = redis.whyAway();
    return away == null ? health.current() : away;
  }

  /** What past runs on all machines have shown, in the same Redis. It is closed with the store. */
  public StageHistory history() {
    return new RedisStageHistory(redis, keys);
  }

  @Override
  public Verdict write(Update update) {
    return writes.write(List.of(update)).get(0);
  }

  @Override
  public List<Verdict> write(List<Update> batch) {
    return writes.write(batch);
  }

  @Override
  public Optional<Snapshot> create(Update first, String key) {
    return writes.create(first, key);
  }

  @Override
  public boolean takeOver(Update next) {
    return writes.takeOver(next);
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return lists.find(id);
  }

  @Override
  public List<LogLine> log(String id) {
    byte[] key = keys.log(id).getBytes(UTF_8);
    return redis.ask(link -> link.commands().lrange(key, 0, MOST_LINES - 1)).stream()
        .map(SnapshotParser::line)
        .toList();
  }

  @Override
  public boolean requestCancel(String id) {
    @Nullable Object noted = redis.run(Call.of(Script.CANCEL, keys.task(id), keys.cancels(), id));
    return Long.valueOf(1).equals(noted);
  }

  @Override
  public List<Snapshot> list(String owner) {
    return lists.list(owner);
  }

  @Override
  public boolean remove(String id) {
    return lists.remove(id);
  }

  @Override
  public Registration watch(String id, Runnable changed) {
    return subscriptions.listen(keys.changes(id), message -> changed.run());
  }

  @Override
  public Registration watchCancels(Consumer<String> requested) {
    return subscriptions.listen(
        keys.cancels(),
        id -> {
          if (!id.equals(Subscriptions.PERHAPS)) {
            requested.accept(id);
          }
        });
  }

  @Override
  public void close() {
    subscriptions.close();
    redis.close();
    pipes.close();
  }
}
