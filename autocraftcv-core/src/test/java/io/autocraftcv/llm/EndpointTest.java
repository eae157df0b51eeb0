package io.autocraftcv.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a key goes. */
class EndpointTest {

  private static final String KEY = "sk-secret-17";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example.com/v1",
        "http://localhost:11434/v1",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
        "http://10.1.2.3/v1",
        "http://192.168.0.7/v1",
        "http://[fd00::7]/v1",
        "http://ollama:11434/v1"
      })
  void a_key_goes_where_nobody_else_reads_it(String base) {
    assertThat(new Endpoint(URI.create(base), KEY).key()).isEqualTo(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com/v1",
        "http://8.8.8.8/v1",
        "http://172.15.0.1/v1",
        "http://[2606:4700::1]/v1",
        "http://127.0.0.1.example.com/",
        "HTTP://api.example.com/v1"
      })
  void a_key_does_not_go_in_the_open_to_strangers(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Endpoint(URI.create(base), KEY))
        .withMessageContaining("https://")
        .withMessageNotContaining(KEY);
    assertThat(new Endpoint(URI.create(base), null).key()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/",
        "file:///etc/passwd",
        "v1",
        "https:///v1",
        "https://sk-secret-17@example.com/",
        "https://example.com/?key=sk-secret-17",
        "https://example.com/#sk-secret-17"
      })
  void what_is_no_address_of_a_model_is_refused_and_not_shown(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Endpoint(URI.create(base), null))
        .withMessageNotContaining(KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-secret-17\nX: y", "sk-secret-17 two", "sk-secret-17ü", ""})
  void a_broken_key_is_refused_and_not_shown(String key) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new Endpoint(URI.create("https://example.com/"), key))
        .withMessageNotContaining(KEY);
  }

  @Test
  void the_path_is_put_below_the_base() {
    assertThat(new Endpoint(URI.create("https://example.com/v1/"), null).at("chat/completions"))
        .hasToString("https://example.com/v1/chat/completions");
    assertThat(new Endpoint(URI.create("https://example.com"), null).at("v1/messages"))
        .hasToString("https://example.com/v1/messages");
  }

  @Test
  void the_environment_says_where_and_with_which_key() {
    Map<String, String> environment =
        Map.of("OPENAI_API_KEY", KEY, "OPENAI_BASE_URL", "https://models.example.com/v1");
    LanguageModel model = LanguageModel.openAi("some-model").environment(environment).build();
    assertThat(model.name()).isEqualTo("some-model at models.example.com");
    assertThat(model.toString()).doesNotContain(KEY);
    assertThat(LanguageModel.anthropic("other-model").environment(environment).build().name())
        .isEqualTo("other-model at api.anthropic.com");
  }

  @Test
  void a_broken_address_in_the_environment_is_refused_and_not_shown() {
    Map<String, String> environment = Map.of("OPENAI_BASE_URL", "https://sk-secret-17 @x/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LanguageModel.openAi("some-model").environment(environment))
        .withMessageNotContaining(KEY)
        .withNoCause();
  }

  @Test
  void what_is_empty_in_the_environment_is_not_set() {
    Map<String, String> environment = Map.of("OPENAI_API_KEY", " ", "OPENAI_BASE_URL", "");
    assertThat(LanguageModel.openAi("some-model").environment(environment).build().name())
        .isEqualTo("some-model at api.openai.com");
  }
}
