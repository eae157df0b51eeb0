package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** That who reads German is not left with English on the way. */
class GermanTest extends OverHttp {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|is|are|of|and|or|with|without|your|you|please|cannot|there|this|that|from|to"
              + "|for|at|it|has|have|by|no|page|file|job|company|found|running|failed|done)\\b");

  private static final String POSTING =
      """
      Brennerin (m/w/d)
      Lehmann Keramik, Selb

      Fährt unsere Öfen.

      Anforderungen
      - Drei Jahre Erfahrung mit Drehöfen
      - SQL
      - Kubernetes
      """;

  @Test
  void no_page_says_in_english_what_it_could_say_in_german() throws Exception {
    String job = ada.posting(Ada.POSTING);
    Map<String, String> lines = Ada.profile();
    lines.put(
        "work[0].highlights",
        "Swept the yard\nSwept two\nSwept three\nSwept four\nSwept five\nSwept six\nSwept seven"
            + "\nWrote SQL for the looms in Kubernetes");
    String profile = ada.profile(lines);
    String documents = ada.documents(job, profile, "pdf", "txt", "json");
    ada.post(documents, Map.of("summary", "Engineer of looms."));
    List<String> pages =
        List.of(
            "/",
            "/settings",
            "/settings/delete",
            "/jobs/new",
            "/jobs/" + job,
            "/jobs/" + job + "/edit",
            "/profiles/" + profile,
            "/documents/new",
            documents,
            documents + "/compare",
            documents + "/machine",
            "/nothing");
    Set<String> german = said(Texts.all().get(1));
    Set<String> english = said(Texts.english());
    english.removeAll(german);
    // A language is called by its own name.
    english.remove("English");
    Ada.POSTING.lines().forEach(english::remove);
    for (String path : pages) {
      String page = page(path);
      assertThat(page).as(path).contains("<html lang=\"de\"", "In Arbeit");
      assertThat(texts(page)).as(path).doesNotContainAnyElementsOf(english);
    }
    assertThat(page(documents + "/compare"))
        .contains("nach oben gerückt, jetzt Nummer", "weggelassen");
  }

  /** Where visitors enter nothing in English, every English word is one of ours. */
  @Test
  void no_english_word_is_left_for_who_enters_german_only() throws Exception {
    ada.post("/settings", Map.of("language", "de"));
    String job = ada.posting(POSTING);
    String profile = ada.profile(profile());
    String read = ada.upload("lebenslauf.txt", resume()).path("profile_id").asText();
    String documents = writtenOnDemand(job, profile);
    ada.post(documents, Map.of("summary", "Fährt Öfen, die nicht stehen dürfen."));
    ada.post(documents + "/again", Map.of("part", "summary"));
    String refused = ada.reading("http://192.168.0.1/stelle");
    ada.ended(refused);
    List<String> paths =
        List.of(
            "/",
            "/?tab=paste",
            "/tasks/",
            "/tasks/" + refused,
            "/settings",
            "/settings/delete",
            "/jobs/new",
            "/jobs/new?found=" + refused,
            "/jobs/" + job,
            "/jobs/" + job + "/edit",
            "/profiles/" + profile,
            "/profiles/" + read,
            "/documents/new?job=" + job + "&profile=" + profile,
            documents,
            documents + "/compare",
            documents + "/machine",
            "/nothing",
            "/jobs/nothing");
    Map<String, List<String>> left = new TreeMap<>();
    for (String path : paths) {
      left.put(path, english(ada.page(path)));
    }
    for (Map.Entry<String, Map<String, String>> form :
        Map.of(
                "/jobs",
                Map.of("url", ""),
                "/resumes",
                Map.of("resume_file", "nothing"),
                "/documents/new",
                Map.of("job_id", "x", "document_types", "resume", "output_formats", "pdf"),
                "/documents/new/",
                Map.of("job_id", job),
                "/jobs/new",
                Map.of("title", "", "url", "x"),
                documents,
                Map.of("summary", "Öfen. ".repeat(50_000)),
                "/settings/model",
                Map.of("model", "", "base", "x"),
                "/settings/delete",
                Map.<String, String>of())
            .entrySet()) {
      HttpResponse<String> answer = ada.post(form.getKey(), form.getValue());
      assertThat(answer.statusCode()).as(form.getKey()).isGreaterThanOrEqualTo(400);
      left.put("post " + form.getKey(), english(answer.body()));
    }
    left.values().removeIf(List::isEmpty);
    assertThat(left).isEmpty();
  }

  @Test
  void what_is_wrong_is_said_in_german_as_well() throws Exception {
    String page = ada.post("/profiles/", Map.of()).headers().firstValue("Location").orElseThrow();
    Map<String, String> form = Ada.profile();
    form.put("work[0].startDate", "long ago");
    ada.post("/settings", Map.of("language", "de"));
    assertThat(ada.post(page, form).body())
        .contains("Nicht gespeichert", "Stelle 1, Beginn", "Bitte schreiben Sie ein Jahr");
    assertThat(ada.post("/jobs/new", Map.of()).body()).contains("Eine Anzeige braucht einen Titel");
    assertThat(ada.post("/settings/delete", Map.of()).body())
        .contains("Noch wurde nichts gelöscht");
    assertThat(ada.post("/settings/model", Map.of("model", "m", "base", "ftp://x")).body())
        .contains("Das ist keine Adresse eines Sprachmodells");
  }

  private static Map<String, String> profile() {
    Map<String, String> fields = Ada.profile();
    fields.put("basics.summary", "Fährt Öfen, die nicht stehen dürfen.");
    fields.put("work[0].position", "Brennerin");
    fields.put(
        "work[0].highlights",
        "Zeit der Öfen halbiert\nVier Lehrlinge ausgebildet\nHof gekehrt\nHof zweimal gekehrt"
            + "\nHof dreimal gekehrt\nHof viermal gekehrt\nHof fünfmal gekehrt\nSQL gelernt");
    return fields;
  }

  private static byte[] resume() {
    return """
    Ada Weber
    ada.weber@example.com

    Berufserfahrung
    Brennerin, Wollwerk GmbH, 03/2019 bis heute
    - Zeit der Öfen halbiert

    Kenntnisse
    Java, SQL
    """
        .getBytes(UTF_8);
  }

  /** With all that a report can say: what was not followed, and what was not put in. */
  private String writtenOnDemand(String job, String profile) throws Exception {
    Map<String, Object> order =
        Map.of(
            "job_id",
            job,
            "profile_id",
            profile,
            "document_types",
            List.of("resume", "cover_letter"),
            "output_formats",
            List.of("pdf", "txt"),
            "language",
            "de",
            "custom_instructions",
            "Stichwörter: Rakku, Drehofen. Bitte in Versen.");
    return "/documents/"
        + ada.awaited(ada.json("/api/generate-documents-with-progress/", order))
            .path("documents_id")
            .asText();
  }

  private String page(String path) throws IOException, InterruptedException {
    return new String(ada.get(path, "Accept-Language", "de").body(), UTF_8);
  }

  /** The texts of a language that have no gap. */
  private static Set<String> said(Texts texts) {
    return texts.byName().values().stream()
        .filter(text -> !text.contains("{"))
        .collect(Collectors.toSet());
  }

  /** What is said on a page, or beside it to who cannot see, in words that German has not. */
  private static List<String> english(String page) {
    assertThat(page).contains("<html lang=\"de\"");
    List<String> said = new ArrayList<>(texts(page));
    Pattern.compile("(?:aria-label|title|placeholder|alt|data-[a-z-]+)=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .forEach(attribute -> said.add(attribute.group(1)));
    return said.stream()
        .filter(text -> !text.matches("(https?:/)?/\\S+"))
        .filter(text -> ENGLISH.matcher(text).find())
        .toList();
  }

  /** What stands between the tags. */
  private static List<String> texts(String page) {
    List<String> texts = new ArrayList<>();
    for (String text : page.split("<[^>]*>", -1)) {
      if (!text.isBlank()) {
        texts.add(text.strip());
      }
    }
    return texts;
  }
}
