package io.autocraftcv.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where it can be said how the application is run, and what counts more. */
class SettingsTest {

  @TempDir private Path folder;

  @Test
  void the_command_line_counts_more_than_the_environment_and_that_more_than_the_file()
      throws Exception {
    List<String> file =
        file("AUTOCRAFTCV_PORT=1", "AUTOCRAFTCV_WORKERS=1", "AUTOCRAFTCV_KEEP_DAYS=1");
    List<String> args = List.of(file.get(0), file.get(1), "--port", "3");
    Settings settings =
        Settings.of(args, Map.of("AUTOCRAFTCV_PORT", "2", "AUTOCRAFTCV_WORKERS", "2"));
    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.workers()).isEqualTo(2);
    assertThat(settings.keeping().days()).isEqualTo(1);
  }

  @Test
  void what_is_misspelt_in_the_file_is_not_passed_over() throws Exception {
    List<String> args = file("AUTOCRAFTCV_PROT=1");
    assertThatThrownBy(() -> Settings.of(args, Map.of()))
        .isInstanceOf(Settings.UsageException.class)
        .hasMessageContaining("AUTOCRAFTCV_PROT");
    assertThatThrownBy(() -> Settings.of(List.of("--config", folder + "/none"), Map.of()))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void passwords_keep_their_commas_and_are_not_short() throws Exception {
    String name = "AUTOCRAFTCV_OPERATOR_PASSWORD";
    assertThat(Settings.of(List.of(), Map.of(name, "one,two,three")).operatorPassword())
        .isEqualTo("one,two,three");
    assertThatThrownBy(() -> Settings.of(List.of(), Map.of(name, "short")))
        .hasMessageContaining("12 characters");
  }

  @Test
  void every_option_is_listed() {
    for (Option option : Option.values()) {
      assertThat(Settings.USAGE).contains(option.variable(), option.flag());
    }
  }

  private List<String> file(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("autocraftcv.conf"), List.of(lines));
    return List.of("--config", file.toString());
  }
}
