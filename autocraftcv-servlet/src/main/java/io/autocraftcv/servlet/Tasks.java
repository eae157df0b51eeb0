package io.autocraftcv.servlet;

import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks of a tracker as a caller sees them: those of others do not exist, and a store that is
 * away is said to be away.
 */
final class Tasks {

  private static final Logger log = LoggerFactory.getLogger(Tasks.class);

  private final ProgressTracker tracker;
  private final OwnerResolver owners;
  private final Limits limits;

  Tasks(ProgressTracker tracker, OwnerResolver owners, Limits limits) {
    this.tracker = tracker;
    this.owners = owners;
    this.limits = limits;
  }

  /** The task, if it is the caller's. */
  Sight one(HttpServletRequest request, String id) {
    return Sight.one(own(request, id));
  }

  Snapshot own(HttpServletRequest request, String id) {
    return owners
        .find(request)
        .flatMap(owner -> seen(id, owner))
        .orElseThrow(() -> ProblemException.taskNotFound(id));
  }

  /** The tasks that {@code ?ids=a,b,c} names. */
  Sight several(HttpServletRequest request) {
    String names = request.getParameter("ids");
    List<String> ids =
        names == null
            ? List.of()
            : List.of(names.split(",", -1)).stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
    if (ids.isEmpty() || ids.size() > limits.ids()) {
      throw new ProblemException(
          400, "ids_required", "Name 1 to %d tasks: ?ids=a,b,c".formatted(limits.ids()));
    }
    Map<String, Snapshot> found = new LinkedHashMap<>();
    Optional<String> owner = owners.find(request);
    for (String id : ids) {
      owner.flatMap(name -> seen(id, name)).ifPresent(snapshot -> found.put(id, snapshot));
    }
    return new Sight(ids, found, true);
  }

  private Optional<Snapshot> seen(String id, String owner) {
    Optional<Snapshot> found = asked(() -> tracker.find(id, owner));
    if (found.isEmpty() && areAway()) {
      // Somebody else's task that runs here was found without the store; an unknown one was not.
      throw away();
    }
    return found;
  }

  /** The caller's own tasks, newest first. */
  List<Snapshot> all(HttpServletRequest request) {
    return owners.find(request).map(owner -> asked(() -> tracker.list(owner))).orElse(List.of());
  }

  Snapshot cancel(String id) {
    return asked(() -> tracker.cancel(id)).orElseThrow(() -> ProblemException.taskNotFound(id));
  }

  void erase(String id) {
    asked(() -> tracker.erase(id));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      log.debug("The progress store cannot be asked", e);
      throw away();
    }
  }

  /** Whether the store cannot be asked now. */
  boolean areAway() {
    try {
      return tracker.find("").isPresent();
    } catch (RuntimeException e) {
      log.debug("The progress store cannot be asked", e);
      return true;
    }
  }

  static ProblemException away() {
    return ProblemException.tryLater(
        "store_unavailable", "Progress cannot be looked up now; please try again");
  }
}
