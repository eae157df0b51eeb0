package io.autocraftcv.dbscheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.autocraftcv.progress.Retry;
import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.TaskRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the tests here need of the world. */
final class Fixture {

  /** For waiting for what should come at once. */
  static final Duration SOON = Duration.ofSeconds(10);

  private Fixture() {}

  /** One for all test classes: setting one up takes seconds. */
  static PostgresServer postgres() {
    return Shared.POSTGRES;
  }

  private static final class Shared {
    static final PostgresServer POSTGRES = PostgresServer.start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
    }
  }

  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(1_000);
    return new HikariDataSource(config);
  }

  static String newTable() {
    return "t_" + UUID.randomUUID().toString().substring(0, 8);
  }

  static TaskRequest request(String id) {
    return request(id, "input of " + id, 0);
  }

  static TaskRequest request(String id, String input, int priority) {
    Instant created = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new TaskRequest(
        new Snapshot.About(id, "work", "alice", Map.of("source", "form"), created),
        input,
        Duration.ofMinutes(5),
        Retry.upTo(2),
        priority);
  }

  static void await(String what, BooleanSupplier condition) {
    await(what, SOON, condition);
  }

  static void await(String what, Duration atMost, BooleanSupplier condition) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s within %s", what, atMost).isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
