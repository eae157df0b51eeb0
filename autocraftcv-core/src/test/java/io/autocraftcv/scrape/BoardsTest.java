package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.data;
import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Remote;
import io.autocraftcv.model.Source;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same posting as each board serves it to programs. */
class BoardsTest {

  private static final String TEXT =
      "We bake bread for the whole town, every day but Sunday, and you get up early. ".repeat(4);

  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of(
            "Greenhouse",
            """
            {"absolute_url":"https://boards.greenhouse.io/crumb/jobs/17","internal_job_id":1,"id":17,
             "title":"Baker","company_name":"Crumb ","location":{"name":"Bath"},
             "first_published":"2026-05-04T08:00:00-04:00","updated_at":"2026-06-01T08:00:00-04:00",
             "content":"&lt;p&gt;TEXT&lt;/p&gt;","metadata":[{"name":"Type","value":"x"}],
             "pay_input_ranges":[{"min_cents":2500000,"max_cents":3000000,"currency_type":"GBP"}]}
            """),
        Arguments.of(
            "Ashby",
            """
            {"title":"Baker","location":"Bath","employmentType":"FullTime","isRemote":false,
             "publishedAt":"2026-05-04T10:00:00.000+00:00","descriptionHtml":"<p>TEXT</p>",
             "jobUrl":"https://jobs.ashbyhq.com/crumb/1","workplaceType":"OnSite","compensation":{
               "summaryComponents":[{"compensationType":"EquityPercentage","minValue":1,"maxValue":2},
                {"compensationType":"Salary","interval":"1 YEAR","currencyCode":"GBP",
                 "minValue":25000,"maxValue":30000}]}}
            """),
        Arguments.of(
            "SmartRecruiters",
            """
            {"id":"7439","name":"Baker","company":{"identifier":"Crumb","name":"Crumb"},
             "releasedDate":"2026-05-04T10:00:00.000Z","typeOfEmployment":{"id":"permanent",
             "label":"Full-time"},"location":{"city":"Bath","country":"gb","remote":false},
             "jobAd":{"sections":{"jobDescription":{"title":"Job Description","text":"<p>TEXT</p>"},
             "videos":{"title":"Videos","urls":[]}}}}
            """),
        Arguments.of(
            "Workable",
            """
            {"id":1,"shortcode":"A1B2C3D4E5","title":"Baker","remote":false,"type":"full",
             "location":{"country":"United Kingdom","city":"Bath","region":"Somerset"},
             "published":"2026-05-04T00:00:00.000Z","workplace":"on_site",
             "description":"<p>TEXT</p>","requirements":"<ul><li>Early bird</li></ul>"}
            """),
        Arguments.of(
            "Recruitee",
            """
            {"offer":{"id":9,"slug":"baker","title":"Baker","company_name":"Crumb","city":"Bath",
             "country":"United Kingdom","employment_type_code":"fulltime_permanent","remote":false,
             "published_at":"2026-05-04 12:00:00 UTC","description":"<p>TEXT</p>",
             "careers_url":"https://crumb.recruitee.com/o/baker"}}
            """),
        Arguments.of(
            "Workday",
            """
            {"jobPostingInfo":{"id":"x","title":"Baker","jobDescription":"<p>TEXT</p>",
             "location":"Bath","startDate":"2026-05-04","timeType":"Full time",
             "externalUrl":"https://crumb.wd3.myworkdayjobs.com/c/job/Bath/Baker_R1"},
             "hiringOrganization":{"name":"Crumb","url":""},"similarJobs":[]}
            """),
        Arguments.of(
            "BambooHR",
            """
            {"meta":{},"result":{"jobOpening":{"jobOpeningName":"Baker","departmentLabel":"Oven",
             "employmentStatusLabel":"Full-Time","location":{"city":"Bath","state":"Somerset"},
             "datePosted":"2026-05-04","description":"<p>TEXT</p>",
             "jobOpeningShareUrl":"https://crumb.bamboohr.com/careers/9"}}}
            """),
        Arguments.of(
            "Personio",
            """
            <?xml version="1.0" encoding="UTF-8"?><workzag-jobs><position><id>9</id>
            <subcompany>Crumb</subcompany><office>Bath</office><name>Baker</name>
            <recruitingCategory>Oven</recruitingCategory><schedule>full-time</schedule>
            <createdAt>2026-05-04T10:00:00+00:00</createdAt><jobDescriptions><jobDescription>
            <name>Your job</name><value><![CDATA[<p>TEXT</p>]]></value></jobDescription>
            </jobDescriptions></position></workzag-jobs>
            """),
        Arguments.of(
            "SEEK",
            """
            {"jobdetails":{"result":{"job":{"title":"Baker","advertiser":{"name":"Crumb"},
             "location":{"label":"Bath"},"workTypes":{"label":"Full time"},"content":"<p>TEXT</p>",
             "listedAt":{"dateTimeUtc":"2026-05-04T10:00:00.000Z"},"salary":null}}}}
            """),
        Arguments.of(
            "Indeed",
            """
            {"jobInfoWrapperModel":{"jobInfoModel":{"jobInfoHeaderModel":{"jobTitle":"Baker",
             "companyName":"Crumb","formattedLocation":"Bath"},
             "sanitizedJobDescription":"<p>TEXT</p>"}},
             "hostQueryExecutionResult":{"data":{"jobData":{"results":[
               {"job":{"datePublished":1777888800000}}]}}}}
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void a_boards_answer_is_read(String board, String answer) {
    JobPosting posting = data(answer.replace("TEXT", TEXT));
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.locations().get(0)).startsWith("Bath");
    assertThat(posting.company()).isIn("Crumb", null);
    assertThat(posting.datePosted()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(posting.descriptionText()).contains("every day but Sunday").doesNotContain("<");
    assertThat(posting.employmentTypes()).isSubsetOf(EmploymentType.FULL_TIME);
    assertThat(posting.sources().get("title").origin()).isEqualTo(Source.Origin.BOARD);
    if (posting.salary() != null) {
      assertThat(posting.salary().min()).isEqualByComparingTo(new BigDecimal(25_000));
      assertThat(posting.salary().currency()).isEqualTo("GBP");
      assertThat(posting.salary().period()).isIn(PayPeriod.YEAR, null);
    }
  }

  @Test
  void levers_text_is_put_together_of_its_parts() {
    JobPosting posting =
        data(
            """
            {"text":"Baker","hostedUrl":"https://jobs.lever.co/crumb/1","workplaceType":"hybrid",
             "categories":{"commitment":"Part-time","location":"Bath"},"createdAt":1777888800000,
             "opening":"<div>We bake.</div>","descriptionBody":"<div>Early.</div>",
             "lists":[{"text":"Qualifications","content":"<li>Flour</li><li>Salt</li>"}],
             "additional":"<div>Apply soon.</div>"}
            """);
    assertThat(posting.descriptionText())
        .containsSubsequence("We bake.", "Early.", "Qualifications", "• Flour", "Apply soon.");
    assertThat(posting.remote()).isEqualTo(Remote.HYBRID);
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.PART_TIME);
  }

  @Test
  void a_guests_page_of_linkedin_is_read_from_its_places() {
    JobPosting posting =
        page(
            """
            <h2 class="top-card-layout__title">Baker</h2><h4><div class="topcard__flavor-row">
            <span class="topcard__flavor">Crumb</span>
            <span class="topcard__flavor topcard__flavor--bullet">Bath, England</span></div></h4>
            <div class="show-more-less-html__markup"><p>We bake.</p></div>
            """);
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath, England");
    assertThat(posting.descriptionText()).isEqualTo("We bake.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "https://boards.greenhouse.io/crumb/jobs/17?a=b -> https://boards-api.greenhouse.io/v1/boards/crumb/jobs/17?pay_transparency=true",
        "https://jobs.lever.co/crumb/0a1b2c3d-0000-4000-8000-000000000001/apply -> https://api.lever.co/v0/postings/crumb/0a1b2c3d-0000-4000-8000-000000000001?mode=json",
        "https://jobs.eu.lever.co/crumb/0a1b2c3d-0000-4000-8000-000000000001 -> https://api.eu.lever.co/v0/postings/crumb/0a1b2c3d-0000-4000-8000-000000000001?mode=json",
        "https://jobs.smartrecruiters.com/Crumb/743999-baker -> https://api.smartrecruiters.com/v1/companies/Crumb/postings/743999",
        "https://apply.workable.com/crumb/j/A1B2C3/ -> https://apply.workable.com/api/v2/accounts/crumb/jobs/A1B2C3",
        "https://crumb.recruitee.com/o/baker -> https://crumb.recruitee.com/api/offers/baker",
        "https://crumb.wd3.myworkdayjobs.com/en-US/jobs/job/Bath/Baker_R1 -> https://crumb.wd3.myworkdayjobs.com/wday/cxs/crumb/jobs/job/Baker_R1",
        "https://crumb.jobs.personio.de/job/9?language=de -> https://crumb.jobs.personio.de/xml",
        "https://crumb.bamboohr.com/careers/9 -> https://crumb.bamboohr.com/careers/9/detail",
        "https://careers-crumb.icims.com/jobs/9/baker/job -> https://careers-crumb.icims.com/jobs/9/baker/job?in_iframe=1",
        "https://careers-crumb.icims.com/jobs/9/baker/job?in_iframe=1 -> none",
        "https://boards.greenhouse.io/crumb -> none",
        "https://jobs.lever.co.example/crumb/0a1b2c3d-0000-4000-8000-000000000001 -> none",
      })
  void a_board_names_the_address_of_a_postings_data(String page, String data) {
    assertThat(Boards.data(URI.create(page)).map(URI::toString).orElse("none")).isEqualTo(data);
  }
}
