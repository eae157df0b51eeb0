package io.autocraftcv.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

  private static Duration after(String value) {
    return RetryAfter.of(
        HttpHeaders.of(Map.of("retry-after", List.of(value)), (a, b) -> true), NOON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "17 | 17",
        "999999999 | 999999999",
        "Tue, 24 Nov 2026 12:00:30 GMT | 30",
        "Tue, 24 Nov 2026 11:00:00 GMT | 0"
      })
  void seconds_and_dates_are_waits(String value, long seconds) {
    assertThat(after(value)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999", "24 Nov 2026", "٣"})
  void anything_else_says_nothing(String value) {
    assertThat(after(value)).isNull();
  }

  @Test
  void no_header_says_nothing() {
    assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (a, b) -> true), NOON)).isNull();
  }
}
