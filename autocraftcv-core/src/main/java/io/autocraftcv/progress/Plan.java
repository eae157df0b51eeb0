package io.autocraftcv.progress;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The stages of a kind of task, in the order in which they run. Immutable; make it once and keep it
 * in a constant. Tasks of one plan learn from each other how long its stages take, by its name.
 *
 * <pre>{@code
 * enum Step implements Stage { VALIDATE, FETCH, SAVE }
 * static final Plan IMPORT = Plan.of("import", Step.class);
 * }</pre>
 */
public final class Plan {

  private final String name;
  private final List<Stage> stages;
  private final int[] percents;
  private final boolean followsTime;

  /** Read once: a label that is computed, or throws, does so here and not while a task runs. */
  private final List<String> labels;

  private final List<String> messageKeys;

  private Plan(String name, List<? extends Stage> stages, boolean followsTime) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A plan needs a name");
    }
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("Plan " + name + " has no stages");
    }
    this.name = name;
    this.stages = List.copyOf(stages);
    this.followsTime = followsTime;
    this.percents = percents(name, this.stages);
    this.labels = this.stages.stream().map(Stage::label).toList();
    this.messageKeys = this.stages.stream().map(this::messageKey).toList();
    requireDistinctNames(name, this.stages);
  }

  /** A plan whose stages are the constants of an enum, in their order. */
  public static <E extends Enum<E> & Stage> Plan of(String name, Class<E> stages) {
    return new Plan(name, Arrays.asList(stages.getEnumConstants()), false);
  }

  /**
   * A plan of these stages.
   *
   * @throws IllegalArgumentException if there is no stage, two have one name, only some say their
   *     percentage, or the percentages do not rise within 0 to 99
   */
  public static Plan of(String name, Stage... stages) {
    return new Plan(name, Arrays.asList(stages), false);
  }

  /**
   * This plan with a bar that follows time: a stage takes as much of it as it took of the past
   * runs, by their medians, instead of what its percentages say. Those hold until the plan has
   * succeeded once where its {@link StageHistory} reaches. Within an attempt the bar does not fall
   * even then, and within a stage it moves by what is counted, as ever.
   *
   * <pre>{@code
   * static final Plan IMPORT = Plan.of("import", Step.class).followingTime();
   * }</pre>
   */
  public Plan followingTime() {
    return new Plan(name, stages, true);
  }

  boolean followsTime() {
    return followsTime;
  }

  /** What tells this kind of task from others: {@code scrape}. */
  public String name() {
    return name;
  }

  /** The stages in their order; never empty. */
  public List<Stage> stages() {
    return stages;
  }

  /** The key under which a stage's label can be translated: {@code scrape.fetch}. */
  public String messageKey(Stage stage) {
    return name + "." + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage's place, from 0. */
  int indexOf(Stage stage) {
    int index = stages.indexOf(stage);
    if (index < 0) {
      throw new IllegalArgumentException(
          "Stage " + stage.name() + " is not in plan " + name + ", which has " + names());
    }
    return index;
  }

  String labelAt(int index) {
    return labels.get(index);
  }

  String messageKeyAt(int index) {
    return messageKeys.get(index);
  }

  /**
   * Where the bar stands when stage {@code index} begins; at {@code index == stages().size()}, 100.
   */
  int percentAt(int index) {
    return index == percents.length ? 100 : percents[index];
  }

  private List<String> names() {
    return stages.stream().map(Stage::name).toList();
  }

  private static int[] percents(String plan, List<Stage> stages) {
    long given = stages.stream().filter(stage -> stage.percent().isPresent()).count();
    if (given != 0 && given != stages.size()) {
      throw new IllegalArgumentException(
          "Plan " + plan + ": either every stage says its percentage or none does");
    }
    int[] percents = new int[stages.size()];
    for (int i = 0; i < percents.length; i++) {
      percents[i] = stages.get(i).percent().orElse(100 * i / percents.length);
      int least = i == 0 ? 0 : percents[i - 1] + (given == 0 ? 0 : 1);
      if (percents[i] < least || percents[i] > 99) {
        throw new IllegalArgumentException(
            "Plan %s: stage %s begins at %d %%, but percentages rise from stage to stage, within 0 to 99"
                .formatted(plan, stages.get(i).name(), percents[i]));
      }
    }
    return percents;
  }

  private static void requireDistinctNames(String plan, List<Stage> stages) {
    Set<String> seen = new HashSet<>();
    for (Stage stage : stages) {
      if (!seen.add(stage.name())) {
        throw new IllegalArgumentException("Plan " + plan + " has two stages " + stage.name());
      }
    }
  }

  @Override
  public String toString() {
    return "Plan " + name + names();
  }
}
