package io.autocraftcv.webapp;

import io.autocraftcv.model.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The visitors' profiles, in the database. Nobody is given another visitor's. */
final class Profiles {

  private final Jdbi jdbi;

  /** A profile as it was saved, and the name of the file that it was read from. */
  record Saved(String id, Instant created, String file, Profile profile) {}

  Profiles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a profile and gives the id under which it is found. */
  String save(String owner, String file, Profile profile) {
    String id = UUID.randomUUID().toString();
    save(owner, id, file, profile);
    return id;
  }

  /** Keeps a profile under this id, in place of what an attempt before has kept under it. */
  void save(String owner, String id, String file, Profile profile) {
    jdbi.useTransaction(
        handle -> {
          if (!Belongings.areWanted(handle, owner)) {
            return;
          }
          handle.execute("delete from profile where owner = ? and id = ?", owner, id);
          handle
              .createUpdate(
                  "insert into profile (id, owner, created, file, body)"
                      + " values (:id, :owner, :created, :file, :body)")
              .bind("id", id)
              .bind("owner", owner)
              .bind("created", OffsetDateTime.now(ZoneOffset.UTC))
              .bind("file", file)
              .bind("body", profile.toJson())
              .execute();
        });
  }

  Optional<Saved> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, created, file, body from profile"
                        + " where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(Profiles::saved)
                .findOne());
  }

  /** The visitor's profiles, newest first. */
  List<Saved> list(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, created, file, body from profile where owner = :owner"
                        + " order by created desc fetch first 100 rows only")
                .bind("owner", owner)
                .map(Profiles::saved)
                .list());
  }

  /** Keeps a corrected profile; without effect if the visitor has none of that id. */
  void update(String owner, String id, Profile profile) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update profile set body = :body where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .bind("body", profile.toJson())
                .execute());
  }

  /** Forgets a profile; without effect if the visitor has none of that id. */
  void delete(String owner, String id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from profile where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .execute());
  }

  private static Saved saved(ResultSet row, StatementContext context) throws SQLException {
    return new Saved(
        row.getString("id"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getString("file"),
        Profile.fromJson(row.getString("body")));
  }
}
