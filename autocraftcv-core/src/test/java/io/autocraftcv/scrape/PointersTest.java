package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import org.junit.jupiter.api.Test;

/** What icons, names of elements and headings tell of what stands beside them. */
class PointersTest {

  private static final String DUTIES =
      "<h3>Responsibilities</h3><ul><li>Bake bread for the whole town</li></ul>"
          + "<h3>Requirements</h3><ul><li>Strong arms</li></ul>";

  @Test
  void an_icon_says_what_stands_beside_it() {
    JobPosting posting =
        page(
            "<h1>Baker</h1><p><span><i class='fa fa-map-marker'></i> Trowbridge</span>"
                + "<span><i data-original-title='Closing date'></i> 31 May 2026</span>"
                + "<span><svg class='icon-euro'></svg> € 2.900 - € 3.850 per maand</span></p>"
                + DUTIES);
    assertThat(posting.locations()).containsExactly("Trowbridge");
    assertThat(posting.validThrough()).hasToString("2026-05-31");
    assertThat(posting.salary())
        .hasToString("Salary[min=2900, max=3850, currency=EUR, period=MONTH]");
  }

  @Test
  void a_table_of_contents_says_nothing() {
    JobPosting posting =
        page(
            "<h1>Baker</h1><ul><li><a href='#a'>Location</a></li><li><a href='#b'>Benefits</a></li>"
                + "</ul><h2>Location</h2><p>Trowbridge</p>"
                + DUTIES);
    assertThat(posting.locations()).containsExactly("Trowbridge");
  }

  @Test
  void other_jobs_are_not_this_one() {
    JobPosting posting =
        page("<h1>Baker</h1>" + DUTIES + "<div><h2>Similar jobs</h2><p>Location: Wells</p></div>");
    assertThat(posting.locations()).isEmpty();
    assertThat(posting.descriptionText()).doesNotContain("Similar jobs");
  }

  @Test
  void an_element_in_a_headline_may_be_the_title_alone() {
    assertThat(page("<h1><span id='titletext'>Baker</span> (by the river)</h1>" + DUTIES).title())
        .isEqualTo("Baker");
  }

  @Test
  void a_labelled_title_ends_where_the_headline_goes_on() {
    JobPosting posting =
        page(
            "<h1><span class='company-name'>Baker<br>Crumb Works</span></h1>"
                + "<p>Job title: Baker</p>"
                + DUTIES);
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb Works");
  }

  @Test
  void dates_from_and_to_are_two() {
    JobPosting posting =
        page("<h1>Baker</h1><p>Application period: 4 May 2026 to 4 June 2026</p>" + DUTIES);
    assertThat(posting.datePosted()).hasToString("2026-05-04");
    assertThat(posting.validThrough()).hasToString("2026-06-04");
  }

  @Test
  void what_others_pay_is_not_the_salary() {
    assertThat(
            page("<h1>Baker</h1><p class='salary'>Average: £28,000 - £31,000</p>" + DUTIES)
                .salary())
        .isNull();
  }

  @Test
  void a_least_amount_beside_the_title_is_pay() {
    assertThat(page("<h1>Baker</h1><p>€45,000 or more</p>" + DUTIES).salary())
        .hasToString("Salary[min=45000, max=null, currency=EUR, period=null]");
  }

  @Test
  void hours_and_contract_are_labelled_apart() {
    assertThat(
            page("<h1>Baker</h1><p>Hours: Part-time</p><p>Contract type: Fixed-term</p>" + DUTIES)
                .employmentTypes())
        .containsExactlyInAnyOrder(EmploymentType.PART_TIME, EmploymentType.TEMPORARY);
  }

  @Test
  void a_place_in_the_name_of_the_page_is_no_company() {
    JobPosting posting =
        page(
            "<title>Baker - Trowbridge - Crumb</title><h1>Baker</h1><p>Location: Trowbridge</p>"
                + DUTIES);
    assertThat(posting.company()).isEqualTo("Crumb");
  }

  @Test
  void a_title_ends_where_it_says_who_may_apply() {
    JobPosting posting =
        page("<h1><span>Boulanger (H/F)</span><br><span>Groupe Mie</span></h1>" + DUTIES);
    assertThat(posting.title()).isEqualTo("Boulanger (H/F)");
    assertThat(posting.company()).isEqualTo("Groupe Mie");
  }

  @Test
  void a_form_of_company_may_be_written_small() {
    assertThat(page("<h1>Baker</h1><p>Kůrka s.r.o.</p>" + DUTIES).company())
        .isEqualTo("Kůrka s.r.o.");
  }
}
