package io.autocraftcv.dbscheduler;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears over a connection of its own when PostgreSQL tells that there is a row. Nothing depends on
 * it: what is not heard, because the connection is cut or the database away, the next poll finds.
 */
final class Listening implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  /** How long closing may take. */
  private static final int LISTEN_MILLIS = 500;

  /** After how much silence the connection is tried: ten seconds of it. */
  private static final int SILENCES = 20;

  private static final int ANSWER_SECONDS = 2;

  private final PatientDataSource dataSource;
  private final String channel;
  private final Runnable heard;
  private final Thread thread = Daemons.named("autocraftcv-listen-").newThread(this);
  private volatile boolean closed;

  /** How often in a row it could not. */
  private int failures;

  private Listening(PatientDataSource dataSource, String channel, Runnable heard) {
    this.dataSource = dataSource;
    this.channel = channel;
    this.heard = heard;
  }

  /** Listens, on whichever connection there is, until it is closed. */
  static Listening to(PatientDataSource dataSource, String channel, Runnable heard) {
    Listening listening = new Listening(dataSource, channel, heard);
    listening.thread.start();
    return listening;
  }

  @Override
  public void run() {
    while (!closed) {
      try (Connection connection = dataSource.getConnection()) {
        if (!connection.isWrapperFor(PGConnection.class)) {
          log.info(
              "Workers poll and are not woken: the connections are not of PostgreSQL's driver");
          return;
        }
        listen(connection);
      } catch (SQLException e) {
        log.debug("The connection that wakes workers was cut", e);
        if (!dataSource.pause(failures++)) {
          return;
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
      failures = 0;
      // There may be rows from before.
      heard.run();
      try {
        hear(connection);
      } finally {
        // Over the pool's connection, not the one inside: if it is broken the pool sees it, too,
        // and gives it to nobody.
        statement.execute("unlisten " + channel);
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    int silent = 0;
    while (!closed) {
      PGNotification[] told = postgres.getNotifications(LISTEN_MILLIS);
      if (told != null && told.length > 0) {
        silent = 0;
        heard.run();
      } else if (++silent % SILENCES == 0 && !connection.isValid(ANSWER_SECONDS)) {
        throw new SQLException("The connection does not answer");
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(2L * LISTEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
