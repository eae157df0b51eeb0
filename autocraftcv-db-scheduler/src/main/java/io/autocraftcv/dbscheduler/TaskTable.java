package io.autocraftcv.dbscheduler;

import io.autocraftcv.progress.TaskRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows that wait or are being worked on, as those see them who do not work on them. What
 * workers do about their rows db-scheduler does.
 */
final class TaskTable {

  /** One for all types: what types there are only a tracker knows. */
  static final String TASK_NAME = "autocraftcv";

  /**
   * What is due now has been due for so long, that it is due on a machine whose clock is behind,
   * too.
   */
  static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

  private static final String IS_THERE_ALREADY = "23505";

  private final DataSource dataSource;
  private final Database database;
  private final String name;
  private final Clock clock;

  TaskTable(DataSource dataSource, Database database, String name, Clock clock) {
    this.dataSource = dataSource;
    this.database = database;
    this.name = name;
    this.clock = clock;
  }

  String name() {
    return name;
  }

  void create() throws SQLException {
    for (String statement : database.schema(name).split(";\\s*")) {
      try {
        execute(statement);
      } catch (SQLException e) {
        // Of two nodes that create it at once PostgreSQL refuses one, "if not exists" or not. By
        // then it is there.
        execute(statement);
      }
    }
  }

  /** Adds a row, and tells the workers; does nothing if it is there already. */
  void add(TaskRequest request) throws SQLException {
    String insert =
        "insert into "
            + name
            + " (task_name, task_instance, task_data, execution_time, picked,"
            + " consecutive_failures, version, priority) values (?, ?, ?, ?, false, 0, 1, ?)";
    String sql =
        switch (database) {
          // One round trip, and one transaction: who is told can see the row.
          case POSTGRESQL ->
              "with added as (%s on conflict do nothing returning 1) select pg_notify('%s', '') from added"
                  .formatted(insert, name);
          case H2 -> insert;
        };
    try {
      execute(
          sql,
          TASK_NAME,
          request.task().id(),
          RequestJson.write(request),
          due(),
          request.priority());
    } catch (SQLException e) {
      if (!IS_THERE_ALREADY.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** The request of a row, whether it waits or is being worked on. */
  Optional<TaskRequest> find(String taskId) throws SQLException {
    String sql = "select task_data from " + name + " where task_name = ? and task_instance = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, TASK_NAME, taskId);
        ResultSet rows = statement.executeQuery()) {
      Optional<byte[]> found = rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
      commit(connection);
      return found.map(RequestJson::read);
    }
  }

  /** Removes a row that no worker has. */
  void removeWaiting(String taskId) throws SQLException {
    execute(
        "delete from " + name + " where task_name = ? and task_instance = ? and not picked",
        TASK_NAME,
        taskId);
  }

  /** How many rows no worker has. */
  int countWaiting() throws SQLException {
    String sql = "select count(*) from " + name + " where task_name = ? and not picked";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, TASK_NAME);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      int count = rows.getInt(1);
      commit(connection);
      return count;
    }
  }

  /**
   * Lets others have all that this worker still has. Its own writes about them fail from now on.
   */
  void giveBack(String worker) throws SQLException {
    execute(
        "update "
            + name
            + " set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?,"
            + " version = version + 1 where picked and picked_by = ?",
        due(),
        worker);
    tellWorkers();
  }

  /** Wakes the workers of other processes. */
  void tellWorkers() throws SQLException {
    if (database == Database.POSTGRESQL) {
      execute("select pg_notify('%s', '')".formatted(name));
    }
  }

  private OffsetDateTime due() {
    return clock.instant().minus(CLOCKS_DIFFER_BY).atOffset(ZoneOffset.UTC);
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.execute();
      commit(connection);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }
}
