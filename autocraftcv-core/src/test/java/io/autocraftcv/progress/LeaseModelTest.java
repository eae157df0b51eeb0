package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.ProgressStore.Update;
import io.autocraftcv.progress.ProgressStore.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Walks every order in which two workers, a user, an onlooker and the clock can act on one task,
 * against the real store. Beside the store runs a model of a few lines that says what must come of
 * each step. A worker that acts after it has lost the task is the one that was frozen and wakes.
 */
class LeaseModelTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  /** All orders of so many steps: 12 to the power of 5 is a quarter of a million. */
  private static final int EXHAUSTIVE_DEPTH = 5;

  /** Beyond that, one order for each kind of situation that so many steps lead to. */
  private static final int REACHABLE_DEPTH = 12;

  private final ManualTime time = new ManualTime();
  private final ProgressStore store = new MemoryProgressStore(Duration.ofDays(9999), time::nanos);
  private long paths;

  private enum Step {
    A_TAKES,
    A_ADVANCES,
    A_FINISHES,
    A_STOPS,
    A_SENDS_ITS_FIRST_AGAIN,
    B_TAKES,
    B_ADVANCES,
    B_FINISHES,
    B_STOPS,
    USER_CANCELS,
    LEASE_EXPIRES,
    ONLOOKER_LOSES,
  }

  /** What a worker believes: its epoch, 0 if it never had the task, and its versions. */
  private record Worker(long epoch, long first, long version) {
    static final Worker NONE = new Worker(0, 0, 0);
  }

  /**
   * The truth as the model sees it.
   *
   * @param epoch 0 as long as the task is unknown
   */
  private record Model(
      long epoch,
      long version,
      boolean ended,
      boolean leased,
      boolean cancelRequested,
      Worker a,
      Worker b) {

    static final Model UNKNOWN = new Model(0, 0, false, false, false, Worker.NONE, Worker.NONE);

    /** What tells situations apart: who is ahead of whom, not by which numbers. */
    List<Object> situation() {
      return List.of(epoch > 0, ended, leased, cancelRequested, seenFrom(a), seenFrom(b));
    }

    private List<Object> seenFrom(Worker worker) {
      return List.of(
          worker.epoch() > 0,
          Math.min(2, epoch - worker.epoch()),
          Long.signum(version - worker.version()),
          Long.signum(version - worker.first()));
    }

    Model with(Worker who, boolean isA) {
      return new Model(
          epoch, version, ended, leased, cancelRequested, isA ? who : a, isA ? b : who);
    }
  }

  @Test
  void in_every_order_of_a_few_steps_the_store_does_what_the_model_says() {
    walk(new ArrayList<>());
    assertThat(paths).isEqualTo((long) Math.pow(Step.values().length, EXHAUSTIVE_DEPTH));
  }

  private void walk(List<Step> path) {
    if (path.size() == EXHAUSTIVE_DEPTH) {
      paths++;
      Model unused = replay(path);
      return;
    }
    for (Step step : Step.values()) {
      path.add(step);
      walk(path);
      path.remove(path.size() - 1);
    }
  }

  @Test
  void in_every_situation_that_can_be_reached_each_step_does_what_the_model_says() {
    Set<List<Object>> seen = new HashSet<>();
    List<List<Step>> paths = List.of(List.of());
    for (int depth = 0; depth < REACHABLE_DEPTH; depth++) {
      List<List<Step>> longer = new ArrayList<>();
      for (List<Step> path : paths) {
        for (Step step : Step.values()) {
          List<Step> next = new ArrayList<>(path);
          next.add(step);
          if (seen.add(replay(next).situation())) {
            longer.add(next);
          }
        }
      }
      paths = longer;
    }
    assertThat(seen).hasSizeGreaterThan(100);
  }

  /** Takes the steps with a fresh task; after each, store and model must agree. */
  private Model replay(List<Step> path) {
    String id = "task";
    store.remove(id);
    Model model = Model.UNKNOWN;
    for (Step step : path) {
      Snapshot before = store.find(id).orElse(null);
      model = take(step, model, id);
      check(path, model, before, store.find(id).orElse(null));
    }
    return model;
  }

  private static void check(List<Step> path, Model model, Snapshot before, Snapshot after) {
    if (after == null) {
      require(model.epoch() == 0, path, "the task is unknown");
      return;
    }
    require(model.epoch() == after.epoch(), path, after);
    require(model.version() == after.version(), path, after);
    require(model.ended() == after.state().isTerminal(), path, after);
    if (before != null) {
      require(!before.state().isTerminal() || before.equals(after), path, "an end was overwritten");
      require(before.equals(after) || before.version() < after.version(), path, "a version fell");
      require(before.epoch() <= after.epoch(), path, "an epoch fell");
    }
  }

  private Model take(Step step, Model model, String id) {
    return switch (step) {
      case A_TAKES -> takes(model, id, true);
      case B_TAKES -> takes(model, id, false);
      case A_ADVANCES -> writes(model, id, true, State.RUNNING);
      case B_ADVANCES -> writes(model, id, false, State.RUNNING);
      case A_FINISHES -> writes(model, id, true, State.SUCCEEDED);
      case B_FINISHES -> writes(model, id, false, State.SUCCEEDED);
      case A_STOPS -> writes(model, id, true, State.CANCELLED);
      case B_STOPS -> writes(model, id, false, State.CANCELLED);
      case A_SENDS_ITS_FIRST_AGAIN -> sendsAgain(model, id);
      case USER_CANCELS -> {
        boolean noted = model.epoch() > 0 && !model.ended();
        require(store.requestCancel(id) == noted, step, model);
        yield new Model(
            model.epoch(),
            model.version(),
            model.ended(),
            model.leased(),
            model.cancelRequested() || noted,
            model.a(),
            model.b());
      }
      case LEASE_EXPIRES -> {
        time.advance(LEASE.plusSeconds(1));
        yield new Model(
            model.epoch(),
            model.version(),
            model.ended(),
            false,
            model.cancelRequested(),
            model.a(),
            model.b());
      }
      case ONLOOKER_LOSES -> {
        boolean free = model.epoch() > 0 && !model.ended() && !model.leased();
        Snapshot lost = snapshot(id, model.epoch() + 1, model.version() + 1, State.LOST);
        require(store.takeOver(update(lost)) == free, step, model);
        yield free ? holding(model, lost) : model;
      }
    };
  }

  /** A worker begins: with a task that is new, or with one whose lease has run out. */
  private Model takes(Model model, String id, boolean isA) {
    boolean unknown = model.epoch() == 0;
    boolean free = !model.ended() && !model.leased();
    Snapshot next = snapshot(id, model.epoch() + 1, model.version() + 1, State.RUNNING);
    boolean taken =
        unknown ? store.write(update(next)) != Verdict.REFUSED : store.takeOver(update(next));
    require(taken == free, "takes", model);
    return taken
        ? holding(model, next).with(new Worker(next.epoch(), next.version(), next.version()), isA)
        : model;
  }

  private Model writes(Model model, String id, boolean isA, State state) {
    Worker worker = isA ? model.a() : model.b();
    if (worker.epoch() == 0) {
      return model;
    }
    Snapshot next = snapshot(id, worker.epoch(), worker.version() + 1, state);
    Verdict verdict = store.write(update(next));
    boolean holds =
        !model.ended() && worker.epoch() == model.epoch() && next.version() > model.version();
    require(verdict == expected(holds, model), verdict, model);
    Worker after = new Worker(worker.epoch(), worker.first(), next.version());
    return (holds ? holding(model, next) : model).with(after, isA);
  }

  private Model sendsAgain(Model model, String id) {
    Worker worker = model.a();
    if (worker.epoch() == 0) {
      return model;
    }
    Snapshot first = snapshot(id, worker.epoch(), worker.first(), State.RUNNING);
    boolean isNewest = worker.epoch() == model.epoch() && worker.first() == model.version();
    require(store.write(update(first)) == expected(isNewest, model), "sends again", model);
    return isNewest && !model.ended() ? holding(model, first) : model;
  }

  private static Verdict expected(boolean accepted, Model model) {
    if (!accepted) {
      return Verdict.REFUSED;
    }
    return model.cancelRequested() ? Verdict.CANCEL_REQUESTED : Verdict.ACCEPTED;
  }

  /** The model after an accepted write. */
  private static Model holding(Model model, Snapshot next) {
    return new Model(
        next.epoch(),
        next.version(),
        next.state().isTerminal(),
        true,
        model.cancelRequested(),
        model.a(),
        model.b());
  }

  private static void require(boolean holds, Object step, Object what) {
    if (!holds) {
      throw new AssertionError(step + ": " + what);
    }
  }

  private static Update update(Snapshot snapshot) {
    return new Update(snapshot, List.of(), LEASE);
  }

  private static Snapshot snapshot(String id, long epoch, long version, State state) {
    boolean succeeded = state == State.SUCCEEDED;
    return new Snapshot(
        new Snapshot.About(id, "model", null, Map.of(), Instant.EPOCH),
        epoch,
        1,
        version,
        state,
        succeeded ? 100 : 10,
        new Snapshot.Position(1, 1, "Working", "model.work", null, 0, -1),
        false,
        false,
        false,
        succeeded || !state.isTerminal() ? null : new Snapshot.Failure("code", "Why."),
        Map.of(),
        null,
        Instant.EPOCH,
        Duration.ZERO,
        null);
  }
}
