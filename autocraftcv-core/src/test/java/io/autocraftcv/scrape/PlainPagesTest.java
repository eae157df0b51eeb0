package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages without structured data. */
class PlainPagesTest {

  private static final String DUTIES =
      "<h3>Responsibilities</h3><ul><li>Bake bread for the whole town</li><li>Sweep the floor when"
          + " the day is over</li></ul><h3>Requirements</h3><ul><li>Strong arms</li></ul>";

  @Test
  void labels_are_read_from_lines_tables_and_lists() throws ScrapeException {
    JobPosting posting =
        page(
            """
            <h1>Baker</h1>
            <p><b>Company:</b> Crumb<br><b>Location:</b> Bath</p>
            <table><tr><th>Salary</th><td>GBP 30,000 per year</td></tr></table>
            <dl><dt>Employment type</dt><dd>Full-time</dd><dt>Closing date</dt><dd>31 May 2026</dd></dl>
            """
                + DUTIES);
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.salary())
        .hasToString("Salary[min=30000, max=null, currency=GBP, period=YEAR]");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.validThrough()).hasToString("2026-05-31");
    assertThat(posting.requirements()).containsExactly("Strong arms");
  }

  @Test
  void everything_that_was_concluded_says_so() throws ScrapeException {
    assertThat(page("<h1>Baker</h1><p>Location: Bath</p>" + DUTIES).sources().values())
        .isNotEmpty()
        .allMatch(
            source -> source.origin() == Source.Origin.HEURISTIC && source.confidence() < 0.7);
  }

  @Test
  void the_headline_is_the_title_even_if_the_page_is_called_the_same() throws ScrapeException {
    assertThat(page("<title>Baker</title><h1>Baker</h1><h2>About us</h2>" + DUTIES).title())
        .isEqualTo("Baker");
  }

  @Test
  void the_name_of_the_site_is_not_the_title() throws ScrapeException {
    assertThat(page("<title>Crumb</title><h1>Crumb</h1><h1>Baker</h1>" + DUTIES).title())
        .isEqualTo("Baker");
  }

  @Test
  void a_place_under_the_title_is_known_by_its_country() throws ScrapeException {
    String head = "<h1>Baker</h1><p>Crumb</p><p>Prague, Czechia</p><p>3 days ago</p>";
    assertThat(page(head + DUTIES).locations()).containsExactly("Prague, Czechia");
  }

  @Test
  void words_within_a_sentence_say_nothing_about_where_the_work_is() throws ScrapeException {
    String text = "<p>We run a hybrid cloud and remote sensing from Bath.</p>";
    assertThat(page("<h1>Baker</h1>" + text + DUTIES).remote()).isNull();
    assertThat(page("<h1>Baker (Remote)</h1>" + text + DUTIES).remote()).isEqualTo(Remote.REMOTE);
  }

  @Test
  void what_surrounds_the_posting_is_not_in_its_text() throws ScrapeException {
    String card = "<li class=card><h4><a href='/x'>Cook</a></h4>Salary: EUR 1,000</li>";
    JobPosting posting =
        page(
            "<nav>Home</nav><div class='cookie-banner'>We use cookies</div><h1>Baker</h1><main>"
                + DUTIES
                + "</main><section>Similar jobs<ul>"
                + card.repeat(5)
                + "</ul></section><footer>Imprint</footer>");
    assertThat(posting.descriptionText())
        .contains("Bake bread")
        .doesNotContain("Home", "cookies", "Cook", "Imprint");
    assertThat(posting.salary()).isNull();
  }

  @Test
  void the_language_is_that_of_the_text() throws ScrapeException {
    String german =
        "<h1>Bäcker</h1><h3>Deine Aufgaben</h3><ul><li>Du backst das Brot für die ganze Stadt und"
            + " die Dörfer</li></ul><h3>Wir bieten</h3><ul><li>Ein Team, das mit dir lacht</li></ul>";
    assertThat(page("<html lang=en>" + german).language()).isEqualTo("de");
  }

  @Test
  void a_site_that_names_its_list_before_the_one_job_has_no_list() throws ScrapeException {
    String name = "<title>jobs.example - Stellenangebote - Bäcker (m/w/d)</title>";
    assertThat(page(name + "<h1>Bäcker (m/w/d)</h1>" + DUTIES).title()).isEqualTo("Bäcker (m/w/d)");
  }

  @Test
  void who_hires_may_stand_in_a_banner_with_the_headline() throws ScrapeException {
    String banner =
        "<div class=banner><h1 class=banner__title>Baker</h1>"
            + "<div class=banner__employer>Mills - Oven 3</div></div>";
    assertThat(page(banner + DUTIES).company()).isEqualTo("Mills - Oven 3");
  }

  @Test
  void a_department_behind_an_institution_is_not_who_hires() throws ScrapeException {
    String employer = "<h1>Baker</h1><h3 class=employer>University of Bath - School of Bread</h3>";
    assertThat(page(employer + DUTIES).company()).isEqualTo("University of Bath");
  }

  @Test
  void a_badge_that_is_denied_is_none() throws ScrapeException {
    String facts = "<h1>Baker</h1><h3>Remote job</h3><p>No</p><p><b>Home office</b> <i>No</i></p>";
    assertThat(page(facts + DUTIES).remote()).isNull();
  }

  @Test
  void a_heading_in_a_list_of_headings_has_no_value() throws ScrapeException {
    String contents = "<ul><li>Location</li><li>About the job</li><li>Benefits</li></ul>";
    assertThat(page("<h1>Baker</h1>" + contents + DUTIES + "<h2>Location</h2><p>Bath").locations())
        .containsExactly("Bath");
  }

  @Test
  void a_place_in_two_elements_is_one() throws ScrapeException {
    String place = "<h1>Baker</h1><p><b>Alcoi/Alcoy</b>, Alicante (España)</p>";
    assertThat(page(place + DUTIES).locations()).containsExactly("Alcoi/Alcoy, Alicante (España)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pay: $26.50 an hour. Apply by December 11. | 26.5 | ",
        "<i class=salary>$54K - $61K (Employer provided)</i> | 54000 | 61000",
        "Tussen € 2.450,- en € 2.900,- bruto per maand | 2450 | 2900"
      })
  void pay_is_read_with_what_stands_around_it(String line, BigDecimal least, BigDecimal most)
      throws ScrapeException {
    Salary pay = page("<h1>Baker</h1><p>" + line + "</p>" + DUTIES).salary();
    assertThat(pay.min()).isEqualByComparingTo(least);
    assertThat(pay.max()).isEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Vergütung: Entgeltgruppe 9b TVöD",
        "<i class=salary>$54K - $61K (Glassdoor est.)</i>"
      })
  void a_grade_or_an_estimate_is_no_pay(String line) throws ScrapeException {
    assertThat(page("<h1>Baker</h1><p>" + line + "</p>" + DUTIES).salary()).isNull();
  }

  @Test
  void behind_a_province_ca_is_canada() throws ScrapeException {
    String facts = "<h1>Baker</h1><p>Location: Vancouver, BC, CA</p><p>Pay: $34 an hour</p>";
    assertThat(page(facts + DUTIES).salary().currency()).isEqualTo("CAD");
  }

  @Test
  void a_town_we_do_not_know_is_one_that_the_page_is_named_after() throws ScrapeException {
    String head = "<title>Baker at Crumb in Oberpfaffing | Jobs</title><h1>Baker</h1>";
    assertThat(page(head + "<p>Full-time · Oberpfaffing</p>" + DUTIES).locations())
        .containsExactly("Oberpfaffing");
  }

  @Test
  void where_a_company_is_does_not_belong_to_its_name() throws ScrapeException {
    String head = "<title>Baker - Crumb in Oberpfaffing | Jobs</title><h1>Baker</h1>";
    assertThat(page(head + "<p>Location: 12345 Oberpfaffing</p>" + DUTIES).company())
        .isEqualTo("Crumb");
  }

  @Test
  void fields_under_a_heading_are_a_form_whatever_they_stand_in() throws ScrapeException {
    String form =
        "<div><h3>Your details</h3><p>Please fill in.</p><label>Name<input></label>"
            + "<label>Wishes<textarea></textarea></label></div>";
    assertThat(page("<main><h1>Baker</h1>" + DUTIES + form + "</main>").descriptionText())
        .contains("Bake bread")
        .doesNotContain("fill in", "Wishes");
  }

  @Test
  void an_announcement_in_one_line_is_read_without_a_headline() throws ScrapeException {
    String line = "Crumb | Baker | Bath or REMOTE (UK) | Full-time | £30k-£35k + bread";
    JobPosting posting =
        page(
            "<title>Ask: who is hiring?</title><p>new | past | jobs</p><p>"
                + line
                + "<p>We have baked the bread of the whole town at night since 1904, and you would be"
                + " the one who keeps the ovens hot and the flour dry.</p>");
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).contains("Bath");
    assertThat(posting.remote()).isEqualTo(Remote.REMOTE);
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.FULL_TIME);
    assertThat(posting.salary().max()).isEqualByComparingTo("35000");
  }
}
