package io.autocraftcv.servlet;

import io.autocraftcv.progress.Registration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many connections each owner holds open, none more than are allowed. */
final class Places {

  private final int most;
  private final Map<String, Integer> taken = new ConcurrentHashMap<>();

  Places(int most) {
    this.most = most;
  }

  /**
   * Takes a place.
   *
   * @return gives it back when closed
   * @throws ProblemException 429 if the owner has as many as are allowed
   */
  Registration take(String owner) {
    int now = taken.merge(owner, 1, Integer::sum);
    AtomicBoolean open = new AtomicBoolean(true);
    Registration place =
        () -> {
          if (open.getAndSet(false)) {
            taken.computeIfPresent(owner, (name, count) -> count == 1 ? null : count - 1);
          }
        };
    if (now > most) {
      place.close();
      throw ProblemException.tooMany(
          "too_many_streams", "Too many open connections; close one, or poll", 5);
    }
    return place;
  }
}
