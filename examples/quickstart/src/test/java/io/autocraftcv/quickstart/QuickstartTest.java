package io.autocraftcv.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first program, run as its users run it: as a module, and in the words of the README. */
class QuickstartTest {

  private static final String PROGRESS = "quickstart|autocraftcv-core|slf4j-api|caffeine|jspecify";
  private static final String PIPELINES =
      PROGRESS + "|jackson|jsoup|http(client|core)5|opennlp-tools";

  @Test
  void the_readme_shows_this_program() throws IOException {
    String source =
        Files.readString(
            Path.of("src/main/java/io/autocraftcv/quickstart/Quickstart.java"),
            StandardCharsets.UTF_8);
    String body = source.substring(source.indexOf("    try ("), source.indexOf("\n  }\n}"));
    String readme = Files.readString(Path.of("../../README.md"), StandardCharsets.UTF_8);
    assertThat(readme).contains(body.indent(-4).strip());
  }

  @Test
  void it_runs_as_a_module_and_refuses_private_addresses() throws Exception {
    String output =
        run(
            "-p",
            path(PIPELINES),
            "-m",
            "io.autocraftcv.quickstart/io.autocraftcv.quickstart.Quickstart",
            "http://127.0.0.1/jobs/17");
    assertThat(output).contains("Validating URL...", "belongs to a private network");
  }

  @Test
  void progress_alone_needs_no_pipeline_library_and_a_pipeline_says_what_it_needs()
      throws Exception {
    String classes = path(PROGRESS) + File.pathSeparator + Path.of("target/test-classes");
    String output = run("-cp", classes, "io.autocraftcv.quickstart.ProgressOnly");
    assertThat(output).contains("counted 17 at 100 %", "Scraping needs org.jsoup:jsoup");
  }

  @Test
  void progress_runs_where_the_runtime_image_has_no_flight_recorder() throws Exception {
    String classes = path(PROGRESS) + File.pathSeparator + Path.of("target/test-classes");
    String output =
        run(
            "--limit-modules",
            "java.net.http",
            "-cp",
            classes,
            "io.autocraftcv.quickstart.ProgressOnly");
    assertThat(output).contains("counted 17 at 100 %");
  }

  @Test
  void where_there_is_one_the_module_shows_its_tasks_in_it(@TempDir Path directory)
      throws Exception {
    Path file = directory.resolve("tasks.jfr");
    run(
        "-XX:StartFlightRecording:filename=" + file,
        "-p",
        path(PIPELINES),
        "-m",
        "io.autocraftcv.quickstart/io.autocraftcv.quickstart.Quickstart",
        "http://127.0.0.1/jobs/17");
    assertThat(RecordingFile.readAllEvents(file))
        .extracting(event -> event.getEventType().getName())
        .contains(
            "io.autocraftcv.TaskAttempt", "io.autocraftcv.TaskStage", "io.autocraftcv.TaskEnd");
  }

  @Test
  void nobody_gets_the_libraries_that_measure_without_asking_for_them() {
    assertThat(System.getProperty("java.class.path"))
        .contains("autocraftcv-core")
        .doesNotContain("micrometer", "opentelemetry");
  }

  private static String path(String names) {
    Pattern wanted = Pattern.compile(".*(" + names + ").*");
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> wanted.matcher(entry).matches() && !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
