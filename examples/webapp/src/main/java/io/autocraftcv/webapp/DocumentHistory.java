package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What documents were like before each of the last changes. */
final class DocumentHistory {

  /** The changes after which there is a way back. */
  static final String EDITED = "edited";

  static final String RESTORED = "restored";
  static final String REMOVED = "removed";
  static final String UNDONE = "undone";

  private static final int MOST = 20;

  private static final String SELECT =
      "select number, document_version.created, change, document_version.template,"
          + " document_version.resume, document_version.letter, document_version.report"
          + " from document_version join documents on documents.id = documents"
          + " where owner = :owner and documents = :id";

  private final Jdbi jdbi;

  /**
   * A state of documents.
   *
   * @param change what was done then: a constant of this class, or the id of a {@link Part}
   */
  record Version(
      int number,
      Instant created,
      String change,
      String template,
      Profile resume,
      @Nullable CoverLetter letter,
      String report) {

    /** The documents as they were. */
    Written of(Written now) {
      return now.saying(resume, letter)
          .withLook(now.look().withTemplate(template))
          .withReport(report);
    }
  }

  DocumentHistory(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The last change first. */
  List<Version> list(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " order by number desc")
                .bind("owner", owner)
                .bind("id", id)
                .map(DocumentHistory::version)
                .list());
  }

  Optional<Version> find(String owner, String id, int number) {
    return list(owner, id).stream().filter(version -> version.number() == number).findFirst();
  }

  /** Remembers documents as they are before a change, and forgets what is long ago. */
  static void remember(Handle handle, String id, String change, Written before) {
    int number =
        handle
            .createQuery(
                "select coalesce(max(number), 0) + 1 from document_version where documents = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one();
    CoverLetter letter = before.letter();
    handle.execute(
        "insert into document_version"
            + " (documents, number, created, change, template, resume, letter, report)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        number,
        OffsetDateTime.now(ZoneOffset.UTC),
        change,
        before.look().template(),
        before.resume().toJson(),
        letter == null ? null : letter.toJson(),
        before.report());
    handle.execute(
        "delete from document_version where documents = ? and number <= ?", id, number - MOST);
  }

  private static Version version(ResultSet row, StatementContext context) throws SQLException {
    String letter = row.getString("letter");
    return new Version(
        row.getInt("number"),
        row.getObject("created", OffsetDateTime.class).toInstant(),
        row.getString("change"),
        row.getString("template"),
        Profile.fromJson(row.getString("resume")),
        letter == null ? null : CoverLetter.fromJson(letter),
        row.getString("report"));
  }
}
