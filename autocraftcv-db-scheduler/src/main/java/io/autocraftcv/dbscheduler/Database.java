package io.autocraftcv.dbscheduler;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** The databases that can hold the tasks, and where they differ. */
enum Database {
  POSTGRESQL {
    @Override
    void configure(SchedulerBuilder builder) {
      builder.jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
      // In one statement, and past rows that others are taking. No more than there are threads:
      // what waited in this process would be neither heart-beaten nor free for others.
      builder.pollUsingLockAndFetch(0.5, 1.0);
    }
  },
  H2 {
    @Override
    void configure(SchedulerBuilder builder) {
      builder.jdbcCustomization(new DefaultJdbcCustomization(false));
      builder.pollUsingFetch(0.5, 1.0);
    }
  };

  /** How db-scheduler is to ask it. */
  abstract void configure(SchedulerBuilder builder);

  /**
   * Which one this is.
   *
   * @throws IllegalStateException if it does not answer
   * @throws IllegalArgumentException if it is none of these
   */
  static Database of(DataSource dataSource) {
    String product;
    try (Connection connection = dataSource.getConnection()) {
      product = connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new IllegalStateException("The database that holds the tasks cannot be reached", e);
    }
    return switch (product) {
      case "PostgreSQL" -> POSTGRESQL;
      case "H2" -> H2;
      default ->
          throw new IllegalArgumentException(
              "Tasks can be held by PostgreSQL and by H2, not by " + product);
    };
  }

  /** What creates the table and its index if they are missing. */
  String schema(String table) {
    String file = name().equals("H2") ? "h2.sql" : "postgresql.sql";
    String path = "/META-INF/autocraftcv/db-scheduler/" + file;
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(path), path)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return sql.replace(DbSchedulerExecutor.DEFAULT_TABLE, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
