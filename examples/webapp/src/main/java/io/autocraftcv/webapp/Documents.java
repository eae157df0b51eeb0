package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.render.Look;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      "select id, created, version, title, company, template, language, original, resume, letter,"
          + " report, posting, ordered"
          + " from documents where owner = :owner"
          + Belongings.WANTED;

  private final Jdbi jdbi;

  /**
   * Documents as they were saved last.
   *
   * @param version that tells whether they were changed meanwhile
   */
  record Saved(String id, Instant created, int version, Written written) {

    Listed listed() {
      return new Listed(id, created, written.title(), written.company(), written.report());
    }
  }

  /** What a list tells of documents. */
  record Listed(String id, Instant created, String title, String company, String report) {}

  Documents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps documents under this id. If an attempt before has kept them already, those stay: the
   * visitor may have changed them since.
   */
  void save(String owner, String id, Written written, List<Document> files) {
    jdbi.useTransaction(
        handle -> {
          if (!Belongings.areWanted(handle, owner) || exist(handle, id)) {
            return;
          }
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

  private static boolean exist(Handle handle, String id) {
    return handle
        .createQuery("select 1 from documents where id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** The visitor's documents, newest first. */
  List<Listed> list(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, created, title, company, report from documents"
                        + " where owner = :owner"
                        + Belongings.WANTED
                        + " order by created desc")
                .bind("owner", owner)
                .map(Documents::listed)
                .list());
  }

  /** The files of documents, résumés first; none if the visitor has no documents of that id. */
  List<Document> files(String owner, String id) {
    return jdbi.withHandle(handle -> DocumentFiles.find(handle, owner, id));
  }

  /**
   * Keeps changed documents in place of those that were changed, with a way back.
   *
   * @param what was done, for the history
   * @param files that say what is written now
   * @return false if that is not what is kept any more: it was changed meanwhile, or deleted
   */
  boolean replace(String owner, Saved before, String what, Written now, List<Document> files) {
    return jdbi.inTransaction(
        handle -> {
          String id = before.id();
          int replaced =
              handle
                  .createUpdate(
                      "update documents set version = version + 1, template = :template,"
                          + " resume = :resume, letter = :letter, report = :report"
                          + " where owner = :owner and id = :id and version = :version")
                  .bind("owner", owner)
                  .bind("id", id)
                  .bind("version", before.version())
                  .bind("template", now.look().template())
                  .bind("resume", now.resume().toJson())
                  .bind("letter", json(now.letter()))
                  .bind("report", now.report())
                  .execute();
          if (replaced > 0) {
            DocumentHistory.remember(handle, id, what, before.written());
            handle.execute("delete from document_file where documents = ?", id);
            DocumentFiles.insert(handle, id, files);
          }
          return replaced > 0;
        });
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

  private static Listed listed(ResultSet row, StatementContext context) throws SQLException {
    return new Listed(
        row.getString("id"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getString("title"),
        row.getString("company"),
        row.getString("report"));
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
        row.getInt("version"),
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
