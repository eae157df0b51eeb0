package io.autocraftcv.webapp;

import io.autocraftcv.progress.TaskFailedException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What visitors have handed over and no task has read yet, in the database: the task may be run by
 * another process, and again if that one dies.
 */
final class Uploads {

  private final Jdbi jdbi;

  Uploads(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps what a visitor has sent, and gives the id under which it is found. It outlives its task:
   * a task that has saved all may be delivered once more, if its worker dies before it can say so.
   */
  String save(String owner, byte[] content) {
    String id = UUID.randomUUID().toString();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into upload (id, owner, created, content) values (?, ?, ?, ?)",
                id,
                owner,
                OffsetDateTime.now(ZoneOffset.UTC),
                content));
    return id;
  }

  /**
   * What was kept under this id.
   *
   * @throws TaskFailedException if it is not there any more
   */
  byte[] require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new TaskFailedException(
                    "upload_gone", "What you sent is not there any more. Please send it again."));
  }

  private Optional<byte[]> find(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select content from upload where id = :id")
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
  }
}
