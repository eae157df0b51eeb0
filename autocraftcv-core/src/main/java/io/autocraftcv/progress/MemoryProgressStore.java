package io.autocraftcv.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest snapshot of each task in this process. An ended task is forgotten some time
 * after its end, a running one never. Other processes do not see it, and a restart loses it.
 */
final class MemoryProgressStore implements ProgressStore {

  /** {@code forgetAt} is a reading of the ticker, fixed by the write that ended the task. */
  private record Entry(Snapshot newest, boolean cancelRequested, long forgetAt) {
    boolean ended() {
      return newest.state().isTerminal();
    }

    Entry withCancelRequested() {
      return new Entry(newest, true, forgetAt);
    }
  }

  /** So many of the ended ones at most: a flood of short tasks must not fill the memory. */
  private static final int MOST_ENDED = 100_000;

  private final Duration keep;
  private final Ticker ticker;
  private final Cache<String, Entry> entries;
  private final ConcurrentHashMap<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

  MemoryProgressStore(Duration keep, Ticker ticker) {
    this.keep = keep;
    this.ticker = ticker;
    this.entries =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .scheduler(Scheduler.systemScheduler())
            .maximumWeight(MOST_ENDED)
            .weigher((String id, Entry entry) -> entry.ended() ? 1 : 0)
            .expireAfter(Expiry.writing((String id, Entry entry) -> lifetime(entry)))
            .build();
  }

  private Duration lifetime(Entry entry) {
    return Duration.ofNanos(entry.ended() ? entry.forgetAt() - ticker.read() : Long.MAX_VALUE);
  }

  @Override
  public Verdict write(Snapshot next) {
    Entry kept =
        entries
            .asMap()
            .compute(next.id(), (id, known) -> supersedes(next, known) ? over(next, known) : known);
    if (!isSame(next, kept.newest())) {
      return Verdict.REFUSED;
    }
    watchers.getOrDefault(next.id(), Set.of()).forEach(Runnable::run);
    return kept.cancelRequested() ? Verdict.CANCEL_REQUESTED : Verdict.ACCEPTED;
  }

  private static boolean supersedes(Snapshot next, @Nullable Entry known) {
    return known == null
        || (!known.ended()
            && known.newest().attempt() == next.attempt()
            && known.newest().version() < next.version());
  }

  private static boolean isSame(Snapshot one, Snapshot other) {
    return one.attempt() == other.attempt() && one.version() == other.version();
  }

  private Entry over(Snapshot next, @Nullable Entry known) {
    boolean cancelRequested = known != null && known.cancelRequested();
    return new Entry(next, cancelRequested, ticker.read() + keep.toNanos());
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return Optional.ofNullable(entries.getIfPresent(id)).map(Entry::newest);
  }

  @Override
  public boolean requestCancel(String id) {
    Entry asked =
        entries
            .asMap()
            .computeIfPresent(
                id, (key, known) -> known.ended() ? known : known.withCancelRequested());
    return asked != null && !asked.ended();
  }

  @Override
  public List<Snapshot> list(String owner) {
    return entries.asMap().values().stream()
        .map(Entry::newest)
        .filter(snapshot -> owner.equals(snapshot.task().owner()))
        .sorted(Comparator.comparing((Snapshot snapshot) -> snapshot.task().created()).reversed())
        .toList();
  }

  @Override
  public boolean remove(String id) {
    return entries.asMap().remove(id) != null;
  }

  @Override
  public Registration watch(String id, Runnable changed) {
    // An object of its own, so that one Runnable can watch twice and be taken back once.
    Runnable watcher = () -> changed.run();
    watchers.compute(
        id,
        (key, all) -> {
          Set<Runnable> set = all == null ? ConcurrentHashMap.newKeySet() : all;
          set.add(watcher);
          return set;
        });
    return () ->
        watchers.computeIfPresent(
            id,
            (key, all) -> {
              all.remove(watcher);
              return all.isEmpty() ? null : all;
            });
  }
}
