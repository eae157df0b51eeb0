package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import io.autocraftcv.render.Renderer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The documents that were written for the visitors, in the database: what they say, and the files
 * that were made of it. They need neither the posting nor the profile any more. Nobody is given
 * another visitor's.
 */
final class Documents {

  private static final String SELECT =
      "select id, created, title, company, template, language, original, resume, letter,"
          + " report, posting, ordered"
          + " from documents where owner = :owner";

  private final Jdbi jdbi;

  /** Documents as they were saved. */
  record Saved(String id, Instant created, Written written) {}

  Documents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps documents under this id, in place of what an attempt before has kept under it. */
  void save(String owner, String id, Written written, List<Document> files) {
    jdbi.useTransaction(
        handle -> {
          if (!Belongings.areWanted(handle, owner)) {
            return;
          }
          handle.execute("delete from documents where owner = ? and id = ?", owner, id);
          handle
              .createUpdate(
                  "insert into documents"
                      + " (id, owner, created, title, company, template, language,"
                      + " original, resume, letter, report, posting, ordered)"
                      + " values (:id, :owner, :created, :title, :company, :template, :language,"
                      + " :original, :resume, :letter, :report, :posting, :ordered)")
              .bind("id", id)
              .bind("owner", owner)
              .bind("created", OffsetDateTime.now(ZoneOffset.UTC))
              .bind("title", written.title())
              .bind("company", written.company())
              .bind("template", written.look().template())
              .bind("language", written.look().language().toLanguageTag())
              .bind("original", written.original().toJson())
              .bind("resume", written.resume().toJson())
              .bind("letter", json(written.letter()))
              .bind("report", written.report())
              .bind("posting", posting(written.assignment()))
              .bind("ordered", order(written.assignment()))
              .execute();
          DocumentFiles.insert(handle, id, files);
        });
  }

  Optional<Saved> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(Documents::saved)
                .findOne());
  }

  /** The visitor's documents, newest first. */
  List<Saved> list(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by created desc fetch first 100 rows only")
                .bind("owner", owner)
                .map(Documents::saved)
                .list());
  }

  /** The files of documents, résumés first; none if the visitor has no documents of that id. */
  List<Document> files(String owner, String id) {
    return jdbi.withHandle(handle -> DocumentFiles.find(handle, owner, id));
  }

  /**
   * Changes documents, with a way back: none but this changes them meanwhile. Without effect if the
   * visitor has none of that id, or if nothing would change.
   *
   * @param what was done, for the history
   * @param renderer makes all files again, so that they say the same
   */
  void change(
      String owner, String id, String what, UnaryOperator<Written> change, Renderer renderer) {
    jdbi.useTransaction(
        handle -> {
          Optional<Written> found = locked(handle, owner, id);
          Written before = found.orElse(null);
          Written after = before == null ? null : change.apply(before);
          if (before == null || after == null || after.equals(before)) {
            return;
          }
          List<Document> files =
              DocumentFiles.again(renderer, after, DocumentFiles.find(handle, owner, id));
          DocumentHistory.remember(handle, id, what, before);
          handle
              .createUpdate(
                  "update documents set template = :template, resume = :resume,"
                      + " letter = :letter, report = :report where id = :id")
              .bind("id", id)
              .bind("template", after.look().template())
              .bind("resume", after.resume().toJson())
              .bind("letter", json(after.letter()))
              .bind("report", after.report())
              .execute();
          handle.execute("delete from document_file where documents = ?", id);
          DocumentFiles.insert(handle, id, files);
        });
  }

  private static Optional<Written> locked(Handle handle, String owner, String id) {
    return handle
        .createQuery(SELECT + " and id = :id for update")
        .bind("owner", owner)
        .bind("id", id)
        .map(Documents::saved)
        .findOne()
        .map(Saved::written);
  }

  /** Forgets documents and their files; without effect if the visitor has none of that id. */
  void delete(String owner, String id) {
    jdbi.useHandle(
        handle -> handle.execute("delete from documents where owner = ? and id = ?", owner, id));
  }

  private static @Nullable String posting(@Nullable Assignment assignment) {
    return assignment == null ? null : assignment.posting().toJson();
  }

  private static @Nullable String order(@Nullable Assignment assignment) {
    return assignment == null ? null : assignment.orderJson();
  }

  private static @Nullable String json(@Nullable CoverLetter letter) {
    return letter == null ? null : letter.toJson();
  }

  private static Saved saved(ResultSet row, StatementContext context) throws SQLException {
    Profile resume = Profile.fromJson(row.getString("resume"));
    String letter = row.getString("letter");
    Look look =
        Look.of(resume.basics())
            .withTemplate(row.getString("template"))
            .withLanguage(Locale.forLanguageTag(row.getString("language")));
    return new Saved(
        row.getString("id"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        new Written(
            row.getString("title"),
            row.getString("company"),
            look,
            Profile.fromJson(row.getString("original")),
            resume,
            letter == null ? null : CoverLetter.fromJson(letter),
            row.getString("report"),
            Assignment.of(row.getString("posting"), row.getString("ordered"))));
  }
}
