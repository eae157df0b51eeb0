package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.Remote;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Postings in a site's state that is packed once more, or tells them in pieces. */
class PackedStateTest {

  private static final String TEXT =
      "We bake bread for the whole town, every day but Sunday, and you get up early. ".repeat(6);

  private static final String JOB =
      "{\"job\":{\"jobTitle\":\"Baker\",\"companyName\":\"Crumb\",\"location\":\"Bath\","
          + "\"employmentType\":\"part_time\",\"description\":\""
          + TEXT
          + "\"}}";

  static Stream<String> packed() {
    String base64 = Base64.getEncoder().encodeToString(JOB.getBytes(StandardCharsets.UTF_8));
    String escaped = URLEncoder.encode(JOB, StandardCharsets.UTF_8).replace("+", "%20");
    return Stream.of(
        "<script>window.__STATE__ = \"" + base64 + "\";</script>",
        "<script>var s = JSON.parse(atob('" + base64 + "'));</script>",
        "<script>var s = JSON.parse(decodeURIComponent(\"" + escaped + "\"));</script>",
        "<script>window.__DATA__ = \"" + JOB.replace("\"", "\\\"") + "\"</script>",
        "<script>start(" + JOB + ")</script>",
        "<div id=app data-state='" + base64 + "'></div>",
        "<script id=app-state type='application/json'>" + JOB.replace("\"", "&q;") + "</script>");
  }

  @ParameterizedTest
  @MethodSource("packed")
  void a_posting_is_unpacked(String html) {
    JobPosting posting = page("<title>Baker</title>" + html);
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath");
  }

  @Test
  void a_posting_may_be_told_in_objects_beside_each_other() {
    JobPosting posting =
        state(
            "{\"view\":{\"header\":{\"jobTitleText\":\"Baker\",\"employerName\":\"Crumb\","
                + "\"locationName\":\"Bath\",\"payCurrency\":\"GBP\",\"payPeriod\":\"ANNUAL\","
                + "\"payRange\":{\"min\":30000,\"max\":34000}},"
                + "\"job\":{\"description\":\""
                + TEXT
                + "\",\"jobSource\":\"ATS\"},"
                + "\"overview\":{\"name\":\"Crumb\",\"description\":\"A private company.\"}}}");
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.salary())
        .hasToString("Salary[min=30000, max=34000, currency=GBP, period=YEAR]");
    assertThat(posting.descriptionText()).contains("every day but Sunday");
  }

  @Test
  void where_one_works_may_be_called_as_how_one_works_there() {
    JobPosting posting =
        state(
            "{\"vacancy\":{\"headline\":\"Baker\",\"employer\":{\"displayName\":\"Crumb\"},"
                + "\"workplace\":{\"zip\":\"BA1\",\"city\":\"Bath\"},\"remote\":\"partial\","
                + "\"publicationStart\":\"2026-05-04\",\"publicationEnd\":\"2026-06-04\","
                + "\"html\":\""
                + TEXT
                + "\"}}");
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.remote()).isEqualTo(Remote.HYBRID);
    assertThat(posting.datePosted()).hasToString("2026-05-04");
    assertThat(posting.validThrough()).hasToString("2026-06-04");
  }

  @Test
  void how_a_member_is_written_is_no_part_of_its_name() {
    JobPosting posting =
        Reading.data(
            "{\"items\":[{\"Title\":\"Baker\",\"LegalEmployer\":\"Crumb\",\"JobSchedule\":\"Full time\","
                + "\"ExternalDescriptionStr\":\"<p>"
                + TEXT
                + "</p>\","
                + "\"ExternalQualificationsStr\":\"<ul><li>Strong arms</li></ul>\"}]}");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.descriptionText()).contains("every day but Sunday", "Strong arms");
  }

  private static JobPosting state(String json) {
    return page("<title>Baker</title><script>window.__S__ = " + json + ";</script>");
  }
}
