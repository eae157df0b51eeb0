package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void an_enum_is_a_plan_with_evenly_spaced_stages_and_readable_labels() {
    enum Step implements Stage {
      FETCH_PAGE,
      READ_ROWS,
      SAVE
    }
    Plan plan = Plan.of("import", Step.class);
    assertThat(plan.stages()).extracting(Stage::label).contains("Fetch page", "Read rows", "Save");
    assertThat(plan.percentAt(0)).isZero();
    assertThat(plan.percentAt(1)).isEqualTo(33);
    assertThat(plan.percentAt(2)).isEqualTo(66);
    assertThat(plan.percentAt(3)).isEqualTo(100);
    assertThat(plan.messageKey(Step.FETCH_PAGE)).isEqualTo("import.fetch-page");
  }

  @Test
  void stages_can_say_where_the_bar_stands_when_they_begin() {
    Plan plan = Plan.of("scrape", Stage.of("a", "First...", 5), Stage.of("b", "Second...", 60));
    assertThat(plan.percentAt(0)).isEqualTo(5);
    assertThat(plan.percentAt(1)).isEqualTo(60);
  }

  @Test
  void a_plan_refuses_nonsense_and_names_it() {
    refuses("has no stages");
    refuses("two stages a", Stage.of("a", "A"), Stage.of("a", "B"));
    refuses("either every stage", Stage.of("a", "A", 5), Stage.of("b", "B"));
    refuses("stage b begins at 5 %", Stage.of("a", "A", 5), Stage.of("b", "B", 5));
    refuses("stage a begins at 100 %", Stage.of("a", "A", 100));
    refuses("stage a begins at -1 %", Stage.of("a", "A", -1));
  }

  private static void refuses(String why, Stage... stages) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of("plan", stages))
        .withMessageContaining(why);
  }
}
