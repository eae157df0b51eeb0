package io.autocraftcv.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where it is kept what past runs have shown about the stages of a plan, and so what estimates of
 * the remaining time learn from. It keeps a text for each plan and does not think: what is in it is
 * the tracker's business.
 *
 * <p>A tracker asks once for each attempt, and tells once after each success, on a thread of its
 * own for this: an implementation may take its time, and may throw. That costs estimates, never a
 * task. It is called from several threads at once if several trackers share it.
 *
 * <pre>{@code
 * StageHistory history = StageHistory.inMemory();
 * ProgressTracker imports = ProgressTracker.builder().history(history).build();
 * ProgressTracker exports = ProgressTracker.builder().history(history).build();
 * }</pre>
 */
public interface StageHistory {

  /** What was kept last for the plan of this name; empty if nothing is, or no longer. */
  Optional<String> find(String plan);

  /**
   * Keeps what has become of what was known, in one atomic step: if meanwhile something else is
   * kept, nothing happens.
   *
   * @param known what {@link #find} gave, or null if it was empty
   * @return false if somebody else was faster
   */
  boolean replace(String plan, @Nullable String known, String next);

  /**
   * This process's memory; of more than 1,000 plans those that did not run for long are forgotten.
   */
  static StageHistory inMemory() {
    return new MemoryStageHistory();
  }
}
