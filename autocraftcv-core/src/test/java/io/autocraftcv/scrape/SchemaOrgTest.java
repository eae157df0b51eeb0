package io.autocraftcv.scrape;

import static io.autocraftcv.model.EmploymentType.CONTRACTOR;
import static io.autocraftcv.model.EmploymentType.FULL_TIME;
import static io.autocraftcv.model.EmploymentType.INTERN;
import static io.autocraftcv.model.EmploymentType.PART_TIME;
import static io.autocraftcv.scrape.Reading.jsonLd;
import static io.autocraftcv.scrape.Reading.page;
import static io.autocraftcv.scrape.Reading.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaOrgTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@type':'JobPosting','title':'Baker'}",
        "[{'@type':'Organization','name':'x'},{'@type':'JobPosting','title':'Baker'}]",
        "{'@graph':[{'@type':'WebPage'},{'@type':'JobPosting','title':'Baker'}]}",
        "{'@type':'WebPage','mainEntity':{'@type':'JobPosting','title':'Baker'}}",
        "{'@type':['Thing','JobPosting'],'title':'Baker'}",
        "{'@type':'https://schema.org/JobPosting','title':'Baker'}",
        "{'@type':'schema:JobPosting','schema:title':'Baker'}",
        "{'@type':'JobPosting','title':{'@value':'Baker','@language':'en'}}",
      })
  void a_posting_is_found_wherever_it_stands(String json) throws ScrapeException {
    assertThat(jsonLd(json.replace('\'', '"')).title()).isEqualTo("Baker");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- {'@type':'JobPosting','title':'Baker'} -->",
        "//<![CDATA[\n{'@type':'JobPosting','title':'Baker'}\n//]]>",
        "/* ours */ {'@type':'JobPosting','title':'Baker',}",
        "{'@type':'JobPosting','title':'Baker','description':'two\nlines\tand \\_ more'};",
        "{'@type':'JobPosting','title':'Baker','description':'our 'bread' matters','url':'/x'}",
        "{'@type':'JobPosting','title':'Baker','description':'cut o",
        "{'@type':'JobPosting','title':'Baker','identifier':",
        "{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Baker&quot;}",
        "{'@type':'WebSite'} {'@type':'JobPosting','title':'Baker'}",
      })
  void what_was_meant_as_json_is_read(String json) throws ScrapeException {
    assertThat(jsonLd(json.replace('\'', '"')).title()).isEqualTo("Baker");
  }

  @Test
  void a_broken_block_does_not_hide_a_good_one() throws ScrapeException {
    JobPosting posting =
        page(
            """
            <script type="application/ld+json">this is not JSON</script>
            <script type="Application/LD+JSON; charset=utf-8">{"@type":"JobPosting","title":"Baker"}</script>
            """);
    assertThat(posting.title()).isEqualTo("Baker");
  }

  @Test
  void things_that_stand_elsewhere_on_the_page_are_looked_up() throws ScrapeException {
    JobPosting posting =
        jsonLd(
            """
            {"@graph": [
              {"@type": "JobPosting", "title": "Baker", "hiringOrganization": {"@id": "#org"}},
              {"@type": "Organization", "@id": "#org", "name": "Crumb & Co"}]}
            """);
    assertThat(posting.company()).isEqualTo("Crumb & Co");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Crumb\"", "{\"name\":\"Crumb\"}", "[{\"name\":\"Crumb\"}]"})
  void the_company_is_a_text_or_a_thing(String company) throws ScrapeException {
    assertThat(posting("\"hiringOrganization\":" + company).company()).isEqualTo("Crumb");
  }

  @Test
  void entities_and_tags_in_plain_words_are_resolved() throws ScrapeException {
    JobPosting posting =
        jsonLd("{\"@type\":\"JobPosting\",\"title\":\"R&amp;D <b>Baker</b>  (m\\/f)\"}");
    assertThat(posting.title()).isEqualTo("R&D Baker (m/f)");
  }

  @Test
  void places_are_read_in_every_form() throws ScrapeException {
    JobPosting posting =
        posting(
            """
            "jobLocation": [
              "Bath",
              {"@type": "Place", "address": "Bristol, UK"},
              {"@type": "Place", "address": {"addressLocality": "Wells", "addressRegion": "Wells",
                "addressCountry": {"@type": "Country", "name": "UK"}}},
              {"@type": "PostalAddress", "addressLocality": "Frome"},
              {"@type": "Place", "name": "The old mill"}]
            """);
    assertThat(posting.locations())
        .containsExactly("Bath", "Bristol, UK", "Wells, UK", "Frome", "The old mill");
  }

  @Test
  void telecommuting_is_remote_and_who_may_apply_says_where() throws ScrapeException {
    JobPosting posting =
        posting(
            """
            "jobLocationType": "TELECOMMUTE",
            "applicantLocationRequirements": [{"@type": "Country", "name": "FR"}, {"name": "BE"}]
            """);
    assertThat(posting.remote()).isEqualTo(Remote.REMOTE);
    assertThat(posting.locations()).containsExactly("FR", "BE");
  }

  @Test
  void anywhere_is_no_place() throws ScrapeException {
    JobPosting posting =
        posting("\"jobLocation\":{\"address\":{\"addressLocality\":\"Anywhere\"}}");
    assertThat(posting.locations()).isEmpty();
    assertThat(posting.remote()).isEqualTo(Remote.REMOTE);
  }

  @Test
  void what_is_not_said_is_null() throws ScrapeException {
    JobPosting posting = jsonLd("{\"@type\":\"JobPosting\",\"title\":\"Baker\"}");
    assertThat(posting.remote()).isNull();
    assertThat(posting.salary()).isNull();
    assertThat(posting.company()).isNull();
    assertThat(posting.description()).isNull();
    assertThat(posting.employmentTypes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"FULL_TIME,CONTRACTOR\"",
        "[\"Full-time\",\"contract\"]",
        "\"Vollzeit / freelance\""
      })
  void employment_types_are_known_in_many_spellings(String types) throws ScrapeException {
    assertThat(posting("\"employmentType\":" + types).employmentTypes())
        .containsExactly(FULL_TIME, CONTRACTOR);
  }

  @Test
  void employment_types_are_known_in_other_languages() throws ScrapeException {
    assertThat(posting("\"employmentType\":[\"Temps partiel\",\"Praktikum\"]").employmentTypes())
        .containsExactly(PART_TIME, INTERN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'baseSalary':{'currency':'EUR','value':{'minValue':40000,'maxValue':50000,'unitText':'YEAR'}}",
        "'baseSalary':{'currency':'EUR','minValue':'40.000','maxValue':'50.000','unitText':'per year'}",
        "'baseSalary':{'currency':'€','value':{'minValue':'40,000.00','maxValue':50000,'unitCode':'ANN'}}",
        "'salaryCurrency':'EUR','baseSalary':{'value':'40000 - 50000','unitText':'ANNUAL'}",
        "'baseSalary':'€40k–€50k per year'",
        "'baseSalary':'40 000 - 50 000 EUR / Jahr'",
      })
  void a_salary_range_is_read_in_every_form(String salary) throws ScrapeException {
    assertThat(posting(salary.replace('\'', '"')).salary())
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .usingRecursiveComparison()
        .isEqualTo(salary("40000", "50000", "EUR", PayPeriod.YEAR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100000", "\"100000\"", "\"100,000\"", "{\"value\":{\"value\":100000}}"})
  void a_single_amount_is_the_least(String amount) throws ScrapeException {
    assertThat(posting("\"salaryCurrency\":\"USD\",\"baseSalary\":" + amount).salary())
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .usingRecursiveComparison()
        .isEqualTo(salary("100000", null, "USD", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "\"\"", "\"competitive\"", "{\"value\":{\"minValue\":0,\"maxValue\":0}}"})
  void nothing_is_no_salary(String amount) throws ScrapeException {
    assertThat(posting("\"baseSalary\":" + amount).salary()).isNull();
  }

  @Test
  void the_day_is_the_one_that_is_written() throws ScrapeException {
    JobPosting posting =
        posting("\"datePosted\":\"2026-02-13T23:30:00-08:00\",\"validThrough\":\"2026-03-13\"");
    assertThat(posting.datePosted()).isEqualTo(LocalDate.of(2026, 2, 13));
    assertThat(posting.validThrough()).isEqualTo(LocalDate.of(2026, 3, 13));
  }

  @Test
  void a_date_in_the_past_does_not_close_a_posting() throws ScrapeException {
    assertThat(posting("\"validThrough\":\"2001-01-01\"").validThrough()).isNotNull();
  }

  @Test
  void parts_beside_the_description_reach_the_text() throws ScrapeException {
    JobPosting posting =
        posting(
            """
            "description": "We bake. Benefits: free bread.",
            "responsibilities": "<ul><li>Knead</li><li>Bake</li></ul>",
            "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "name": "A year"},
            "jobBenefits": "free bread",
            "skills": ["Sourdough, Rye", {"@type": "DefinedTerm", "name": "Spelt"}]
            """);
    assertThat(posting.responsibilities()).containsExactly("Knead", "Bake");
    assertThat(posting.requirements()).containsExactly("A year");
    assertThat(posting.benefits()).containsExactly("free bread");
    assertThat(posting.skills()).containsExactly("Sourdough", "Rye", "Spelt");
    assertThat(posting.descriptionText())
        .startsWith("We bake.")
        .contains("• Knead\n• Bake")
        .containsOnlyOnce("free bread");
  }

  @Test
  void where_to_apply_comes_from_the_action() throws ScrapeException {
    JobPosting posting =
        posting(
            """
            "url": "https://jobs.example/7",
            "potentialAction": {"@type": "ApplyAction", "target": {"urlTemplate": "https://jobs.example/7/apply"}}
            """);
    assertThat(posting.url()).isEqualTo("https://jobs.example/7");
    assertThat(posting.applyUrl()).isEqualTo("https://jobs.example/7/apply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "http://[", "https:", "data:text/html,x", " "})
  void an_address_that_is_no_web_address_is_left_out(String address) throws ScrapeException {
    JobPosting posting = posting("\"applyUrl\":\"" + address + "\"");
    assertThat(posting.applyUrl()).isNull();
    assertThat(posting.sources()).doesNotContainKey("applyUrl");
  }

  @Test
  void an_address_within_the_site_is_made_whole() throws ScrapeException {
    assertThat(posting("\"url\":\"/jobs/8\"").url()).isEqualTo("https://jobs.example/jobs/8");
  }

  @Test
  void the_language_is_the_one_that_is_said() throws ScrapeException {
    assertThat(posting("\"inLanguage\":\"pt_BR\"").language()).isEqualTo("pt-BR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <div itemscope itemtype="http://schema.org/JobPosting">
          <a itemprop="title" href="/7">Baker</a> <meta itemprop="employmentType" content="PART_TIME">
          <time itemprop="datePosted" datetime="2026-05-04">yesterday</time>
          <div itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
            <span itemprop="name">Crumb</span></div>
          <div itemprop="jobLocation" itemscope><div itemprop="address" itemscope>
            <span itemprop="addressLocality">Bath</span></div></div>
          <div itemprop="description"><p>We bake.</p><ul><li>Bread</li></ul></div>
        </div>
        """,
        """
        <div vocab="https://schema.org/" typeof="JobPosting">
          <a property="title" href="/7">Baker</a> <meta property="employmentType" content="PART_TIME">
          <time property="datePosted" datetime="2026-05-04">yesterday</time>
          <div property="hiringOrganization" typeof="Organization"><span property="name">Crumb</span></div>
          <div property="jobLocation" typeof="Place"><div property="address" typeof="PostalAddress">
            <span property="addressLocality">Bath</span></div></div>
          <div property="description"><p>We bake.</p><ul><li>Bread</li></ul></div>
        </div>
        """
      })
  void microdata_and_rdfa_say_the_same(String html) throws ScrapeException {
    JobPosting posting = page(html);
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.employmentTypes()).containsExactly(PART_TIME);
    assertThat(posting.datePosted()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(posting.descriptionText()).isEqualTo("We bake.\n• Bread");
  }

  @Test
  void what_two_descriptions_of_one_posting_say_is_put_together() throws ScrapeException {
    JobPosting posting =
        page(
            """
            <script type="application/ld+json">{"@type":"JobPosting","title":"Baker","url":"https://x.example/1"}</script>
            <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>
              <span itemprop="hiringOrganization">Crumb</span></div>
            """);
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.url()).isEqualTo("https://x.example/1");
  }

  @Test
  void the_posting_that_the_page_is_about_is_taken_before_similar_ones() throws ScrapeException {
    JobPosting posting =
        page(
            """
            <h1>Baker</h1>
            <script type="application/ld+json">[{"@type":"JobPosting","title":"Cook"},
              {"@type":"JobPosting","title":"Baker"},{"@type":"JobPosting","title":"Waiter"}]</script>
            """);
    assertThat(posting.title()).isEqualTo("Baker");
  }

  @Test
  void each_field_says_where_it_came_from() throws ScrapeException {
    JobPosting posting =
        page(
            """
            <script type="application/ld+json">{"@type":"JobPosting","title":"Baker"}</script>
            <h1>Baker</h1><p>Hybrid work</p>
            """);
    assertThat(posting.remote()).isEqualTo(Remote.HYBRID);
    assertThat(posting.sources().get("title").origin()).isEqualTo(Source.Origin.STRUCTURED);
    assertThat(posting.sources().get("remote").origin()).isEqualTo(Source.Origin.HEURISTIC);
    assertThat(posting.sources()).doesNotContainKey("company");
  }

  private static Salary salary(
      String min, @Nullable String max, String currency, @Nullable PayPeriod period) {
    return new Salary(
        new BigDecimal(min), max == null ? null : new BigDecimal(max), currency, period);
  }
}
