package io.autocraftcv.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest snapshot of each task in this process. An ended task is forgotten some time
 * after its end, a running one never. Other processes do not see it, and a restart loses it.
 */
final class MemoryProgressStore implements ProgressStore {

  /**
   * @param leaseEnd a reading of the ticker
   * @param forgetAt a reading of the ticker, fixed by the write that ended the task
   */
  private record Entry(
      Snapshot newest,
      @Nullable String key,
      LogRing log,
      boolean cancelRequested,
      long leaseEnd,
      long forgetAt) {

    boolean ended() {
      return newest.state().isTerminal();
    }

    boolean isOf(Snapshot other) {
      return newest.epoch() == other.epoch() && newest.version() == other.version();
    }

    Entry withCancelRequested() {
      return new Entry(newest, key, log, true, leaseEnd, forgetAt);
    }

    Entry withLease(long end) {
      return new Entry(newest, key, log, cancelRequested, end, forgetAt);
    }
  }

  /** So many of the ended ones at most: a flood of short tasks must not fill the memory. */
  private static final int MOST_ENDED = 100_000;

  /**
   * Wakes the cache when the next entry has expired. Not the cache's own system scheduler: that one
   * keeps what was cancelled until its time would have come, and the cache cancels often.
   */
  private static final Scheduler SWEEPING = Scheduler.forScheduledExecutorService(sweeper());

  private final Duration keep;
  private final Ticker ticker;
  private final Cache<String, Entry> entries;
  private final ConcurrentHashMap<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

  private final Set<Consumer<String>> cancelWatchers = ConcurrentHashMap.newKeySet();

  /** Which task a key means; of a task that is kept no more when {@code entries} lacks it. */
  private final ConcurrentHashMap<String, String> keys = new ConcurrentHashMap<>();

  /** Held while a key gets its task. */
  private final ReentrantLock creating = new ReentrantLock();

  MemoryProgressStore(Duration keep, Ticker ticker) {
    this.keep = keep;
    this.ticker = ticker;
    this.entries =
        Caffeine.newBuilder()
            .ticker(ticker)
            .executor(Runnable::run)
            .scheduler(SWEEPING)
            .maximumWeight(MOST_ENDED)
            .weigher((String id, Entry entry) -> entry.ended() ? 1 : 0)
            .removalListener(this::forgetKey)
            .expireAfter(Expiry.writing((String id, Entry entry) -> lifetime(entry)))
            .build();
  }

  private static ScheduledThreadPoolExecutor sweeper() {
    ScheduledThreadPoolExecutor sweeper =
        new ScheduledThreadPoolExecutor(1, Workers.platformThreads("autocraftcv-sweep-"));
    sweeper.setRemoveOnCancelPolicy(true);
    return sweeper;
  }

  private Duration lifetime(Entry entry) {
    return Duration.ofNanos(entry.ended() ? entry.forgetAt() - ticker.read() : Long.MAX_VALUE);
  }

  private void forgetKey(@Nullable String id, @Nullable Entry entry, RemovalCause cause) {
    if (cause != RemovalCause.REPLACED && id != null && entry != null && entry.key() != null) {
      keys.remove(entry.key(), id);
    }
  }

  @Override
  public Verdict write(Update update) {
    Snapshot next = update.snapshot();
    Entry kept =
        entries
            .asMap()
            .compute(
                next.id(),
                (id, known) -> {
                  if (known == null) {
                    return first(update, null);
                  }
                  if (known.isOf(next)) {
                    return known.ended() ? known : known.withLease(leaseEnd(update));
                  }
                  return supersedes(next, known) ? over(known, update) : known;
                });
    if (!kept.isOf(next)) {
      return Verdict.REFUSED;
    }
    kept.log().addAll(update.lines());
    tell(next.id());
    return kept.cancelRequested() ? Verdict.CANCEL_REQUESTED : Verdict.ACCEPTED;
  }

  private static boolean supersedes(Snapshot next, Entry known) {
    return !known.ended()
        && known.newest().epoch() == next.epoch()
        && known.newest().version() < next.version();
  }

  @Override
  public Optional<Snapshot> create(Update first, String key) {
    String id = first.snapshot().id();
    creating.lock();
    try {
      String meant = keys.get(key);
      Entry kept = meant == null ? null : entries.getIfPresent(meant);
      if (kept != null && !id.equals(meant)) {
        return Optional.of(kept.newest());
      }
      entries.asMap().putIfAbsent(id, first(first, key));
      keys.put(key, id);
    } finally {
      creating.unlock();
    }
    tell(id);
    return Optional.empty();
  }

  @Override
  public boolean takeOver(Update update) {
    Snapshot next = update.snapshot();
    AtomicBoolean taken = new AtomicBoolean();
    entries
        .asMap()
        .computeIfPresent(
            next.id(),
            (id, known) -> {
              taken.set(canBeTakenOver(known, next));
              return taken.get() ? over(known, update) : known;
            });
    if (taken.get()) {
      tell(next.id());
    }
    return taken.get();
  }

  private boolean canBeTakenOver(Entry known, Snapshot next) {
    return !known.ended()
        && known.newest().epoch() + 1 == next.epoch()
        && known.newest().version() < next.version()
        && known.leaseEnd() - ticker.read() <= 0;
  }

  private Entry first(Update update, @Nullable String key) {
    LogRing log = new LogRing();
    log.addAll(update.lines());
    return new Entry(update.snapshot(), key, log, false, leaseEnd(update), forgetAt());
  }

  private Entry over(Entry known, Update update) {
    return new Entry(
        update.snapshot(),
        known.key(),
        known.log(),
        known.cancelRequested(),
        leaseEnd(update),
        forgetAt());
  }

  private long leaseEnd(Update update) {
    return ticker.read() + update.lease().toNanos();
  }

  private long forgetAt() {
    return ticker.read() + keep.toNanos();
  }

  private void tell(String id) {
    watchers.getOrDefault(id, Set.of()).forEach(Runnable::run);
  }

  @Override
  public Optional<Snapshot> find(String id) {
    return Optional.ofNullable(entries.getIfPresent(id)).map(Entry::newest);
  }

  @Override
  public List<LogLine> log(String id) {
    Entry kept = entries.getIfPresent(id);
    return kept == null ? List.of() : kept.log().after(0);
  }

  @Override
  public boolean requestCancel(String id) {
    Entry asked =
        entries
            .asMap()
            .computeIfPresent(
                id, (key, known) -> known.ended() ? known : known.withCancelRequested());
    boolean noted = asked != null && !asked.ended();
    if (noted) {
      cancelWatchers.forEach(watcher -> watcher.accept(id));
    }
    return noted;
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

  @Override
  public Registration watchCancels(Consumer<String> requested) {
    Consumer<String> watcher = id -> requested.accept(id);
    cancelWatchers.add(watcher);
    return () -> cancelWatchers.remove(watcher);
  }
}
