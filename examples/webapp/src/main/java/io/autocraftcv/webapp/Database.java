package io.autocraftcv.webapp;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Where visitors' things are kept: a database of our own in a directory, or PostgreSQL. */
final class Database implements AutoCloseable {

  private static final String SCHEMA = "classpath:db/migration";

  /** How long a request waits for a database that is away before it is told to come back. */
  private static final int PATIENCE_MILLIS = 3_000;

  private final HikariDataSource connections;

  private Database(HikariDataSource connections) {
    this.connections = connections;
  }

  /**
   * Opens the database that these settings name, and makes or migrates its tables first.
   *
   * @throws IOException if that is not possible; says why, in a sentence for whoever starts us
   */
  static Database open(Settings settings) throws IOException {
    Settings.Cluster cluster = settings.cluster();
    return cluster == null
        ? inDirectory(settings.data())
        : onServer(cluster.database(), settings.workers());
  }

  private static Database inDirectory(Path directory) throws IOException {
    makePrivate(directory);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("autocraftcv").toAbsolutePath());
    config.setUsername("sa");
    config.setMaximumPoolSize(8);
    return open(
        config,
        "the database in "
            + directory
            + " cannot be opened; another AutoCraftCV may be using it, choose another with --data",
        SCHEMA);
  }

  private static Database onServer(String url, int workers) throws IOException {
    HikariConfig config = new HikariConfig();
    config.setConnectionTimeout(PATIENCE_MILLIS);
    config.setMaximumPoolSize(10 + workers);
    config.setMinimumIdle(2);
    if (url.startsWith("jdbc:")) {
      config.setJdbcUrl(url);
    } else {
      URI address = address(url);
      config.setJdbcUrl(
          "jdbc:postgresql://"
              + address.getRawSchemeSpecificPart().replaceFirst("^//([^/@]*@)?", ""));
      String[] login =
          address.getUserInfo() == null ? new String[0] : address.getUserInfo().split(":", 2);
      if (login.length > 0) {
        config.setUsername(login[0]);
      }
      if (login.length > 1) {
        config.setPassword(login[1]);
      }
    }
    return open(
        config,
        "the database that DATABASE_URL names cannot be reached, or does not let us in",
        SCHEMA,
        "classpath:db/postgresql");
  }

  private static URI address(String url) throws IOException {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      // Its message would show the password.
      throw new IOException("DATABASE_URL is not like postgresql://user:password@host/name");
    }
  }

  private static Database open(HikariConfig config, String trouble, String... schema)
      throws IOException {
    try {
      HikariDataSource connections = new HikariDataSource(config);
      Flyway.configure().dataSource(connections).locations(schema).load().migrate();
      return new Database(connections);
    } catch (HikariPool.PoolInitializationException | FlywayException e) {
      throw new IOException(trouble, e);
    }
  }

  /** Other people of this machine have no business in there. */
  private static void makePrivate(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new IOException("the directory " + directory + " cannot be made", e);
      }
      if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
    }
  }

  Jdbi jdbi() {
    Jdbi jdbi = Jdbi.create(connections);
    // Of a statement that failed, the log is not told what it was to save.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  DataSource connections() {
    return connections;
  }

  /**
   * Whether it answers now, from one of its tables: a connection alone may outlive the database.
   */
  boolean isUp() {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(2);
      return statement.execute("select count(*) from forgotten");
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
