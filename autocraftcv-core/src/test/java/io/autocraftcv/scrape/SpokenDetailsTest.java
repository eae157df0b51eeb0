package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Remote;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in time elements, and in sentences where and how long one works. */
class SpokenDetailsTest {

  @Test
  void the_day_in_a_time_element_is_the_day_of_publication_whatever_people_see() {
    JobPosting posting =
        baker("<p>Posted <time datetime=2026-05-04T09:30:00Z>3 days ago</time></p>");
    assertThat(posting.datePosted()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(posting.validThrough()).isNull();
  }

  @Test
  void a_closing_day_is_told_by_the_name_of_what_it_stands_in() {
    JobPosting posting =
        baker("<div class=job-deadline><time datetime=2099-06-30>in a month</time></div>");
    assertThat(posting.validThrough()).isEqualTo(LocalDate.of(2099, 6, 30));
    assertThat(posting.datePosted()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Meet us on <time datetime=2026-05-04>Monday</time>",
        "Posted <time datetime=soon>soon</time>"
      })
  void a_time_of_something_else_or_without_a_day_is_no_day_of_publication(String html) {
    assertThat(baker("<p>" + html + "</p>").datePosted()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You may work up to 2 days a week from home.",
        "Two days per week in the office, the rest where you like.",
        "Zwei Tage Homeoffice sind möglich.",
        "Deux jours de télétravail par semaine.",
        "This role is hybrid."
      })
  void some_days_at_home_are_hybrid_work(String sentence) {
    assertThat(baker("<p>" + sentence + "</p>").remote()).isEqualTo(Remote.HYBRID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You visit our patients two days a week in their homes.",
        "Nurses of home care have 30 days off."
      })
  void days_and_homes_of_others_say_nothing_of_remote_work(String sentence) {
    assertThat(baker("<p>" + sentence + "</p>").remote()).isNull();
  }

  @Test
  void part_time_is_read_in_a_sentence_and_both_where_both_are_offered() {
    assertThat(baker("<p>Wir suchen Sie in Teilzeit (50 %).</p>").employmentTypes())
        .containsExactly(EmploymentType.PART_TIME);
    assertThat(
            baker("<p>Die Stelle ist in Vollzeit oder Teilzeit zu besetzen.</p>").employmentTypes())
        .containsExactlyInAnyOrder(EmploymentType.FULL_TIME, EmploymentType.PART_TIME);
    assertThat(baker("<p>Part-time students like our bread.</p>").employmentTypes()).isEmpty();
  }

  private static JobPosting baker(String html) {
    return page(
        "<title>Baker at Crumb</title><main><h1>Baker</h1><p>Company: Crumb</p>"
            + html
            + "<h2>Responsibilities</h2><ul><li>Bake bread and rolls<li>Clean the ovens</ul>"
            + "<h2>Requirements</h2><ul><li>You get up early<li>You like dough</ul>"
            + "<a href=/apply>Apply now</a></main>");
  }

  @Test
  void the_only_address_in_the_text_is_where_one_works() {
    assertThat(baker("<p>Write to us:<br>Ofenweg 7<br>15236 Frankfurt (Oder)</p>").locations())
        .containsExactly("Frankfurt (Oder)");
    assertThat(baker("<p>Visit us: 88 Canyon Rd, Moab, UT 84532</p>").locations())
        .containsExactly("Moab, UT");
    assertThat(baker("<p>12345 Entenhausen</p><p>54321 Gansdorf</p>").locations()).isEmpty();
  }

  @Test
  void the_only_town_that_the_text_is_in_is_where_one_works() {
    assertThat(baker("<p>We have baked in Zwolle since 1904.</p>").locations())
        .containsExactly("Zwolle");
    assertThat(baker("<p>We bake in Zwolle and in Leeds.</p>").locations()).isEmpty();
    assertThat(baker("<p>A fully remote position of a bakery in Zwolle.</p>").locations())
        .isEmpty();
  }
}
