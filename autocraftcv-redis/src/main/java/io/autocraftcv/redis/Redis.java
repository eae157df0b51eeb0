package io.autocraftcv.redis;

import io.autocraftcv.redis.RedisHealth.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A Redis that may be away. Once a call has found it so, the next ones fail at once, and one thread
 * looks again and again whether it is back; so no caller waits for a timeout that another has
 * waited for. Safe for many threads.
 */
final class Redis implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RedisProgressStore.class);
  private static final int LARGEST_BATCH = 100;
  private static final long LOOK_MILLIS = 5_000;
  private static final long SOONEST_MILLIS = 100;
  private static final long LATEST_MILLIS = 1_000;

  private final Connector connector;
  private final Health health;
  private final Checkup checkup;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(daemons("autocraftcv-redis-look"));

  /** Held while a link is opened or given up. */
  private final ReentrantLock lock = new ReentrantLock();

  private volatile @Nullable Link link;

  /** Why nothing is asked for now, if so. */
  private volatile @Nullable RedisHealth away;

  private volatile boolean closed;
  private @Nullable ScheduledFuture<?> nextLook;

  /** Used by the thread that looks. */
  private long pause = SOONEST_MILLIS;

  Redis(Connector connector, Keys keys, Health health) {
    this.connector = connector;
    this.health = health;
    this.checkup = new Checkup(keys, health);
  }

  static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  void start() {
    lookIn(0);
  }

  boolean isAway() {
    return away != null;
  }

  /** Why nothing is asked for now; null if things are. */
  @Nullable RedisHealth whyAway() {
    return away;
  }

  /** Does something again and again, on the thread that looks after the connections. */
  void every(Duration time, Runnable something) {
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(
            something, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Nullable Object run(Call call) {
    return run(List.of(call)).get(0);
  }

  /** The answers in the order of the calls; each call is atomic, all of them together are not. */
  List<@Nullable Object> run(List<Call> calls) {
    List<@Nullable Object> answers = new ArrayList<>(calls.size());
    for (int from = 0; from < calls.size(); from += LARGEST_BATCH) {
      List<Call> batch = calls.subList(from, Math.min(calls.size(), from + LARGEST_BATCH));
      answers.addAll(ask(link -> link.run(batch)));
      if (batch.stream().anyMatch(call -> call.script() != Script.FIND)) {
        health.wrote();
      }
    }
    return answers;
  }

  /** A connection of one's own. */
  Connection subscriber() {
    return ask(Link::subscriber);
  }

  <T extends @Nullable Object> T ask(Function<Link, T> question) {
    failIfAway();
    return asked(question, true);
  }

  private void failIfAway() {
    RedisHealth why = away;
    if (why != null) {
      throw new RedisUnavailableException(why, null);
    }
    if (closed) {
      throw new IllegalStateException("The store is closed");
    }
  }

  private <T extends @Nullable Object> T asked(Function<Link, T> question, boolean unlessAway) {
    Link used = null;
    long begun = System.nanoTime();
    try {
      used = link(unlessAway);
      T answer = question.apply(used);
      health.answered(System.nanoTime() - begun);
      return answer;
    } catch (JedisException e) {
      RedisHealth known = used == null || used == link ? null : away;
      if (known != null) {
        // Another thread has met with the trouble and given up what this one was using.
        throw new RedisUnavailableException(known, e);
      }
      Failure failure = Failure.of(e);
      RedisHealth why = health.failed(failure.status());
      if (failure.ofConnection()) {
        leave(used, why);
      }
      throw new RedisUnavailableException(why, e);
    }
  }

  private Link link(boolean unlessAway) {
    Link open = link;
    if (open != null) {
      return open;
    }
    lock.lock();
    try {
      if (unlessAway) {
        failIfAway();
      }
      open = link;
      if (open == null) {
        open = connector.open();
        link = open;
      }
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Gives up all connections: what has cut one may have cut the others, too. */
  private void leave(@Nullable Link used, RedisHealth why) {
    lock.lock();
    try {
      if (used != link || closed) {
        return;
      }
      boolean first = away == null;
      away = why;
      link = null;
      if (used != null) {
        used.close();
      }
      if (first) {
        lookIn(why.status() == Status.DENIED ? LOOK_MILLIS : SOONEST_MILLIS);
      }
    } finally {
      lock.unlock();
    }
  }

  private void lookIn(long millis) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      if (nextLook != null) {
        nextLook.cancel(false);
      }
      nextLook = looking.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    } finally {
      lock.unlock();
    }
  }

  private void look() {
    long next = LOOK_MILLIS;
    try {
      asked(checkup::check, false);
      health.wrote();
      away = null;
      pause = SOONEST_MILLIS;
    } catch (RedisUnavailableException e) {
      if (link == null) {
        pause = Math.min(LATEST_MILLIS, 2 * pause);
        next = e.health().status() == Status.DENIED ? LOOK_MILLIS : jittered(pause);
      } else {
        away = null;
      }
    } catch (RuntimeException e) {
      log.error("It could not be looked whether Redis is well", e);
    } finally {
      lookIn(next);
    }
  }

  static long jittered(long millis) {
    return ThreadLocalRandom.current().nextLong(millis / 2, millis + 1);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      looking.shutdownNow();
      if (link != null) {
        link.close();
        link = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
