package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of documents that are written again, and the ways back. */
class DocumentPartsTest extends OverHttp {

  private String page;

  @Override
  List<String> options() {
    return List.of("--allow-model-host", "127.0.0.1");
  }

  @BeforeEach
  void write() throws Exception {
    page = ada.documents(ada.posting(Ada.POSTING), ada.profile(Ada.profile()), "txt");
  }

  @Test
  void a_paragraph_is_put_in_other_words_and_what_the_visitor_wrote_stays() throws Exception {
    List<String> before = paragraphs();
    List<String> edited = new ArrayList<>(before);
    edited.set(0, "I have wanted to fire kilns since I was six.");
    JsonNode ended =
        again(
            "letter-1",
            Map.of("body", String.join("\n\n", edited), "summary", "Engineer of looms."));
    assertThat(ended.path("stage").asText()).isEqualTo("5/5");
    assertThat(ended.path("progress").asInt()).isEqualTo(100);
    List<String> after = paragraphs();
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.get(0)).isEqualTo(edited.get(0));
    assertThat(after.get(1)).isNotEqualTo(before.get(1)).contains("Wollwerk");
    assertThat(after.subList(2, after.size())).isEqualTo(before.subList(2, before.size()));
    assertThat(ada.page(page + "/resume.txt")).contains("Engineer of looms.");
    assertThat(ada.page(page)).contains("Paragraph 2 of the letter written again");
  }

  @Test
  void the_last_change_is_undone_and_that_as_well() throws Exception {
    List<String> before = paragraphs();
    again("letter-1", Map.of());
    List<String> after = paragraphs();
    back(1);
    assertThat(paragraphs()).isEqualTo(before);
    back(2);
    assertThat(paragraphs()).isEqualTo(after);
    HttpResponse<String> nowhere = ada.post(page + "/back", Map.of("number", "99"));
    assertThat(nowhere.headers().firstValue("Location")).hasValue(page);
    assertThat(paragraphs()).isEqualTo(after);
  }

  @Test
  void the_lines_of_a_position_are_written_again_and_the_summary_stays() throws Exception {
    ada.post(page, Map.of("summary", "Engineer of looms.", "work[0].highlights", "Slept\nWove"));
    assertThat(ada.page(page + "/resume.txt")).contains("Slept").doesNotContain("apprentices");
    again("work-0", Map.of());
    assertThat(ada.page(page + "/resume.txt"))
        .contains("Engineer of looms.", "Taught four apprentices")
        .doesNotContain("Slept");
    again("summary-0", Map.of());
    assertThat(ada.page(page + "/resume.txt")).contains("machines that must not stop");
  }

  @Test
  void a_paragraph_is_found_again_in_a_letter_with_one_more() throws Exception {
    List<String> longer = new ArrayList<>(paragraphs());
    longer.add(1, "I also fire kilns of my own.");
    again("letter-2", Map.of("body", String.join("\n\n", longer)));
    List<String> after = paragraphs();
    assertThat(after).hasSameSizeAs(longer);
    assertThat(after.get(1)).isEqualTo(longer.get(1));
    assertThat(after.get(2)).isNotEqualTo(longer.get(2)).contains("Wollwerk");
  }

  @Test
  void a_visitors_model_is_asked_for_the_one_document_alone_and_the_page_says_so()
      throws Exception {
    assertThat(ada.page(page)).contains("This machine alone writes").doesNotContain("quill-1");
    List<String> letter = new ArrayList<>(paragraphs());
    // A letter that is as long as one should be, and true.
    letter.set(0, "I halved the time that the looms stand still with Java. ".repeat(20).strip());
    try (ModelServer model = new ModelServer()) {
      model.saying(String.join("\n\n", letter));
      ada.post(
          SettingsServlet.MODEL,
          Map.of("base", model.base(), "model", "quill-1", "key", "sk-canary"));
      assertThat(ada.page(page)).contains("quill-1", "it is sent your profile");
      again("letter-0", Map.of());
      assertThat(model.keys()).isNotEmpty().containsOnly("Bearer sk-canary");
      assertThat(model.asked()).allSatisfy(asked -> assertThat(asked).contains("letter"));
    }
    assertThat(paragraphs()).isEqualTo(letter);
    assertThat(ada.page(page))
        .contains("without a language model. Parts of it were written again by quill-1");
    back(1);
    assertThat(ada.page(page)).doesNotContain("Parts of it");
  }

  @Test
  void what_was_written_again_and_says_the_same_is_called_so() throws Exception {
    JsonNode ended = again("summary-0", Map.of());
    assertThat(ended.path("unchanged").asText()).isEqualTo("yes");
    assertThat(ada.get("/tasks/" + ended.path("task_id").asText()).headers().firstValue("Location"))
        .hasValue(page + "#unchanged");
    assertThat(ada.page(page)).contains("id=\"unchanged\"").doesNotContain("Last change");
  }

  @Test
  void a_resume_without_a_letter_is_edited_written_again_and_undone_as_well() throws Exception {
    Map<String, Object> order =
        Map.of(
            "job_id", ada.posting(Ada.POSTING),
            "profile_id", ada.profile(Ada.profile()),
            "document_types", List.of("resume"),
            "output_formats", List.of("txt"));
    JsonNode written = ada.awaited(ada.json("/api/generate-documents-with-progress/", order));
    page = "/documents/" + written.path("documents_id").asText();
    again("summary-0", Map.of("summary", "Engineer of looms."));
    assertThat(ada.page(page + "/resume.txt")).contains("machines that must not stop");
    back(2);
    assertThat(ada.page(page + "/resume.txt")).contains("Engineer of looms.");
  }

  @Test
  void nobody_writes_or_undoes_anything_in_another_visitors_documents() throws Exception {
    ada.post(page, Map.of("summary", "Engineer of looms."));
    Caller eve = new Caller(application.address());
    eve.profile(Ada.profile());
    assertThat(eve.post(page + "/part", Map.of("part", "work-0")).statusCode()).isEqualTo(404);
    assertThat(eve.post(page + "/back", Map.of("number", "1")).statusCode()).isEqualTo(404);
    assertThat(ada.post(page + "/part", Map.of("part", "letterhead")).statusCode()).isEqualTo(404);
    assertThat(ada.page(page + "/resume.txt")).contains("Engineer of looms.");
  }

  @Test
  void what_was_not_changed_leaves_no_trace_in_the_history() throws Exception {
    ada.post(page, Map.of());
    assertThat(ada.page(page)).doesNotContain("Last change");
  }

  private JsonNode again(String part, Map<String, String> edits)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(edits);
    form.put("part", part);
    HttpResponse<String> started = ada.post(page + "/part", form);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
    String task = started.headers().firstValue("Location").orElseThrow();
    return ada.ended(task.substring("/tasks/".length()));
  }

  private void back(int number) throws IOException, InterruptedException {
    ada.post(page + "/back", Map.of("number", Integer.toString(number)));
  }

  /** Of the letter, between salutation and closing. */
  private List<String> paragraphs() throws IOException, InterruptedException {
    String shown = ada.page(page);
    String body = shown.replaceFirst("(?s).*<textarea id=\"body\"[^>]*>(.*?)</textarea>.*", "$1");
    return Arrays.asList(body.strip().split("\n\n", -1));
  }
}
