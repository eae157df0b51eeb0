package io.autocraftcv.redis;

import io.autocraftcv.progress.Registration;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * What this process listens to: one connection, and on it each channel once, however many listen.
 * When the connection is lost it is made anew, and everybody is woken, since something may have
 * been missed.
 *
 * <p>The connection is no pooled one: Jedis 8.0.2 gives a pooled one back with answers unread when
 * a subscription fails, and whoever gets it next reads those.
 */
final class Subscriptions implements AutoCloseable {

  /** What listeners are told when something may have been missed. */
  static final String PERHAPS = "";

  private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);
  private static final Duration BEAT = Duration.ofSeconds(5);
  private static final long SILENCE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int SUBSCRIBED_AT_ONCE = 100;
  private static final int FAILURES_THAT_COUNT = 3;

  private static final class Topic {
    private final Set<Consumer<String>> listeners = ConcurrentHashMap.newKeySet();
    private boolean confirmed;

    /** Whether somebody listens who was not told from the first message on. */
    private boolean missed;

    void tell(String message) {
      for (Consumer<String> listener : listeners) {
        try {
          listener.accept(message);
        } catch (RuntimeException e) {
          // It must not end the subscription of all the others.
          log.warn("Somebody who listens to Redis threw", e);
        }
      }
    }
  }

  private final Redis redis;
  private final Health health;
  private final String always;
  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, Topic> topics = new HashMap<>();
  private @Nullable Thread reader;
  private @Nullable Connection connection;
  private @Nullable Reader live;
  private int failures;
  private volatile boolean closed;

  /**
   * @param always a channel that is listened to as long as there is a connection
   * @param patience how long someone who begins to listen waits for that to count
   */
  Subscriptions(Redis redis, Health health, String always, Duration patience) {
    this.redis = redis;
    this.health = health;
    this.always = always;
    this.patienceNanos = patience.toNanos();
  }

  Registration listen(String channel, Consumer<String> heard) {
    // An object of its own, so that one listener can listen twice and be taken back once.
    Consumer<String> listener = message -> heard.accept(message);
    lock.lock();
    try {
      Topic topic = topics.computeIfAbsent(channel, unseen -> new Topic());
      topic.listeners.add(listener);
      startReading();
      if (live != null && topic.listeners.size() == 1 && !channel.equals(always)) {
        send(live, channel);
      }
      awaitConfirmed(topic);
    } finally {
      lock.unlock();
    }
    return () -> leave(channel, listener);
  }

  private void startReading() {
    if (reader == null && !closed) {
      reader = Redis.daemons("autocraftcv-redis-listen").newThread(this::read);
      reader.start();
      redis.every(BEAT, this::beat);
    }
  }

  private void awaitConfirmed(Topic topic) {
    long left = Thread.currentThread() == reader ? 0 : patienceNanos;
    try {
      // Where nothing can be heard, nobody waits for it: those who watch look by themselves.
      while (!topic.confirmed && left > 0 && failures == 0 && !redis.isAway() && !closed) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    topic.missed |= !topic.confirmed;
  }

  private void leave(String channel, Consumer<String> listener) {
    lock.lock();
    try {
      Topic topic = topics.get(channel);
      if (topic == null || !topic.listeners.remove(listener) || !topic.listeners.isEmpty()) {
        return;
      }
      topics.remove(channel);
      if (live != null && !channel.equals(always)) {
        live.unsubscribe(channel);
      }
    } catch (JedisException e) {
      log.debug("The connection is gone, and the subscription with it", e);
    } finally {
      lock.unlock();
    }
  }

  private static void send(Reader reader, String... channels) {
    try {
      reader.subscribe(channels);
    } catch (JedisException e) {
      log.debug("The connection is gone; the next one subscribes anew", e);
    }
  }

  private void read() {
    while (!closed) {
      try (Connection mine = redis.subscriber()) {
        if (hold(mine)) {
          new Reader().proceed(mine, always);
        }
      } catch (RuntimeException e) {
        // Of whatever kind: the thread that listens must not end with it.
        log.debug("What is published in Redis is not heard for now", e);
      } finally {
        lost();
      }
    }
  }

  private boolean hold(Connection mine) {
    lock.lock();
    try {
      connection = mine;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is heard for a while. */
  private void lost() {
    lock.lock();
    try {
      live = null;
      connection = null;
      for (Topic topic : topics.values()) {
        topic.confirmed = false;
        topic.missed = true;
      }
      failures = redis.isAway() ? 0 : failures + 1;
      if (failures >= FAILURES_THAT_COUNT) {
        health.subscriptionCut(true);
      }
      news.signalAll();
      pause();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    long left = TimeUnit.MILLISECONDS.toNanos(Redis.jittered(failures > 10 ? 5_000 : 500));
    try {
      while (left > 0 && !closed) {
        left = news.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Gives up a connection on which nothing is heard, not even an answer to what is sent. */
  private void beat() {
    lock.lock();
    try {
      if (live == null || connection == null) {
        return;
      }
      if (System.nanoTime() - live.heardAt > SILENCE_NANOS) {
        cut(connection);
      } else {
        // And not a ping, which Jedis would keep a note of for ever: it does not expect that the
        // answer comes as a message.
        send(live, always);
      }
    } finally {
      lock.unlock();
    }
  }

  private static void cut(Connection connection) {
    try {
      connection.forceDisconnect();
    } catch (IOException e) {
      log.debug("The connection could not be closed", e);
    }
  }

  private final class Reader extends JedisPubSub {

    private volatile long heardAt = System.nanoTime();

    @Override
    public void onMessage(String channel, String message) {
      heardAt = System.nanoTime();
      Topic topic = topic(channel);
      if (topic != null) {
        topic.tell(message);
      }
    }

    @Override
    public void onSubscribe(String channel, int count) {
      heardAt = System.nanoTime();
      Topic woken = confirmed(channel);
      if (woken != null) {
        woken.tell(PERHAPS);
      }
    }

    private @Nullable Topic confirmed(String channel) {
      lock.lock();
      try {
        if (live != this && channel.equals(always)) {
          live = this;
          failures = 0;
          health.subscriptionCut(false);
          subscribeAll();
        }
        Topic topic = topics.get(channel);
        if (topic == null || topic.confirmed) {
          return null;
        }
        topic.confirmed = true;
        news.signalAll();
        boolean missed = topic.missed;
        topic.missed = false;
        return missed ? topic : null;
      } finally {
        lock.unlock();
      }
    }

    private void subscribeAll() {
      List<String> channels = topics.keySet().stream().filter(it -> !it.equals(always)).toList();
      for (int from = 0; from < channels.size(); from += SUBSCRIBED_AT_ONCE) {
        int to = Math.min(channels.size(), from + SUBSCRIBED_AT_ONCE);
        send(this, channels.subList(from, to).toArray(String[]::new));
      }
    }
  }

  private @Nullable Topic topic(String channel) {
    lock.lock();
    try {
      return topics.get(channel);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (connection != null) {
        cut(connection);
      }
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
