package io.autocraftcv.webapp;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.autocraftcv.model.JobPosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The visitors' postings, in an embedded database. Nobody is given another visitor's. */
final class Postings implements AutoCloseable {

  private final HikariDataSource database;
  private final Jdbi jdbi;

  /** A posting as it was saved. */
  record Saved(String id, Instant created, JobPosting posting) {}

  private Postings(HikariDataSource database) {
    this.database = database;
    this.jdbi = Jdbi.create(database);
  }

  /**
   * Opens the database in this directory, and makes or migrates it first.
   *
   * @throws IOException if that is not possible; says why, in a sentence for whoever starts us
   */
  static Postings open(Path directory) throws IOException {
    makePrivate(directory);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("autocraftcv").toAbsolutePath());
    config.setUsername("sa");
    config.setMaximumPoolSize(8);
    try {
      HikariDataSource database = new HikariDataSource(config);
      Flyway.configure().dataSource(database).load().migrate();
      return new Postings(database);
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

  /** Keeps a posting and gives the id under which it is found. */
  String save(String owner, JobPosting posting) {
    String id = UUID.randomUUID().toString();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into posting (id, owner, created, body)"
                        + " values (:id, :owner, :created, :body)")
                .bind("id", id)
                .bind("owner", owner)
                .bind("created", OffsetDateTime.now(ZoneOffset.UTC))
                .bind("body", posting.toJson())
                .execute());
    return id;
  }

  Optional<Saved> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, created, body from posting where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(Postings::saved)
                .findOne());
  }

  /** The visitor's postings, newest first. */
  List<Saved> list(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, created, body from posting where owner = :owner"
                        + " order by created desc fetch first 100 rows only")
                .bind("owner", owner)
                .map(Postings::saved)
                .list());
  }

  /** Forgets a posting; without effect if the visitor has none of that id. */
  void delete(String owner, String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from posting where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .execute());
  }

  private static Saved saved(ResultSet row, StatementContext context) throws SQLException {
    return new Saved(
        row.getString("id"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        JobPosting.fromJson(row.getString("body")));
  }

  @Override
  public void close() {
    database.close();
  }
}
