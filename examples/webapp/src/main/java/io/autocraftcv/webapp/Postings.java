package io.autocraftcv.webapp;

import io.autocraftcv.model.JobPosting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The visitors' postings, in the database. Nobody is given another visitor's. */
final class Postings {

  private final Jdbi jdbi;

  /** A posting as it was saved. */
  record Saved(String id, Instant created, JobPosting posting) {}

  Postings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a posting under this id, in place of what an attempt before has kept under it. */
  void save(String owner, String id, JobPosting posting) {
    jdbi.useTransaction(
        handle -> {
          if (!Belongings.areWanted(handle, owner)) {
            return;
          }
          handle.execute("delete from posting where owner = ? and id = ?", owner, id);
          handle
              .createUpdate(
                  "insert into posting (id, owner, created, body)"
                      + " values (:id, :owner, :created, :body)")
              .bind("id", id)
              .bind("owner", owner)
              .bind("created", OffsetDateTime.now(ZoneOffset.UTC))
              .bind("body", posting.toJson())
              .execute();
        });
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

  /** Keeps a corrected posting; without effect if the visitor has none of that id. */
  void update(String owner, String id, JobPosting posting) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update posting set body = :body where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .bind("body", posting.toJson())
                .execute());
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
}
