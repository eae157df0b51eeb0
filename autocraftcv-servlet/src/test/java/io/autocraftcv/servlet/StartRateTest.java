package io.autocraftcv.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often owners may start something, and what they are told of it. */
class StartRateTest {

  private final AtomicLong now = new AtomicLong();
  private final StartRate rate = new StartRate(10, now::get);

  @Test
  void each_start_takes_one_and_the_time_brings_it_back() {
    assertThat(rate.take("ada").headers())
        .containsEntry("RateLimit-Policy", "\"start\";q=10;w=60")
        .containsEntry("RateLimit", "\"start\";r=9;t=6");
    assertThat(rate.take("ada").headers()).containsEntry("RateLimit", "\"start\";r=8;t=12");
    now.addAndGet(Duration.ofSeconds(9).toNanos());
    assertThat(rate.take("ada").headers()).containsEntry("RateLimit", "\"start\";r=8;t=9");
    now.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(rate.take("ada").headers()).containsEntry("RateLimit", "\"start\";r=9;t=6");
  }

  @Test
  void who_has_none_left_is_refused_until_the_next_and_loses_nothing_by_asking() {
    for (int i = 0; i < 10; i++) {
      assertThat(rate.take("ada").granted()).isTrue();
    }
    now.addAndGet(Duration.ofMillis(1500).toNanos());
    for (int i = 0; i < 3; i++) {
      StartRate.Standing refused = rate.take("ada");
      assertThat(refused.granted()).isFalse();
      assertThat(refused.next()).isEqualTo(5);
      assertThat(refused.headers()).containsEntry("RateLimit", "\"start\";r=0;t=59");
    }
    assertThat(rate.take("bob").granted()).isTrue();
    now.addAndGet(Duration.ofMillis(4500).toNanos());
    assertThat(rate.take("ada").granted()).isTrue();
  }
}
