package io.autocraftcv.webapp;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.render.Renderer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The files of what was written, and where they are in the database. */
final class DocumentFiles {

  private DocumentFiles() {}

  /** The same files with what is written now. */
  static List<Document> again(Renderer renderer, Written written, List<Document> files) {
    return files.stream().map(file -> of(renderer, written, file.type(), file.format())).toList();
  }

  static Document of(
      Renderer renderer, Written written, Document.Type type, Document.Format format) {
    if (type == Document.Type.RESUME) {
      return renderer.resume(written.resume(), written.look(), format);
    }
    CoverLetter letter = Objects.requireNonNull(written.letter(), "No letter was written");
    return renderer.letter(letter, written.look(), format);
  }

  /** Those of a visitor's documents, résumés first. */
  static List<Document> find(Handle handle, String owner, String id) {
    return handle
        .createQuery(
            "select type, format, name, content from document_file"
                + " join documents on documents.id = documents"
                + " where owner = :owner and documents = :id order by place")
        .bind("owner", owner)
        .bind("id", id)
        .map(DocumentFiles::file)
        .list();
  }

  static void insert(Handle handle, String id, List<Document> files) {
    int place = 0;
    for (Document file : files) {
      handle.execute(
          "insert into document_file (documents, place, type, format, name, content)"
              + " values (?, ?, ?, ?, ?, ?)",
          id,
          place++,
          file.type().id(),
          file.format().id(),
          file.fileName(),
          file.bytes());
    }
  }

  private static Document file(ResultSet row, StatementContext context) throws SQLException {
    return new Document(
        Document.Type.of(row.getString("type")).orElseThrow(),
        Document.Format.of(row.getString("format")).orElseThrow(),
        row.getString("name"),
        row.getBytes("content"));
  }
}
