package io.autocraftcv.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-15",
        "2026-03-15T22:00:00Z",
        "2026-03-15T00:00:00+0530",
        "2026/3/15",
        "20260315",
        "15.03.2026",
        "15.3.2026",
        "15/03/2026",
        "03/15/2026",
        "March 15, 2026",
        "Mar 15th, 2026",
        "15 March 2026",
        "15. März 2026",
        "15 mars 2026",
        "15 de marzo de 2026",
        "Sun, 15 Mar 2026 10:00:00 GMT",
        "1773532800000",
        "1773532800",
        "posted on 2026-03-15"
      })
  void a_day_is_read_in_many_forms(String written) {
    assertThat(Dates.read(written)).isEqualTo(LocalDate.of(2026, 3, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "04/05/2026", "2026-02-30", "15 Foo 2026", "99.99.2026"})
  void what_is_no_day_or_could_be_two_is_not_read(String written) {
    assertThat(Dates.read(written)).isNull();
  }
}
