package io.autocraftcv.servlet;

import io.autocraftcv.progress.Snapshot;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was written of snapshots lately, for the next who wants the same: a task is polled far more
 * often than it changes, and everybody who watches it is told the same. Two tasks that share a slot
 * push each other out, which costs what writing costs and needs neither locks nor tidying.
 */
final class Recent {

  private record Written(Snapshot snapshot, String json) {}

  private final AtomicReferenceArray<@Nullable Written> slots = new AtomicReferenceArray<>(256);
  private final Function<Snapshot, String> writer;

  Recent(Function<Snapshot, String> writer) {
    this.writer = writer;
  }

  String json(Snapshot snapshot) {
    int slot = Math.floorMod(snapshot.id().hashCode(), slots.length());
    Written known = slots.get(slot);
    if (known != null && known.snapshot().equals(snapshot)) {
      return known.json();
    }
    String json = writer.apply(snapshot);
    slots.set(slot, new Written(snapshot, json));
    return json;
  }
}
