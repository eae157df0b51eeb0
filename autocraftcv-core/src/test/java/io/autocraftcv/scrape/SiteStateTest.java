package io.autocraftcv.scrape;

import static io.autocraftcv.scrape.Reading.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Postings in the state that the frameworks of sites leave in their pages, each in its own way. */
class SiteStateTest {

  private static final String TEXT =
      "We bake bread for the whole town, every day but Sunday, and you get up early. ".repeat(6);

  @Test
  void a_posting_in_the_list_of_nuxt_3_is_put_together_from_its_places() {
    JobPosting posting =
        nuxt3(
            "[[\"ShallowReactive\",1],{\"data\":2,\"state\":-1},{\"job\":3},"
                + "{\"jobTitle\":4,\"company\":5,\"location\":7,\"datePosted\":8,"
                + "\"employmentType\":9,\"description\":10,\"salary\":-1},"
                + "\"Baker\",{\"name\":6},\"Crumb\",\"Bath\","
                + "[\"Date\",\"2026-05-04T08:00:00.000Z\"],\"part_time\",\"TEXT\"]");
    assertBaker(posting);
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.datePosted()).isEqualTo(LocalDate.of(2026, 5, 4));
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.PART_TIME);
  }

  @Test
  void what_nuxt_3_leaves_undefined_is_not_told() {
    JobPosting posting =
        nuxt3(
            "[{\"job\":1},{\"jobTitle\":2,\"company\":-1,\"location\":-1,\"employmentType\":3,"
                + "\"description\":4},\"Baker\",\"part_time\",\"TEXT\"]");
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isNull();
    assertThat(posting.locations()).isEmpty();
  }

  @Test
  void the_function_of_nuxt_2_is_applied() {
    JobPosting posting =
        nuxt2(
            "(function(a,b,c,d){return {data:[{job:{jobTitle:a,company:{name:b},location:\"Bath\","
                + "active:c,manager:d,title:a,employmentType:\"part_time\","
                + "description:\"TEXT\"}}]}}(\"Baker\",\"Crumb\",true,void 0))");
    assertBaker(posting);
    assertThat(posting.locations()).containsExactly("Bath");
  }

  @Test
  void an_undefined_member_does_not_spoil_the_function_of_nuxt_2() {
    JobPosting posting =
        nuxt2(
            "(function(a,b){return {error:void 0,data:[{job:{jobTitle:a,company:{name:b},"
                + "employmentType:\"part_time\",description:\"TEXT\",manager:void 0}}]}}"
                + "(\"Baker\",\"Crumb (\\u002F)\"))");
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb (/)");
  }

  @Test
  void a_posting_in_the_rows_of_server_components_is_read_with_the_text_it_refers_to() {
    assertBaker(
        page(
            shell(
                push("1:I[77,[]]\\n2:T" + Integer.toHexString(TEXT.length()) + ",")
                    + push(TEXT)
                    + push(flightJob("\\\"$2\\\"")))));
  }

  @Test
  void a_row_may_be_split_over_two_pushes() {
    String row = flightJob("\\\"" + TEXT + "\\\"");
    int middle = row.indexOf("Baker") + 2;
    assertBaker(page(shell(push(row.substring(0, middle)) + push(row.substring(middle)))));
  }

  @Test
  void what_server_components_leave_undefined_is_not_told() {
    String row =
        flightJob("\\\"" + TEXT + "\\\"")
            .replace("{\\\"name\\\":\\\"Crumb\\\"}", "\\\"$undefined\\\"");
    JobPosting posting = page(shell(push(row)));
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isNull();
  }

  @Test
  void a_posting_in_the_cache_of_apollo_is_read_with_the_company_it_refers_to() {
    assertBaker(apollo("{\"id\":\"7\",\"name\":\"Crumb\"}"));
  }

  @Test
  void references_in_a_circle_end() {
    assertBaker(
        apollo(
            "{\"id\":\"7\",\"name\":\"Crumb\",\"jobs\":[{\"__ref\":\"Job:1\"}],"
                + "\"parent\":{\"__ref\":\"Company:7\"}}"));
    assertBaker(
        nuxt3(
            "[{\"job\":1},{\"jobTitle\":2,\"company\":3,\"employmentType\":5,\"description\":6,"
                + "\"next\":1},"
                + "\"Baker\",{\"name\":4,\"jobs\":7},\"Crumb\",\"part_time\",\"TEXT\",[1,7]]"));
    assertBaker(
        page(
            shell(
                push(
                    flightJob("\\\"" + TEXT + "\\\",\\\"x\\\":\\\"$3\\\",\\\"y\\\":\\\"$4\\\"")
                        + "4:[\\\"$4\\\",\\\"$3\\\"]\\n"))));
  }

  @Test
  void members_may_begin_with_what_they_are_members_of() {
    JobPosting posting =
        page(
            shell(
                "<script>window.__STATE__={\"job\":{\"job_id\":7,\"job_title\":\"Baker\","
                    + "\"job_company_name\":\"Crumb\",\"job_location\":\"Bath\","
                    + "\"job_type\":\"part_time\","
                    + "\"job_min_salary\":30000,\"job_max_salary\":36000,"
                    + "\"job_salary_currency\":\"GBP\","
                    + "\"job_description\":\"TEXT\"}}</script>"));
    assertBaker(posting);
    assertThat(posting.locations()).containsExactly("Bath");
    assertThat(posting.employmentTypes()).containsExactly(EmploymentType.PART_TIME);
    assertThat(posting.salary()).isNotNull();
    assertThat(posting.salary().min()).isEqualByComparingTo("30000");
    assertThat(posting.salary().max()).isEqualByComparingTo("36000");
  }

  private static void assertBaker(JobPosting posting) {
    assertThat(posting.title()).isEqualTo("Baker");
    assertThat(posting.company()).isEqualTo("Crumb");
    assertThat(posting.descriptionText()).contains("bread for the whole town");
  }

  private static JobPosting nuxt3(String list) {
    return page(
        shell("<script type=\"application/json\" id=\"__NUXT_DATA__\">" + list + "</script>"));
  }

  private static JobPosting nuxt2(String function) {
    return page(shell("<script>window.__NUXT__=" + function + ";</script>"));
  }

  private static JobPosting apollo(String company) {
    return page(
        shell(
            "<script>window.__APOLLO_STATE__={\"Company:7\":"
                + company
                + ",\"Job:1\":{\"jobTitle\":\"Baker\",\"company\":{\"__ref\":\"Company:7\"},"
                + "\"employmentType\":\"part_time\",\"description\":\"TEXT\"}}</script>"));
  }

  /** The row of a job whose text is this, as it stands in the string that is pushed. */
  private static String flightJob(String text) {
    return ("3:[`$`,`main`,null,{`job`:{`jobTitle`:`Baker`,`company`:{`name`:`Crumb`},"
                + "`employmentType`:`part_time`,`description`:")
            .replace("`", "\\\"")
        + text
        + "}}]\\n";
  }

  private static String push(String piece) {
    return "<script>self.__next_f.push([1,\"" + piece + "\"])</script>";
  }

  private static String shell(String scripts) {
    return "<title>Careers</title><div id=root></div>"
        + scripts.replace("TEXT", TEXT)
        + "<script src=app.js></script>";
  }
}
