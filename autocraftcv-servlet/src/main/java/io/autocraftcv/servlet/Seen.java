package io.autocraftcv.servlet;

import io.autocraftcv.progress.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client that comes back to an event stream has been told before.
 *
 * @param versions the version of each task, 0 for none
 * @param done the tasks of which there is nothing more to tell: it knows their end, or may not see
 *     them
 */
record Seen(List<Long> versions, BitSet done) {

  /**
   * Reads a Last-Event-ID: the versions in the order of the ids. One that is not of these tasks, or
   * names versions that never were, counts as none.
   */
  static Seen of(@Nullable String lastEventId, Sight sight) {
    int tasks = sight.ids().size();
    String[] parts = lastEventId == null ? new String[0] : lastEventId.split("\\.", -1);
    List<Long> versions = new ArrayList<>();
    BitSet done = new BitSet();
    for (int i = 0; i < tasks; i++) {
      Snapshot now = sight.found().get(sight.ids().get(i));
      long newest = now == null ? 0 : now.version();
      long version = parts.length == tasks ? version(parts[i]) : 0;
      versions.add(version <= newest ? version : 0);
      done.set(i, now == null || (now.state().isTerminal() && version == newest));
    }
    return new Seen(versions, done);
  }

  private static long version(String text) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
  }

  /** The client knows all there will ever be. */
  boolean isAll() {
    return done.cardinality() == versions.size();
  }
}
