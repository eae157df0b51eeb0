package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "January 2019 – October 2021 | 2019-01 | 2021-10",
        "Jan 2019 - Present | 2019-01 | -",
        "Sept 2015 - Jan 2019 | 2015-09 | 2019-01",
        "Sep. 2015 to date | 2015-09 | -",
        "2019 - 2021 | 2019 | 2021",
        "2019–21 | 2019 | 2021",
        "01/2019 - 10/2021 | 2019-01 | 2021-10",
        "01.2019 – heute | 2019-01 | -",
        "2021-08-01 — | 2021-08 | -",
        "2020-10 — 2023-12 | 2020-10 | 2023-12",
        "seit März 2020 | 2020-03 | -",
        "Since 2018 | 2018 | -",
        "Oktober 2017 bis Mai 2019 | 2017-10 | 2019-05",
        "janvier 2018 à aujourd'hui | 2018-01 | -",
        "de marzo de 2016 a junio de 2018 | 2016-03 | 2018-06",
        "Jan – Mar 2019 | 2019-01 | 2019-03",
        "mrt 2014 - heden | 2014-03 | -",
        "gennaio 2012 – oggi | 2012-01 | -",
        "Acme Ltd (May 2001 - June 2004) | 2001-05 | 2004-06",
        "Aug '09 – Nov '12 | 2009-08 | 2012-11",
        "2013 2015 | 2013 | 2015",
        "Fall 2020 – Spring 2021 | 2020 | 2021",
        "WS 2015/16 – SS 2018 | 2015 | 2018",
        "09/19 – 12/21 | 2019-09 | 2021-12",
        "Jun 98 - present | 1998-06 | -",
        "Mar-2019 – Apr-2020 | 2019-03 | 2020-04",
        "05/01/2019 – 06/30/2020 | 2019-05 | 2020-06",
        "von März bis August 2012 | 2012-03 | 2012-08",
        "04/2015 – derzeit | 2015-04 | -",
        "agosto 2019 - a la fecha | 2019-08 | -",
        "Jänner 2018 bis dato | 2018-01 | -",
        "2023 Present | 2023 | -",
        "2021 - 2019 | 2019 | 2021",
        "2015年4月 – 至今 | 2015-04 | -",
      })
  void a_period_is_read_in_the_forms_people_write(String text, String start, String end) {
    Period period = Periods.in(text).orElseThrow();
    assertThat(period.start()).as("start").hasToString(start);
    assertThat(period.end() == null ? null : period.end().toString()).as("end").isEqualTo(end);
    assertThat(period.range()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "June 2018 | 2018-06",
        "Awarded 2020-08-01 | 2020-08",
        "Graduated: 2014 | 2014",
        "03/2011 | 2011-03",
        "15 May 2012 | 2012-05",
        "March 3, 2019 | 2019-03",
        "31.12.2017 | 2017-12",
      })
  void a_single_date_is_an_end(String text, String end) {
    Period period = Periods.in(text).orElseThrow();
    assertThat(period.end()).hasToString(end);
    assertThat(period.start()).isNull();
    assertThat(period.range()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Handled 120 calls a day",
        "+49 89 99998-323",
        "78701 Austin",
        "Room 12019",
        "ISO 27001",
        "Version 3.2 of 5000 files"
      })
  void numbers_are_no_dates(String text) {
    assertThat(Periods.in(text)).isEmpty();
  }
}
