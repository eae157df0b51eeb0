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
    save(owner, id, content);
    return id;
  }

  /** Keeps something under this id, in place of what an attempt before has kept under it. */
  void save(String owner, String id, byte[] content) {
    jdbi.useTransaction(
        handle -> {
          if (!Belongings.areWanted(handle, owner)) {
            return;
          }
          handle.execute("delete from upload where owner = ? and id = ?", owner, id);
          handle.execute(
              "insert into upload (id, owner, created, content) values (?, ?, ?, ?)",
              id,
              owner,
              OffsetDateTime.now(ZoneOffset.UTC),
              content);
        });
  }

  /** What was kept for this visitor under this id. */
  Optional<byte[]> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select content from upload where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
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
