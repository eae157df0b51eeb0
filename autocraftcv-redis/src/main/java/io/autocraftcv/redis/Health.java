package io.autocraftcv.redis;

import io.autocraftcv.redis.RedisHealth.Status;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What calls to Redis have met with. Leaves one log line for each change, not for each call. Safe
 * for many threads.
 */
final class Health {

  private static final Logger log = LoggerFactory.getLogger(RedisProgressStore.class);
  private static final long SLOW_NANOS = Duration.ofMillis(100).toNanos();

  /** So many calls in a row make it slow, or well again. */
  private static final int IN_A_ROW = 3;

  private final String address;
  private final ReentrantLock lock = new ReentrantLock();
  private Status trouble = Status.UP;
  private boolean slow;
  private int inARow;
  private boolean publishDenied;
  private boolean subscriptionCut;
  private volatile RedisHealth current;

  Health(String address) {
    this.address = address;
    this.current = describe(Status.UP);
  }

  RedisHealth current() {
    return current;
  }

  /** A call was answered after this time. */
  void answered(long nanos) {
    if ((nanos > SLOW_NANOS) == slow && inARow == 0) {
      return;
    }
    change(
        () -> {
          inARow = (nanos > SLOW_NANOS) == slow ? 0 : inARow + 1;
          if (inARow >= IN_A_ROW) {
            slow = !slow;
            inARow = 0;
          }
        });
  }

  /** Something was written, so there is room and we may. */
  void wrote() {
    if (trouble != Status.UP) {
      change(() -> trouble = Status.UP);
    }
  }

  RedisHealth failed(Status status) {
    change(() -> trouble = status);
    return describe(status);
  }

  void publishDenied(boolean denied) {
    if (publishDenied != denied) {
      change(() -> publishDenied = denied);
    }
  }

  void subscriptionCut(boolean cut) {
    change(() -> subscriptionCut = cut);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      Status now = now();
      if (now != current.status()) {
        current = describe(now);
        tell();
      }
    } finally {
      lock.unlock();
    }
  }

  private Status now() {
    if (trouble != Status.UP) {
      return trouble;
    }
    if (slow) {
      return Status.SLOW;
    }
    return publishDenied || subscriptionCut ? Status.POLLING_ONLY : Status.UP;
  }

  private void tell() {
    if (current.status() == Status.UP) {
      log.info("{}", current.sentence());
    } else {
      log.warn("{}", current.sentence());
    }
  }

  private RedisHealth describe(Status status) {
    String what =
        switch (status) {
          case UP -> " is well";
          case SLOW -> " is slow: it takes more than 100 ms to answer";
          case POLLING_ONLY ->
              " pushes no changes: they are asked for instead. Where that lasts,"
                  + " our user lacks the right to the channels of the prefix";
          case OUT_OF_MEMORY ->
              " is out of memory and takes nothing new. Give it more, or keep ended tasks for less"
                  + " long";
          case DENIED ->
              " refuses us. Look at user, password and what the user may do with keys of the prefix";
          case UNREACHABLE -> " cannot be reached. It is tried again all the time";
        };
    return new RedisHealth(status, "Redis at " + address + what);
  }
}
