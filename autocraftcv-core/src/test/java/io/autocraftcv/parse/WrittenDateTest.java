package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019 | 2019",
        "1899 | 1899",
        "2019-03 | 2019-03",
        "2019-03-31 | 2019-03-31",
        "2019-03-31T08:00Z | 2019-03-31",
        "2019-00-00 | 2019",
        "2019/3/5 | 2019-03-05",
        "2019/03 | 2019-03",
        "03/2019 | 2019-03",
        "3.2019 | 2019-03",
        "3 / 2019 | 2019-03",
        "03-2019 | 2019-03",
        "March 2019 | 2019-03",
        "Mar 2019 | 2019-03",
        "Mar. 2019 | 2019-03",
        "März 2019 | 2019-03",
        "mars 2019 | 2019-03",
        "marzo de 2019 | 2019-03",
        "Mar '19 | 2019-03",
        "2019年3月 | 2019-03",
        "12.03.2019 | 2019-03-12",
        "12. 3. 2019 | 2019-03-12",
        "31/03/2019 | 2019-03-31",
        "03/31/2019 | 2019-03-31",
        "03/03/2019 | 2019-03-03",
        "12 March 2019 | 2019-03-12",
        "12th of March 2019 | 2019-03-12",
        "12. März 2019 | 2019-03-12",
        "12-Mar-2019 | 2019-03-12",
        "12 de marzo de 2019 | 2019-03-12",
        "March 12, 2019 | 2019-03-12",
        " 2019 | 2019",
      })
  void reads_what_people_write(String text, String iso) {
    assertThat(WrittenDate.read(text).map(PartialDate::toString).orElse("none")).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "03/04/2019",
        "03-04-2019",
        "03/19",
        "19",
        "2019 - 2021",
        "since 2019",
        "2019 -",
        "today",
        "Summer 2019",
        "31.02.2019",
        "31 February 2019",
        "32.03.2019",
        "13/2019",
        "13.13.2019",
        "2019-13",
        "Marchtember 2019",
        "12 loom 2019",
        "2019 2020",
        "March 2019 and then some more words"
      })
  void takes_nothing_that_is_none_or_may_be_two(String text) {
    assertThat(WrittenDate.read(text)).isEmpty();
  }
}
