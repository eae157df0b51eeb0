package io.autocraftcv.progress;

import static io.autocraftcv.progress.Work.PLAN;
import static io.autocraftcv.progress.Work.Step.EXTRACT;
import static io.autocraftcv.progress.Work.Step.FETCH;
import static io.autocraftcv.progress.Work.Step.SAVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autocraftcv.progress.Learned.Spent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedTest {

  private static final Map<String, Spent> RUN =
      Map.of("VALIDATE", new Spent(1_000, 0), "FETCH", new Spent(8_000, 4));

  @Test
  void a_stage_is_known_by_its_time_and_its_time_for_a_unit() {
    Learned learned = Learned.NOTHING.with(PLAN, RUN);
    assertThat(learned.of(FETCH).time().at(0.5)).isCloseTo(8_000, withPercentage(1));
    assertThat(learned.of(FETCH).perUnit().at(0.5)).isCloseTo(2_000, withPercentage(1));
    assertThat(learned.of(SAVE).time().at(0.5)).as("left out").isZero();
  }

  @Test
  void a_stage_that_takes_no_time_was_still_not_left_out() {
    Learned learned = Learned.NOTHING.with(PLAN, Map.of("SAVE", new Spent(0, 0)));
    assertThat(learned.of(SAVE).time().isEmpty()).isFalse();
  }

  @Test
  void a_plan_that_gains_a_stage_keeps_what_is_known_of_the_others() {
    Plan before = Plan.of("work", FETCH, SAVE);
    Learned learned = Learned.NOTHING.with(before, RUN);
    assertThat(learned.of(EXTRACT)).isNull();
    Learned next = learned.with(PLAN, Map.of("EXTRACT", new Spent(7, 0)));
    assertThat(next.of(FETCH).time().atBeyond(0, 0.5)).isCloseTo(8_000, withPercentage(1));
    assertThat(next.of(EXTRACT).time().at(0.5)).isCloseTo(7, withPercentage(1));
  }

  @Test
  void what_is_written_is_read_whatever_the_stages_are_called() {
    Plan plan = Plan.of("odd", Stage.of("a\tb\nc %", "A"), Stage.of("é: 1", "B"));
    Learned learned = Learned.NOTHING.with(plan, Map.of("é: 1", new Spent(5, 5)));
    assertThat(Learned.parse(learned.text()).text()).isEqualTo(learned.text());
    assertThat(Learned.parse(learned.text()).stages()).containsOnlyKeys("a\tb\nc %", "é: 1");
  }

  /** Written by the first version. It stays readable for ever. */
  @Test
  void the_first_format_is_readable() throws IOException {
    String text;
    try (InputStream in = LearnedTest.class.getResourceAsStream("learned-v1.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    Learned learned = Learned.parse(text);
    assertThat(learned.stages()).containsOnlyKeys("VALIDATE", "FETCH", "EXTRACT", "SAVE");
    assertThat(learned.of(FETCH).time().at(0.5)).isCloseTo(2.0e9, withPercentage(2));
    assertThat(learned.of(FETCH).perUnit().at(0.5)).isCloseTo(2.0e7, withPercentage(2));
    assertThat(learned.of(EXTRACT).time().at(0.5)).isZero();
    assertThat(learned.of(EXTRACT).time().atBeyond(0, 0.5)).isCloseTo(5e8, withPercentage(2));
    assertThat(Learned.isFromTheFuture(text)).isFalse();
  }

  @Test
  void a_newer_format_is_told_from_a_broken_text() {
    assertThat(Learned.isFromTheFuture("2\nwhatever")).isTrue();
    assertThat(Learned.isFromTheFuture("11")).isTrue();
    assertThat(Learned.isFromTheFuture("1")).isFalse();
    assertThat(Learned.isFromTheFuture("1 hello")).isFalse();
    assertThat(Learned.isFromTheFuture("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "x\n", "1\nFETCH", "1\nFETCH\t0", "1\n%\t0\t0", "1\nA\t0\tx"})
  void what_is_something_else_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Learned.parse(text));
  }
}
