package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.scrape.ScrapeException.Reason;
import org.junit.jupiter.api.Test;

/** Postings in languages that label and write things as no others do. */
class FurtherLanguagesTest {

  @Test
  void a_japanese_table_is_read() {
    JobPosting posting =
        page(
            """
            <h1>パン職人</h1><p>掲載日：2026年5月4日　掲載終了予定日：2026年6月4日</p>
            <table><tr><th>会社名</th><td>株式会社パン</td></tr><tr><th>仕事内容</th><td>町のみんなのパンを毎朝焼く仕事です。</td></tr>
            <tr><th>雇用形態</th><td>正社員</td></tr><tr><th>勤務地</th><td>東京都</td></tr>
            <tr><th>給与</th><td>年収400万円～550万円</td></tr></table>
            """);
    assertThat(posting.company()).isEqualTo("株式会社パン");
    assertThat(posting.locations()).containsExactly("東京都");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.salary())
        .hasToString("Salary[min=4000000, max=5500000, currency=JPY, period=YEAR]");
    assertThat(posting.datePosted()).hasToString("2026-05-04");
    assertThat(posting.validThrough()).hasToString("2026-06-04");
  }

  @Test
  void a_danish_list_of_facts_is_read() {
    JobPosting posting =
        page(
            """
            <h1>Bager</h1><h3>Dine opgaver</h3><ul><li>Bage brød til hele byen</li></ul>
            <dl><dt>Arbejdsgiver</dt><dd>Krumme A/S</dd><dt>Arbejdssted</dt><dd>Vejle</dd>
            <dt>Arbejdstid</dt><dd>Fuldtid</dd><dt>Ansøgningsfrist</dt><dd>7. december 2026</dd></dl>
            """);
    assertThat(posting.company()).isEqualTo("Krumme A/S");
    assertThat(posting.locations()).containsExactly("Vejle");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.validThrough()).hasToString("2026-12-07");
    assertThat(posting.responsibilities()).containsExactly("Bage brød til hele byen");
  }

  @Test
  void a_czech_month_is_known() {
    assertThat(Dates.read("12. října 2026")).hasToString("2026-10-12");
  }

  @Test
  void a_russian_posting_in_the_archive_is_over() {
    assertThat(Reading.refusal("<h1>Пекарь</h1><h2>Вакансия в архиве</h2><p>Город: Самара</p>"))
        .isEqualTo(Reason.EXPIRED);
  }

  @Test
  void a_word_where_none_are_divided_is_found_within_others() {
    assertThat(PayPeriods.in("月給25万円")).isEqualTo(io.autocraftcv.model.PayPeriod.MONTH);
  }

  @Test
  void a_word_of_katakana_is_whole() {
    assertThat(EmploymentWords.read("ビジネスパートナー")).isEmpty();
    assertThat(EmploymentWords.read("学生パート可")).containsExactly(EmploymentType.PART_TIME);
  }
}
