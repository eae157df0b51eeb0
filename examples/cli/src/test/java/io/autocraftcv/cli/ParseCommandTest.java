package io.autocraftcv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {

  private static final String RESUME =
      """
      # Ada Weaver

      Berlin · ada.weaver@example.com · +49 30 1234567

      ## Experience

      **Master dyer**, Wollwerk GmbH, Berlin
      March 2019 – present

      - Halved the water that the vats use
      - Trained four apprentices

      ## Education

      Diploma in Textiles, Textile School Chemnitz, 2009 – 2012

      ## Skills

      Indigo, Woad, Madder
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path resume;
  private Path bill;

  @BeforeEach
  void files() throws IOException {
    resume = Files.writeString(folder.resolve("ada.md"), RESUME);
    bill = Files.write(folder.resolve("bill.pdf"), new byte[0]);
  }

  @Test
  void one_resume_is_printed_in_full_for_people_with_progress_on_stderr() {
    assertThat(run("parse", resume.toString())).isZero();
    assertThat(out.toString()).startsWith("{\n  \"basics\" : {\n    \"name\" : \"Ada Weaver\"");
    assertThat(Profile.fromJson(out.toString()).work()).hasSize(1);
    assertThat(err.toString()).contains("done in");
  }

  @Test
  void several_resumes_are_a_table() {
    assertThat(run("parse", resume.toString(), resume.toString(), bill.toString())).isEqualTo(1);
    assertThat(out.toString().lines()).hasSize(3);
    assertThat(out.toString())
        .containsPattern("FILE +NAME +POSITIONS +CONFIDENCE")
        .containsPattern("ada\\.md +Ada Weaver +1 +\\d+ %");
    assertThat(err.toString()).contains("(empty)");
  }

  @Test
  void json_has_a_line_for_each_input_in_their_order() {
    assertThat(run("parse", "--json", bill.toString(), resume.toString())).isEqualTo(1);
    String[] lines = out.toString().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("{\"error\":{\"code\":\"empty\",\"message\":\"");
    assertThat(Profile.fromJson(lines[1]).basics().name()).isEqualTo("Ada Weaver");
  }

  @Test
  void out_has_a_file_for_each_input_also_for_those_that_fail() throws IOException {
    Path results = folder.resolve("results");
    String[] command = {"parse", "--out", results.toString(), bill.toString(), resume.toString()};
    assertThat(run(command)).isEqualTo(1);
    assertThat(Files.readString(results.resolve("bill.json"))).contains("\"code\":\"empty\"");
    assertThat(Profile.fromJson(Files.readString(results.resolve("ada.json"))).skills())
        .isNotEmpty();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_file_that_is_not_there_and_a_directory_say_so() {
    assertThat(run("parse", folder.resolve("nothing.pdf").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("There is no file nothing.pdf").contains("(not_found)");
    assertThat(run("parse", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is a directory");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void wrong_usage_is_status_2() {
    assertThat(run("parse")).isEqualTo(2);
    assertThat(run("parse", "--out", resume.toString(), resume.toString())).isEqualTo(2);
    assertThat(run("parse", "--base-url", "https://example.com/", "x")).isEqualTo(2);
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }
}
