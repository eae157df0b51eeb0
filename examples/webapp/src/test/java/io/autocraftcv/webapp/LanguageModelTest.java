package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autocraftcv.llm.Prompt;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a language model words documents, and when nothing is sent to it. */
class LanguageModelTest {

  @TempDir private Path folder;

  /** A model that is never there. */
  private static final class Absent implements TextGenerator {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public String name() {
      return "quill-1 at models.example";
    }

    @Override
    public String generate(Prompt prompt, Progress progress) {
      asked.incrementAndGet();
      throw new TaskFailedException("model_unreachable", "The model does not answer.");
    }
  }

  @Test
  void a_model_is_named_before_it_is_asked_and_its_failure_is_told_afterwards() throws Exception {
    Absent model = new Absent();
    try (WebApplication application = start(model)) {
      Caller ada = new Caller(application.address());
      String job = ada.posting(Ada.POSTING);
      String profile = ada.profile(Ada.profile());
      assertThat(ada.page("/documents/new")).contains("quill-1 at models.example");
      assertThat(model.asked).hasValue(0);
      String page = ada.documents(job, profile, "txt");
      assertThat(model.asked).hasPositiveValue();
      assertThat(ada.page(page))
          .contains("The model does not answer.", "The rest was written on this machine.");
      ada.post("/settings", Map.of("language", "de"));
      assertThat(ada.page(page))
          .contains("Das Sprachmodell ist nicht zu erreichen.")
          .doesNotContain("The model does not answer.");
      assertThat(ada.page(page + "/resume.txt")).contains("Wollwerk GmbH");
    }
  }

  @Test
  void who_wants_no_model_sends_it_nothing() throws Exception {
    Absent model = new Absent();
    try (WebApplication application = start(model)) {
      Caller ada = new Caller(application.address());
      Map<String, Object> order =
          Map.of(
              "job_id", ada.posting(Ada.POSTING),
              "profile_id", ada.profile(Ada.profile()),
              "document_types", List.of("resume", "cover_letter"),
              "writer", "offline");
      ada.awaited(ada.json("/api/generate-documents-with-progress/", order));
      assertThat(model.asked).hasValue(0);
    }
  }

  @Test
  void a_model_comes_from_the_environment_alone() throws Exception {
    assertThat(Settings.of(List.of(), Map.of("OPENAI_API_KEY", "secret")).model()).isNull();
    TextGenerator model =
        Settings.of(
                List.of(),
                Map.of(
                    "AUTOCRAFTCV_MODEL",
                    "llama3.2",
                    "OPENAI_BASE_URL",
                    "http://localhost:11434/v1"))
            .model();
    assertThat(model)
        .isNotNull()
        .extracting(TextGenerator::name)
        .isEqualTo("llama3.2 at localhost");
    assertThatThrownBy(
            () ->
                Settings.of(
                    List.of(),
                    Map.of("AUTOCRAFTCV_MODEL", "m", "AUTOCRAFTCV_MODEL_PROVIDER", "oracle")))
        .isInstanceOf(Settings.UsageException.class)
        .hasMessageContaining("openai or anthropic, not oracle");
  }

  private WebApplication start(TextGenerator model) throws Exception {
    return WebApplication.start(
        new Settings(0, folder.resolve("data"), List.of()).withModel(model));
  }
}
