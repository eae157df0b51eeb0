package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The visitors' things of one kind, each as JSON in a row of the database. Nobody is given another
 * visitor's.
 */
final class Shelf<T> {

  private final Jdbi jdbi;
  private final String table;
  private final Function<T, String> write;
  private final Function<String, T> read;

  private Shelf(Jdbi jdbi, String table, Function<T, String> write, Function<String, T> read) {
    this.jdbi = jdbi;
    this.table = table;
    this.write = write;
    this.read = read;
  }

  static Shelf<JobPosting> postings(Jdbi jdbi) {
    return new Shelf<>(jdbi, Belongings.POSTING, JobPosting::toJson, JobPosting::fromJson);
  }

  static Shelf<Profile> profiles(Jdbi jdbi) {
    return new Shelf<>(jdbi, Belongings.PROFILE, Profile::toJson, Profile::fromJson);
  }

  /** Keeps a new thing and gives the id under which it is found. */
  String add(String owner, String file, T content) {
    String id = UUID.randomUUID().toString();
    save(owner, id, file, content);
    return id;
  }

  /**
   * Keeps what a task has read under this id. If an attempt before has kept it already, that stays:
   * the visitor may have corrected it since.
   */
  void save(String owner, String id, String file, T content) {
    jdbi.useTransaction(
        handle -> {
          if (Belongings.areWanted(handle, owner)) {
            handle.execute(
                "insert into "
                    + table
                    + " (id, owner, created, file, body) select ?, ?, ?, ?, ?"
                    + " where not exists (select 1 from "
                    + table
                    + " where id = ?)",
                id,
                owner,
                OffsetDateTime.now(ZoneOffset.UTC),
                file,
                write.apply(content),
                id);
          }
        });
  }

  Optional<Kept<T>> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(select() + " and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(this::kept)
                .findOne());
  }

  /** All of the visitor's, newest first. */
  List<Kept<T>> list(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(select() + " order by created desc")
                .bind("owner", owner)
                .map(this::kept)
                .list());
  }

  /**
   * Keeps a corrected thing in place of the version that was corrected.
   *
   * @return false if that is not what is kept any more: it was changed meanwhile, or deleted
   */
  boolean update(String owner, String id, int version, T content) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "update "
                        + table
                        + " set body = ?, version = version + 1"
                        + " where owner = ? and id = ? and version = ?",
                    write.apply(content),
                    owner,
                    id,
                    version)
                > 0);
  }

  /** Forgets a thing; without effect if the visitor has none of that id. */
  void delete(String owner, String id) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from " + table + " where owner = ? and id = ?", owner, id));
  }

  private String select() {
    return "select id, created, version, file, body from "
        + table
        + " where owner = :owner"
        + Belongings.WANTED;
  }

  private Kept<T> kept(ResultSet row, StatementContext context) throws SQLException {
    return new Kept<>(
        row.getString("id"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getInt("version"),
        row.getString("file"),
        read.apply(row.getString("body")));
  }
}
