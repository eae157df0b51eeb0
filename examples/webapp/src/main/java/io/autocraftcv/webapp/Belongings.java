package io.autocraftcv.webapp;

import io.autocraftcv.servlet.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All that is kept of visitors, whatever it is: how much there is of it, and that it goes. */
final class Belongings {

  static final String POSTING = "posting";
  static final String PROFILE = "profile";
  static final String DOCUMENTS = "documents";

  private static final List<String> KINDS = List.of(POSTING, PROFILE, DOCUMENTS);

  /**
   * Ends a condition on the rows of {@code :owner}: what a task was saving in the very moment in
   * which its owner was forgotten is there for a while, and for nobody.
   */
  static final String WANTED =
      " and not exists (select 1 from forgotten where forgotten.owner = :owner)";

  private final Jdbi jdbi;
  private final int most;

  /**
   * @param most of each kind that a visitor can have
   */
  Belongings(Jdbi jdbi, int most) {
    this.jdbi = jdbi;
    this.most = most;
  }

  /** How many things of each kind a visitor has. */
  Map<String, Integer> count(String owner) {
    return jdbi.withHandle(
        handle -> {
          Map<String, Integer> counts = new LinkedHashMap<>();
          KINDS.forEach(kind -> counts.put(kind, count(handle, owner, kind)));
          return counts;
        });
  }

  /**
   * @throws ProblemException if the visitor can keep no more of this kind
   */
  void requireRoom(String owner, String kind) {
    if (jdbi.withHandle(handle -> count(handle, owner, kind)) >= most) {
      throw new ProblemException(
          409,
          "no_room",
          "You have kept as much as there is room for: %d of a kind. Delete some of it first."
              .formatted(most));
    }
  }

  private static int count(Handle handle, String owner, String kind) {
    return handle
        .createQuery("select count(*) from " + kind + " where owner = :owner" + WANTED)
        .bind("owner", owner)
        .mapTo(Integer.class)
        .one();
  }

  /** Deletes everything of a visitor, and what a task of theirs is about to save as well. */
  void forget(String owner) {
    jdbi.useTransaction(
        handle -> {
          handle.execute("delete from forgotten where owner = ?", owner);
          handle.execute("insert into forgotten (owner, created) values (?, ?)", owner, now());
          KINDS.forEach(kind -> handle.execute("delete from " + kind + " where owner = ?", owner));
          handle.execute("delete from upload where owner = ?", owner);
        });
  }

  boolean areWanted(String owner) {
    return jdbi.withHandle(handle -> areWanted(handle, owner));
  }

  /** Whether something of this visitor may be saved. */
  static boolean areWanted(Handle handle, String owner) {
    return handle
        .createQuery("select count(*) from forgotten where owner = :owner")
        .bind("owner", owner)
        .mapTo(Integer.class)
        .map(count -> count == 0)
        .one();
  }

  /** Deletes what was saved before then; any number of nodes may do so at a time. */
  void deleteOlderThan(Instant then) {
    jdbi.useHandle(
        handle ->
            KINDS.forEach(
                kind -> handle.execute("delete from " + kind + " where created < ?", at(then))));
  }

  /**
   * Deletes what no task can be going to read any more, and what was saved in the very moment in
   * which its owner had everything deleted.
   */
  void deleteLeftovers(Instant then) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from upload where created < ?", at(then));
          KINDS.forEach(
              kind ->
                  handle.execute(
                      "delete from " + kind + " where owner in (select owner from forgotten)"));
          handle.execute("delete from forgotten where created < ?", at(then));
        });
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
