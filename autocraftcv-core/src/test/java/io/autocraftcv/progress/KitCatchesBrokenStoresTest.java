package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    IGNORES_THE_EPOCH,
    TAKES_OVER_TOO_EARLY,
    NEVER_LETS_GO,
    RENEWS_NO_LEASE,
    FORGETS_THE_CANCEL_AT_A_TAKE_OVER,
    FORGETS_KEYS,
    KEEPS_LINES_TWICE,
    KEEPS_EVERY_LINE,
    TELLS_NOBODY_OF_A_CANCEL,
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

    private static final Duration AGES = Duration.ofDays(1000);

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Map<String, List<LogLine>> lines = new ConcurrentHashMap<>();

    Liar(ProgressStore honest) {
      super(honest);
    }

    @Override
    public Verdict write(Update update) {
      Snapshot next = update.snapshot();
      Optional<Snapshot> known = real.find(next.id());
      lines.computeIfAbsent(next.id(), id -> new ArrayList<>()).addAll(update.lines());
      return switch (lie) {
        case ACCEPTS_EVERYTHING -> {
          real.remove(next.id());
          yield real.write(update);
        }
        case FORGETS_THE_CANCEL ->
            real.write(update) == Verdict.REFUSED ? Verdict.REFUSED : Verdict.ACCEPTED;
        case REFUSES_A_SECOND_SENDING ->
            known.equals(Optional.of(next)) ? Verdict.REFUSED : real.write(update);
        case CHECKS_THEN_WRITES -> {
          if (known.isPresent()
              && (known.get().state().isTerminal() || known.get().version() > next.version())) {
            yield known.get().version() == next.version() ? Verdict.ACCEPTED : Verdict.REFUSED;
          }
          Thread.onSpinWait();
          real.remove(next.id());
          yield real.write(update);
        }
        case IGNORES_THE_EPOCH -> {
          known
              .filter(last -> last.epoch() != next.epoch())
              .ifPresent(last -> real.remove(last.id()));
          yield real.write(update);
        }
        case NEVER_LETS_GO -> real.write(new Update(next, update.lines(), AGES));
        case RENEWS_NO_LEASE ->
            real.write(
                written.add(next.id()) ? update : new Update(next, update.lines(), Duration.ZERO));
        case FORGETS_THE_CANCEL_AT_A_TAKE_OVER -> {
          Verdict verdict = real.write(update);
          yield verdict == Verdict.CANCEL_REQUESTED && next.epoch() > 1
              ? Verdict.ACCEPTED
              : verdict;
        }
        default -> real.write(update);
      };
    }

    @Override
    public boolean takeOver(Update next) {
      return switch (lie) {
        case TAKES_OVER_TOO_EARLY -> {
          Snapshot known = real.find(next.snapshot().id()).orElse(null);
          if (known == null
              || known.state().isTerminal()
              || known.epoch() >= next.snapshot().epoch()) {
            yield false;
          }
          real.remove(known.id());
          yield real.write(next) != Verdict.REFUSED;
        }
        default -> real.takeOver(next);
      };
    }

    @Override
    public Optional<Snapshot> create(Update first, String key) {
      return lie == Lie.FORGETS_KEYS
          ? real.create(first, key + first.snapshot().id())
          : real.create(first, key);
    }

    @Override
    public List<LogLine> log(String id) {
      List<LogLine> all = lines.getOrDefault(id, List.of());
      return switch (lie) {
        case KEEPS_LINES_TWICE -> all.size() > 300 ? real.log(id) : all;
        case KEEPS_EVERY_LINE -> all.stream().distinct().toList();
        default -> real.log(id);
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

    @Override
    public Registration watchCancels(Consumer<String> requested) {
      return lie == Lie.TELLS_NOBODY_OF_A_CANCEL ? () -> {} : real.watchCancels(requested);
    }
  }
}
