package io.autocraftcv.progress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who watch tasks, wherever these are run. They are woken by what happens in this process, by
 * the store, and regularly, since a process that is gone tells nothing.
 */
final class Watches {

  private static final Logger log = LoggerFactory.getLogger(Watches.class);

  private final Function<String, Optional<Snapshot>> find;
  private final ProgressStore store;
  private final Executor executor;
  private final Map<String, Topic> topics = new ConcurrentHashMap<>();

  Watches(Function<String, Optional<Snapshot>> find, ProgressStore store, Executor executor) {
    this.find = find;
    this.store = store;
    this.executor = executor;
  }

  /** The watches of one task, and the one subscription that serves them. */
  private static final class Topic {

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private @Nullable Registration subscription;

    void changed() {
      watches.forEach(Watch::changed);
    }
  }

  /** Tells the listener the present, each newer snapshot, and the end. */
  Registration add(String id, Watch.Listener listener) {
    Watch watch = new Watch(() -> find.apply(id), listener, executor, it -> remove(id, it));
    Topic mine =
        topics.compute(
            id,
            (key, known) -> {
              Topic topic = known == null ? new Topic() : known;
              topic.watches.add(watch);
              return topic;
            });
    subscribe(id, mine);
    watch.changed();
    return watch;
  }

  private void subscribe(String id, Topic topic) {
    synchronized (topic) {
      if (topic.subscription != null || topic.watches.isEmpty()) {
        return;
      }
      try {
        topic.subscription = store.watch(id, topic::changed);
      } catch (RuntimeException e) {
        log.debug("Changes of task {} are not pushed for now", id, e);
      }
    }
  }

  private void remove(String id, Watch watch) {
    topics.computeIfPresent(
        id,
        (key, topic) -> {
          topic.watches.remove(watch);
          if (!topic.watches.isEmpty()) {
            return topic;
          }
          synchronized (topic) {
            if (topic.subscription != null) {
              topic.subscription.close();
              topic.subscription = null;
            }
          }
          return null;
        });
  }

  /** Something happened to a task in this process. */
  void changed(String id) {
    Topic topic = topics.get(id);
    if (topic != null) {
      topic.changed();
    }
  }

  /** Looks after all. */
  void recheck() {
    topics.forEach(
        (id, topic) -> {
          subscribe(id, topic);
          topic.changed();
        });
  }
}
