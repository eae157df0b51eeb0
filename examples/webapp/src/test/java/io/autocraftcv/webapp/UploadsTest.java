package io.autocraftcv.webapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what visitors send to be read is there as long as it is needed, and no longer. */
class UploadsTest {

  @TempDir private Path folder;

  @Test
  void what_was_sent_goes_when_its_task_has_ended_whichever_way() throws Exception {
    try (WebApplication application = WebApplication.start(settings())) {
      Caller ada = new Caller(application.address());
      ada.posting(Ada.POSTING);
      JsonNode failed = ada.upload("cv.pdf", "%PDF-1.7 and nothing of it".getBytes(UTF_8));
      assertThat(failed.path("state").asText()).isEqualTo("FAILED");
      JsonNode read = ada.upload("cv.txt", Resumes.TEXT.getBytes(UTF_8));
      assertThat(read.path("state").asText()).isEqualTo("SUCCEEDED");
    }
    assertThat(uploads()).isZero();
  }

  @Test
  void what_was_sent_once_more_with_the_same_key_is_not_kept_beside_the_first() throws Exception {
    try (WebApplication application = WebApplication.start(settings())) {
      Caller ada = new Caller(application.address());
      Map<String, String> text = Map.of("text", Ada.POSTING);
      HttpResponse<String> first =
          ada.json("/api/scrape-with-progress/", text, "Idempotency-Key", "\"once\"");
      HttpResponse<String> again =
          ada.json("/api/scrape-with-progress/", text, "Idempotency-Key", "\"once\"");
      assertThat(Caller.task(again)).isEqualTo(Caller.task(first));
      ada.awaited(first);
    }
    assertThat(uploads()).isZero();
  }

  @Test
  void nobody_fills_the_database_with_what_waits_to_be_read() throws Exception {
    try (Database database = Database.open(settings())) {
      Uploads uploads = Repositories.in(database.jdbi(), 100).uploads();
      for (String id : List.of("1", "2", "3", "4", "5")) {
        assertThat(keep(uploads, "ada", id)).isTrue();
      }
      assertThat(keep(uploads, "ada", "6")).isFalse();
      assertThat(keep(uploads, "ada", "5")).isTrue();
      assertThat(keep(uploads, "eve", "7")).isTrue();
    }
  }

  private static boolean keep(Uploads uploads, String owner, String id) {
    byte[] file = new byte[10 * 1024 * 1024];
    return uploads.keep(owner, id, new ByteArrayInputStream(file), file.length);
  }

  private Settings settings() {
    return new Settings(0, folder.resolve("data"), List.of());
  }

  private int uploads() throws Exception {
    try (Database database = Database.open(settings())) {
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle.createQuery("select count(*) from upload").mapTo(Integer.class).one());
    }
  }
}
