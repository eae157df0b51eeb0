package io.autocraftcv.dbscheduler;

import static io.autocraftcv.dbscheduler.Fixture.await;
import static io.autocraftcv.dbscheduler.Fixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL tells the workers of other processes: none of these deliveries is by a poll. */
class WakeUpTest {

  private final HikariDataSource dataSource = Fixture.pool(Fixture.postgres().url());
  private final String table = Fixture.newTable();
  private final DbSchedulerExecutor web = executor(0);
  private final DbSchedulerExecutor worker = executor(1);
  private final Desk desk = new Desk();

  private DbSchedulerExecutor executor(int workers) {
    return DbSchedulerExecutor.builder(dataSource)
        .table(table)
        .createTable()
        .workers(workers)
        .poll(Duration.ofMinutes(5))
        .build();
  }

  @BeforeEach
  void start() {
    worker.start(desk);
    await("the worker listens", () -> listening("true") == 1);
  }

  @AfterEach
  void close() {
    worker.close();
    web.close();
    dataSource.close();
  }

  @Test
  void a_worker_is_woken_by_what_another_process_submits() throws Exception {
    for (int i = 0; i < 20; i++) {
      web.submit(request("task-" + i));
      assertThat(desk.next(Duration.ofSeconds(1)).task().id()).isEqualTo("task-" + i);
    }
  }

  @Test
  void a_connection_that_is_cut_is_made_again_and_what_came_meanwhile_is_found() throws Exception {
    int cut = listening("pg_terminate_backend(pid)");
    assertThat(cut).isEqualTo(1);
    web.submit(request("a"));
    assertThat(desk.nextId()).isEqualTo("a");
    await("the worker listens again", () -> listening("true") == 1);
    web.submit(request("b"));
    assertThat(desk.nextId()).isEqualTo("b");
  }

  @Test
  void a_worker_that_closes_listens_no_more() {
    worker.close();
    await("nobody listens", () -> listening("true") == 0);
  }

  /** Of how many connections that listen this is true. */
  private int listening(String condition) {
    String sql =
        "select count(*) filter (where %s) from pg_stat_activity where query = 'listen %s'"
            .formatted(condition, table);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
