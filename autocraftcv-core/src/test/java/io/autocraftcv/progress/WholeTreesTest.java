package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Properties that hold over any tree of work: stages that are left out, counted, split to any depth
 * and worked on by several threads; totals that come late, shrink and grow; parts that are skipped,
 * fail, and are tried again; attempts that fail, tasks that are cancelled.
 */
class WholeTreesTest {

  private final ManualTime time = new ManualTime();
  private final Recorder recorder =
      new Recorder(new MemoryProgressStore(Duration.ofMinutes(10), time::nanos));
  private ProgressTracker tracker;

  @BeforeEach
  void open() {
    tracker =
        ProgressTracker.builder()
            .store(recorder)
            .time(time.time())
            .threads(new ManualThreads())
            .build();
  }

  @AfterEach
  void close() {
    tracker.close();
  }

  @RepeatedTest(300)
  void the_bar_never_falls_within_an_attempt_and_is_full_exactly_on_success(RepetitionInfo round)
      throws Exception {
    Random random = new Random(round.getCurrentRepetition());
    Options options =
        Options.defaults().retry(new Retry(1 + random.nextInt(3), Duration.ZERO, Duration.ZERO));
    Task<Void> task =
        tracker.start(
            PLAN,
            options,
            progress -> {
              for (Stage stage : PLAN.stages()) {
                if (random.nextInt(5) > 0) {
                  progress.run(stage, () -> work(progress, random, 0));
                }
              }
              if (random.nextInt(3) == 0) {
                throw new IOException("the attempt fails");
              }
              return null;
            });
    int cancelAfter = random.nextInt(60);
    for (int i = 0; !task.snapshot().state().isTerminal(); i++) {
      time.advance(Duration.ofMillis(250));
      tracker.tick();
      if (i == cancelAfter && round.getCurrentRepetition() % 3 == 0) {
        task.cancel();
      }
      Thread.onSpinWait();
    }
    while (tracker.held() > 0) {
      // The end may still be on its way into the store, on the thread of the work.
      tracker.tick();
    }
    check(recorder.of(task.id()));
  }

  private static void check(List<Snapshot> life) {
    for (int i = 1; i < life.size(); i++) {
      Snapshot before = life.get(i - 1);
      Snapshot after = life.get(i);
      assertThat(after.version()).isGreaterThan(before.version());
      assertThat(after.attempt()).isBetween(before.attempt(), before.attempt() + 1);
      assertThat(before.state().isTerminal()).isFalse();
      if (after.attempt() == before.attempt()) {
        assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
      } else {
        assertThat(after.percent()).isZero();
      }
    }
    assertThat(life)
        .allMatch(now -> (now.percent() == 100) == (now.state() == State.SUCCEEDED))
        .allMatch(
            now -> (now.failure() != null) == (now.state().isTerminal() && now.percent() < 100));
    assertThat(life.get(life.size() - 1).state().isTerminal()).isTrue();
  }

  /** Works on a share in one of the ways there are. */
  private void work(Tally share, Random random, int depth) throws IOException {
    switch (depth > 3 ? 0 : random.nextInt(4)) {
      case 1 -> split(share, random, depth);
      case 2 -> sideBySide(share, random, depth);
      default -> count(share, random);
    }
  }

  private void count(Tally share, Random random) {
    for (int i = 0; i < 20; i++) {
      if (random.nextInt(4) == 0) {
        share.total(random.nextInt(60) - 1);
      }
      share.advance(random.nextInt(20));
      if (random.nextInt(4) == 0) {
        tracker.tick();
      }
    }
  }

  private void split(Tally share, Random random, int depth) throws IOException {
    double[] weights = random.doubles(1 + random.nextInt(5), 0.01, 9).toArray();
    for (Part part : share.split(weights)) {
      switch (random.nextInt(6)) {
        case 0 -> part.skip();
        case 1 -> {
          if (fails(part, random, depth) && random.nextBoolean()) {
            part.run(() -> work(part, random, depth + 1));
          }
        }
        case 2 -> {
          // Nobody gets round to this one.
        }
        default -> part.run(() -> work(part, random, depth + 1));
      }
      tracker.tick();
    }
  }

  /** A part that fails half way; those around it go on. */
  private boolean fails(Part part, Random random, int depth) {
    try {
      part.run(
          () -> {
            work(part, random, depth + 1);
            throw new IOException("the part fails");
          });
      return false;
    } catch (IOException failed) {
      return failed.getMessage().contains("part");
    }
  }

  private void sideBySide(Tally share, Random random, int depth) throws IOException {
    List<Random> each =
        IntStream.range(0, random.nextInt(12))
            .mapToObj(i -> new Random(random.nextLong()))
            .toList();
    share.parallel(each, 3, (own, part) -> work(part, own, depth + 1));
  }

  /** Remembers every snapshot that the store has accepted. */
  private static final class Recorder extends ForwardingStore {

    private final Map<String, List<Snapshot>> lives = new ConcurrentHashMap<>();

    Recorder(ProgressStore real) {
      super(real);
    }

    @Override
    public Verdict write(Update update) {
      Verdict verdict = real.write(update);
      List<Snapshot> life = lives.computeIfAbsent(update.snapshot().id(), id -> new ArrayList<>());
      synchronized (life) {
        if (verdict != Verdict.REFUSED && !life.contains(update.snapshot())) {
          life.add(update.snapshot());
        }
      }
      return verdict;
    }

    List<Snapshot> of(String id) {
      return lives.get(id);
    }
  }
}
