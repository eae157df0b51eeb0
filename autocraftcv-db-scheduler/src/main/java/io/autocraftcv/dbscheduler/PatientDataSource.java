package io.autocraftcv.dbscheduler;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/**
 * For workers, who have nothing better to do while the database is away: waits for a connection
 * until there is one. So an outage is a line in the log when it begins and one when it ends, and
 * not a stack trace for each poll and heartbeat, and what has been worked on meanwhile is settled
 * when the database is back.
 */
final class PatientDataSource implements DataSource, AutoCloseable {

  private static final org.slf4j.Logger log = LoggerFactory.getLogger(PatientDataSource.class);
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 1_000;

  private final DataSource dataSource;
  private final AtomicBoolean away = new AtomicBoolean();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile long backAt;
  private volatile boolean wasAway;

  PatientDataSource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Connection getConnection() throws SQLException {
    for (int failures = 0; ; failures++) {
      try {
        Connection connection = dataSource.getConnection();
        back();
        return connection;
      } catch (SQLException e) {
        if (away.compareAndSet(false, true)) {
          log.warn(
              "The database that holds the tasks is away; workers wait for it: {}", e.toString());
        }
        if (!pause(failures)) {
          throw e;
        }
      }
    }
  }

  private void back() {
    if (away.get() && away.compareAndSet(true, false)) {
      backAt = System.nanoTime();
      wasAway = true;
      log.info("The database that holds the tasks is back");
    }
  }

  /** Whether it is away, or was until that long ago. */
  boolean wasAwayWithin(Duration time) {
    return away.get() || (wasAway && System.nanoTime() - backAt < time.toNanos());
  }

  /**
   * Waits before another try, the longer the more there were; returns false if not to try again.
   */
  boolean pause(int failures) {
    long millis = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(failures, 10));
    try {
      return !closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Waits for nothing any more; each request for a connection is tried once. */
  @Override
  public void close() {
    closed.countDown();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return dataSource.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return dataSource.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    dataSource.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    dataSource.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return dataSource.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return dataSource.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(dataSource) ? type.cast(dataSource) : dataSource.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(dataSource) || dataSource.isWrapperFor(type);
  }
}
