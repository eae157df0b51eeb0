package io.autocraftcv.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

  @RepeatedTest(200)
  void a_quantile_is_what_sorting_gives_but_for_one_percent_and_half_a_run(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    List<Double> values = new ArrayList<>();
    Quantiles quantiles = Quantiles.NONE;
    double size = Math.exp(7 * random.nextGaussian());
    int count = 10 + random.nextInt(300);
    for (int i = 0; i < count; i++) {
      double value = size * Math.exp(random.nextInt(3) * random.nextGaussian());
      values.add(value);
      quantiles = quantiles.with(value);
    }
    double all = weightUpTo(Double.MAX_VALUE, values);
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      // One run to come is expected with equal probability in each gap between those that were.
      double target = share * (all + 1) - 0.5;
      double got = quantiles.at(share);
      assertThat(weightUpTo(got * 1.02, values)).isGreaterThan(target - 0.55);
      assertThat(weightUpTo(got / 1.02, values)).isLessThan(target + 0.55);
    }
  }

  /** Each run weighs 0.95 of the one after it. */
  private static double weightUpTo(double most, List<Double> values) {
    double weight = 0;
    for (int i = 0; i < values.size(); i++) {
      weight += values.get(i) <= most ? Math.pow(0.95, values.size() - 1 - i) : 0;
    }
    return weight;
  }

  @Test
  void it_stays_small_however_many_runs_there_are() {
    Random random = new Random(1);
    Quantiles quantiles = Quantiles.NONE;
    for (int i = 0; i < 5_000; i++) {
      quantiles = quantiles.with(Math.exp(10 * random.nextGaussian()));
    }
    assertThat(quantiles.text()).hasSizeLessThan(2_000);
  }

  @Test
  void a_change_is_followed_within_twenty_runs() {
    Quantiles quantiles = Quantiles.NONE;
    for (int i = 0; i < 200; i++) {
      quantiles = quantiles.with(1_000);
    }
    for (int i = 0; i < 20; i++) {
      quantiles = quantiles.with(10);
    }
    assertThat(quantiles.at(0.5)).isCloseTo(10, withPercentage(2));
  }

  @Test
  void of_one_run_half_of_the_longer_ones_take_twice_the_time() {
    Quantiles one = Quantiles.NONE.with(60);
    assertThat(one.at(0.5)).isCloseTo(60, withPercentage(1));
    assertThat(one.atBeyond(300, 0.5)).isCloseTo(600, withPercentage(0.1));
  }

  @Test
  void beyond_twenty_runs_that_were_alike_the_tail_is_steep() {
    Quantiles many = Quantiles.NONE;
    for (int i = 0; i < 100; i++) {
      many = many.with(60);
    }
    assertThat(many.atBeyond(100, 0.5)).isCloseTo(100 * Math.pow(2, 1 / 20.0), within(0.2));
  }

  @Test
  void what_is_asked_beyond_a_value_lies_beyond_it() {
    Quantiles quantiles = Quantiles.NONE.with(1).with(10).with(100);
    for (double least = 0.01; least < 1e6; least *= 3) {
      for (double share = 0.1; share < 1; share += 0.2) {
        assertThat(quantiles.atBeyond(least, share)).isGreaterThanOrEqualTo(least);
      }
    }
    assertThat(quantiles.atBeyond(0, 0.5)).isEqualTo(quantiles.at(0.5));
  }

  @Test
  void runs_without_any_of_it_count_as_zero() {
    Quantiles rare = Quantiles.NONE.with(0).with(0).with(8).with(0);
    assertThat(rare.at(0.5)).isZero();
    assertThat(rare.at(0.9)).isPositive();
    assertThat(rare.atBeyond(0, 0.5)).as("where there is some").isCloseTo(8, withPercentage(1));
    assertThat(Quantiles.NONE.with(0).isEmpty()).isTrue();
  }

  @Test
  void sizes_that_no_clock_can_tell_are_held_within_bounds() {
    for (double value : new double[] {Double.MIN_VALUE, 1e300, Double.POSITIVE_INFINITY}) {
      assertThat(Quantiles.NONE.with(value).at(0.5)).isBetween(9e-7, 1.1e18);
    }
  }

  @RepeatedTest(20)
  void what_is_written_is_read(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Quantiles quantiles = Quantiles.NONE;
    for (int i = random.nextInt(50); i > 0; i--) {
      quantiles = quantiles.with(random.nextInt(3) == 0 ? 0 : random.nextDouble() * 1e9);
    }
    Quantiles read = Quantiles.parse(quantiles.text());
    assertThat(read.text()).isEqualTo(quantiles.text());
    assertThat(read.at(0.7)).isEqualTo(quantiles.at(0.7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-1",
        "0 1",
        "0 1:x",
        "0 1:-5",
        "0 1:99999999999",
        "0 1:2:3",
        "0 1:0",
        "0 9999:1"
      })
  void what_is_something_else_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantiles.parse(text));
  }
}
