package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.EmploymentType;
import io.autocraftcv.model.JobPosting;
import io.autocraftcv.model.PayPeriod;
import io.autocraftcv.model.Salary;
import io.autocraftcv.model.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How postings are entered and corrected, and whose they are. */
class PostingsHttpTest extends OverHttp {

  @Test
  void a_posting_that_no_program_can_read_is_entered_by_hand() throws Exception {
    String page =
        entered(
            Map.of(
                "title", "Kiln Operator",
                "company", "Lehmann Ceramics",
                "requirements", "Night shifts\r\n\r\nA trade in ceramics",
                "salaryMin", "3200",
                "currency", "eur",
                "period", "MONTH",
                "remote", "ONSITE",
                "experienceYears", "3",
                "description", "Fires <b>kilns</b>"));
    assertThat(ada.page(page))
        .contains("Kiln Operator", "<li>Night shifts</li><li>A trade in ceramics</li>")
        .contains("EUR 3,200 a month", "On site", "3 years or more")
        .contains("<p>Fires &lt;b&gt;kilns&lt;/b&gt;</p>")
        .contains("Entered by you");
    assertThat(ada.page("/")).contains(page);
  }

  @Test
  void what_nobody_has_changed_stays_as_it_was_read() {
    Source source = new Source(Source.Origin.STRUCTURED, 1);
    JobPosting read =
        JobPosting.titled("Weaver")
            .company("Wollwerk")
            .salary(new Salary(null, new BigDecimal("15.5"), "EUR", PayPeriod.HOUR))
            .employmentTypes(Set.of(EmploymentType.PART_TIME))
            .description("<ul><li>Weaves</li></ul>")
            .descriptionText("• Weaves")
            .sources(Map.of("title", source, "company", source, "salary", source))
            .build();
    PostingForm form = PostingForm.of(read);
    assertThat(form.posting(read)).hasValue(read);
    assertThat(PostingForm.of(read).posting(JobPosting.titled("Dyer").build()).orElseThrow())
        .extracting(JobPosting::description)
        .isEqualTo("<p>• Weaves</p>");
  }

  @Test
  void what_cannot_be_is_not_saved_and_not_lost() throws Exception {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "salaryMin", "1e999999999",
                "datePosted", "yesterday",
                "url", "javascript:alert(1)",
                "experienceYears", "-1",
                "remote", "MOON",
                "language", "no tag")
            .entrySet()) {
      HttpResponse<String> answer =
          ada.post("/jobs/new", Map.of("title", "Weaver", wrong.getKey(), wrong.getValue()));
      assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(422);
      assertThat(answer.body()).contains("Not saved", "value=\"Weaver\"");
    }
    assertThat(ada.post("/jobs/new", Map.of("company", "Mill")).statusCode()).isEqualTo(422);
  }

  @Test
  void what_is_known_already_stands_in_the_form() throws Exception {
    assertThat(ada.page("/jobs/new?url=https://mill.example/jobs/7&title=Weaver%22%3E"))
        .contains("value=\"https://mill.example/jobs/7\"", "Weaver&quot;&gt;");
  }

  @Test
  void an_address_that_cannot_be_read_leads_to_the_form() throws Exception {
    HttpResponse<String> started = ada.post("/jobs", Map.of("url", "http://127.0.0.1/job"));
    String task = started.headers().firstValue("Location").orElseThrow();
    String id = task.substring("/tasks/".length());
    while (!ada.progress(id).path("completed").asBoolean()) {
      Thread.onSpinWait();
    }
    List<String> links = ada.links(task, "/jobs/new");
    assertThat(links).hasSize(1);
    assertThat(links.get(0)).endsWith("&amp;url=http%3A%2F%2F127.0.0.1%2Fjob");
    assertThat(ada.page(links.get(0).replace("&amp;", "&")))
        .contains("value=\"http://127.0.0.1/job\"", "no program can read");
  }

  @Test
  void nobody_sees_changes_or_deletes_the_posting_of_another_visitor() throws Exception {
    String page = entered(Map.of("title", "Weaver"));
    Caller stranger = new Caller(application.address());
    stranger.post("/jobs/new", Map.of("title", "Spy"));
    for (Caller other : List.of(stranger, new Caller(application.address()))) {
      assertThat(other.get(page).statusCode()).isEqualTo(404);
      assertThat(other.get(page + "/edit").statusCode()).isEqualTo(404);
      assertThat(other.post(page + "/edit", Map.of("title", "Spy")).statusCode()).isEqualTo(404);
      assertThat(other.post(page + "/delete", Map.of()).statusCode()).isEqualTo(404);
    }
    assertThat(ada.page(page)).contains("Weaver");
    ada.post(page + "/delete", Map.of());
    assertThat(ada.get(page).statusCode()).isEqualTo(404);
  }

  private String entered(Map<String, String> form) throws IOException, InterruptedException {
    HttpResponse<String> answer = ada.post("/jobs/new", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replace("#saved-now", "");
  }
}
