package io.autocraftcv.webapp;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The embedded database, in a directory of its own. */
final class Database implements AutoCloseable {

  private final HikariDataSource connections;

  private Database(HikariDataSource connections) {
    this.connections = connections;
  }

  /**
   * Opens the database in this directory, and makes or migrates it first.
   *
   * @throws IOException if that is not possible; says why, in a sentence for whoever starts us
   */
  static Database open(Path directory) throws IOException {
    makePrivate(directory);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("autocraftcv").toAbsolutePath());
    config.setUsername("sa");
    config.setMaximumPoolSize(8);
    try {
      HikariDataSource connections = new HikariDataSource(config);
      Flyway.configure().dataSource(connections).load().migrate();
      return new Database(connections);
    } catch (HikariPool.PoolInitializationException e) {
      throw new IOException(
          "the database in "
              + directory
              + " cannot be opened; another AutoCraftCV may be using it, choose another with --data",
          e);
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
    return Jdbi.create(connections);
  }

  @Override
  public void close() {
    connections.close();
  }
}
