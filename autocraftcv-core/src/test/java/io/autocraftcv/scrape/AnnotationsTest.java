package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import org.junit.jupiter.api.Test;

/** Properties that stand elsewhere than in the element of their thing. */
class AnnotationsTest {

  @Test
  void microdata_may_refer_to_elements_elsewhere() {
    JobPosting posting =
        page(
            """
            <p id="who" itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
              <span itemprop="name">Crumb</span></p>
            <div itemscope itemtype="https://schema.org/JobPosting" itemref="who pay">
              <h1 itemprop="title">Baker</h1></div>
            <p id="pay"><span itemprop="baseSalary">GBP 30,000 per year</span></p>
            """);
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.salary())
        .hasToString("Salary[min=30000, max=null, currency=GBP, period=YEAR]");
  }

  @Test
  void rdfa_may_name_the_relation_around_a_thing() {
    JobPosting posting =
        page(
            """
            <article typeof="schema:JobPosting"><h1 property="schema:title">Baker</h1>
              <div rel="schema:hiringOrganization"><div typeof="schema:Organization">
                <span property="schema:name">Crumb</span></div></div>
              <a rel="nofollow" href="/apply">Apply</a></article>
            """);
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
  }
}
