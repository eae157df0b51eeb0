package io.autocraftcv.progress;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * One step of a {@link Plan}: what people read while it runs, and where the bar stands when it
 * begins. Most plans declare their stages as an enum, which has a {@link #name()} already; a plan
 * made at run time uses {@link #of}.
 *
 * <pre>{@code
 * enum Step implements Stage { VALIDATE, FETCH, SAVE }      // evenly spaced, "Validate", "Fetch", "Save"
 *
 * Stage fetch = Stage.of("fetch", "Fetching job page...", 15);
 * }</pre>
 *
 * <p>Stages must not change once a plan holds them; they are read from many threads.
 */
public interface Stage {

  /**
   * Tells the stages of a plan apart, and ends up in message keys: {@code FETCH}, {@code fetch}.
   */
  String name();

  /**
   * What people read while the stage runs. By default the name as words: {@code FETCH_PAGE} gives
   * "Fetch page".
   */
  default String label() {
    String words = name().replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /**
   * Where the bar stands when the stage begins, 0 to 99. Empty, the default, lets the plan space
   * its stages evenly; either every stage of a plan says its percentage or none does.
   */
  default OptionalInt percent() {
    return OptionalInt.empty();
  }

  /**
   * A stage made on the spot.
   *
   * @param percent where the bar stands when the stage begins, 0 to 99
   */
  static Stage of(String name, String label, int percent) {
    return new NamedStage(name, label, OptionalInt.of(percent));
  }

  /** A stage made on the spot; the plan spaces it evenly. */
  static Stage of(String name, String label) {
    return new NamedStage(name, label, OptionalInt.empty());
  }
}
