package io.autocraftcv.dbscheduler;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How many more tasks may wait. Counts the rows once a second at most, or ten times while there
 * seems to be no room, and what is added here in between: a submit costs no count, and many
 * processes together may exceed the limit by what they add in a second.
 */
final class Room {

  private static final long COUNT_HOLDS = Duration.ofSeconds(1).toNanos();
  private static final long FULL_HOLDS = Duration.ofMillis(100).toNanos();

  private final TaskTable table;
  private final int limit;
  private final LongSupplier nanos;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong countedAt;

  Room(TaskTable table, int limit, LongSupplier nanos) {
    this.table = table;
    this.limit = limit;
    this.nanos = nanos;
    this.countedAt = new AtomicLong(nanos.getAsLong() - COUNT_HOLDS);
  }

  /** Takes room for one row; returns whether there was any. */
  boolean take() throws SQLException {
    long last = countedAt.get();
    long holds = waiting.get() < limit ? COUNT_HOLDS : FULL_HOLDS;
    long now = nanos.getAsLong();
    if (now - last >= holds && countedAt.compareAndSet(last, now)) {
      waiting.set(table.countWaiting());
    }
    if (waiting.incrementAndGet() <= limit) {
      return true;
    }
    waiting.decrementAndGet();
    return false;
  }
}
