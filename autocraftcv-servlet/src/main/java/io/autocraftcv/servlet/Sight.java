package io.autocraftcv.servlet;

import io.autocraftcv.progress.Snapshot;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller can see, at one moment, of the tasks that were asked for.
 *
 * @param ids the tasks that were asked for, in that order
 * @param found those that the caller may see
 * @param several whether they were asked for as a list, even if it names one
 */
record Sight(List<String> ids, Map<String, Snapshot> found, boolean several) {

  static Sight one(Snapshot snapshot) {
    return new Sight(List.of(snapshot.id()), Map.of(snapshot.id(), snapshot), false);
  }

  /** The same tasks with something newer known of one. */
  Sight with(Snapshot newer) {
    Map<String, Snapshot> all = new LinkedHashMap<>(found);
    all.merge(newer.id(), newer, (held, next) -> held.version() >= next.version() ? held : next);
    return new Sight(ids, all, several);
  }

  /** The versions in the order of the ids, 0 for a task that cannot be seen: {@code 41.7.0}. */
  String versions() {
    return ids.stream()
        .map(id -> Long.toString(version(found.get(id))))
        .collect(Collectors.joining("."));
  }

  private static long version(@Nullable Snapshot snapshot) {
    return snapshot == null ? 0 : snapshot.version();
  }

  /** The entity tag: it changes exactly when the body does. */
  String tag() {
    return '"' + versions() + '"';
  }

  /** Nothing of this will ever change again. */
  boolean isOver() {
    return found.values().stream().allMatch(snapshot -> snapshot.state().isTerminal());
  }

  Collection<Snapshot> snapshots() {
    return ids.stream().filter(found::containsKey).map(id -> found.get(id)).toList();
  }

  List<String> unknown() {
    return ids.stream().filter(id -> !found.containsKey(id)).toList();
  }

  String json() {
    return several
        ? Json.tasks(snapshots(), unknown())
        : Json.snapshot(snapshots().iterator().next());
  }
}
