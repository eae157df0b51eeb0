package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That who reads German is not left with English on the way. */
class GermanTest {

  @TempDir private Path folder;
  private WebApplication application;
  private Caller ada;

  @BeforeEach
  void start() throws Exception {
    application = WebApplication.start(new Settings(0, folder.resolve("data"), List.of()));
    ada = new Caller(application.address());
  }

  @AfterEach
  void stop() throws Exception {
    application.close();
  }

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

  private String page(String path) throws IOException, InterruptedException {
    return new String(ada.get(path, "Accept-Language", "de").body(), UTF_8);
  }

  /** The texts of a language that have no gap. */
  private static Set<String> said(Texts texts) {
    return texts.byName().values().stream()
        .filter(text -> !text.contains("{"))
        .collect(Collectors.toSet());
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
