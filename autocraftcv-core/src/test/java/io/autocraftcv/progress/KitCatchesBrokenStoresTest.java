package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract is worth something only if a store that lies fails it: each kind of lie does. */
class KitCatchesBrokenStoresTest {

  private static Lie lie;

  /** A way to be wrong. */
  enum Lie {
    ACCEPTS_EVERYTHING,
    FORGETS_THE_CANCEL,
    FORGETS_RUNNING_TASKS,
    NEVER_FORGETS,
    REFUSES_A_SECOND_SENDING,
    SHOWS_OTHER_PEOPLES_TASKS,
    TELLS_NO_WATCHER,
    CHECKS_THEN_WRITES,
  }

  @ParameterizedTest
  @EnumSource
  void a_store_that_lies_fails_the_contract(Lie how) {
    lie = how;
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(LyingStore.class))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).isGreaterThan(10);
    assertThat(tests.failed().count()).isPositive();
  }

  /** Run by the kit of JUnit only, never by the build: its name does not end like a test's. */
  static final class LyingStore extends ProgressStoreContract {

    private static volatile boolean passed;

    private final ManualTime time = new ManualTime();

    @Override
    protected ProgressStore newStore(Duration keep) {
      passed = false;
      Duration kept = lie == Lie.NEVER_FORGETS ? Duration.ofDays(1000) : keep;
      return new Liar(new MemoryProgressStore(kept, time::nanos));
    }

    @Override
    protected void pass(Duration duration) {
      time.advance(duration);
      passed = true;
    }
  }

  private static final class Liar extends ForwardingStore {

    Liar(ProgressStore honest) {
      super(honest);
    }

    @Override
    public Verdict write(Snapshot next) {
      Optional<Snapshot> known = real.find(next.id());
      return switch (lie) {
        case ACCEPTS_EVERYTHING -> {
          real.remove(next.id());
          yield real.write(next);
        }
        case FORGETS_THE_CANCEL ->
            real.write(next) == Verdict.REFUSED ? Verdict.REFUSED : Verdict.ACCEPTED;
        case REFUSES_A_SECOND_SENDING ->
            known.equals(Optional.of(next)) ? Verdict.REFUSED : real.write(next);
        case CHECKS_THEN_WRITES -> {
          if (known.isPresent()
              && (known.get().state().isTerminal() || known.get().version() > next.version())) {
            yield known.get().version() == next.version() ? Verdict.ACCEPTED : Verdict.REFUSED;
          }
          Thread.onSpinWait();
          real.remove(next.id());
          yield real.write(next);
        }
        default -> real.write(next);
      };
    }

    @Override
    public Optional<Snapshot> find(String id) {
      return lie == Lie.FORGETS_RUNNING_TASKS && LyingStore.passed
          ? real.find(id).filter(snapshot -> snapshot.state().isTerminal())
          : real.find(id);
    }

    @Override
    public List<Snapshot> list(String owner) {
      return lie == Lie.SHOWS_OTHER_PEOPLES_TASKS
          ? Stream.of(owner, "somebody else").flatMap(each -> real.list(each).stream()).toList()
          : real.list(owner);
    }

    @Override
    public Registration watch(String id, Runnable changed) {
      return lie == Lie.TELLS_NO_WATCHER ? () -> {} : real.watch(id, changed);
    }
  }
}
