package io.autocraftcv.webapp;

import io.autocraftcv.progress.Snapshot;
import io.autocraftcv.progress.Task;
import io.autocraftcv.progress.TaskFailedException;
import io.autocraftcv.progress.TaskListener;
import io.autocraftcv.servlet.ProblemException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What visitors have handed over to be read, in the database: the task may be run by another
 * process, and again if that one dies. It is there until its task has ended, whichever way.
 */
final class Uploads implements TaskListener {

  /** The attribute that remembers what a task was given to read. */
  static final String GIVEN = "upload";

  /** Of one visitor at a time: five files of the largest size. */
  static final int MOST_BYTES = 50 * 1024 * 1024;

  private final Jdbi jdbi;

  Uploads(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Keeps what a visitor has sent for a task that reads it.
   *
   * @param bytes of the content that are kept
   * @param start of the task, with the id under which it is found; as its attribute {@link #GIVEN}
   * @throws ProblemException if too much of the visitor's waits already
   */
  Task<?> handOver(String owner, InputStream content, int bytes, Function<String, Task<?>> start) {
    String id = UUID.randomUUID().toString();
    if (!keep(owner, id, content, bytes)) {
      throw new ProblemException(
          409,
          "uploads_waiting",
          "You have sent as much as there is room for. Wait until some of it has been read.");
    }
    boolean taken = false;
    try {
      Task<?> task = start.apply(id);
      // Started with the key of a task before, it is that task, and has its own.
      taken = id.equals(task.snapshot().task().attributes().get(GIVEN));
      return task;
    } finally {
      if (!taken) {
        delete(owner, id);
      }
    }
  }

  /**
   * Keeps something under this id, in place of what an attempt before has kept under it.
   *
   * @param content goes to the database as it comes, and is never in memory as a whole
   * @param bytes of the content that are kept
   * @return false if there is no room for it
   */
  boolean keep(String owner, String id, InputStream content, int bytes) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("delete from upload where owner = ? and id = ?", owner, id);
          if (bytes(handle, owner) + bytes > MOST_BYTES) {
            return false;
          }
          if (Belongings.areWanted(handle, owner)) {
            handle
                .createUpdate(
                    "insert into upload (id, owner, created, content)"
                        + " values (:id, :owner, :created, :content)")
                .bind("id", id)
                .bind("owner", owner)
                .bind("created", OffsetDateTime.now(ZoneOffset.UTC))
                .bindBinaryStream("content", content, bytes)
                .execute();
          }
          return true;
        });
  }

  private static long bytes(Handle handle, String owner) {
    return handle
        .createQuery(
            "select coalesce(sum(octet_length(content)), 0) from upload where owner = :owner")
        .bind("owner", owner)
        .mapTo(Long.class)
        .one();
  }

  /** What was kept for this visitor under this id. */
  Optional<byte[]> find(String owner, String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select content from upload where owner = :owner and id = :id"
                        + Belongings.WANTED)
                .bind("owner", owner)
                .bind("id", id)
                .map((row, context) -> row.getBytes("content"))
                .findOne());
  }

  /**
   * What was kept for this visitor under this id.
   *
   * @throws TaskFailedException if it is not there any more
   */
  byte[] require(String owner, String id) {
    return find(owner, id)
        .orElseThrow(
            () ->
                new TaskFailedException(
                    "upload_gone", "What you sent is not there any more. Please send it again."));
  }

  /** No attempt will read it again: whoever ends a task has told the store before. */
  @Override
  public void ended(Snapshot last) {
    String owner = last.task().owner();
    String given = last.task().attributes().get(GIVEN);
    if (owner != null && given != null) {
      delete(owner, given);
    }
  }

  private void delete(String owner, String id) {
    jdbi.useHandle(
        handle -> handle.execute("delete from upload where owner = ? and id = ?", owner, id));
  }
}
