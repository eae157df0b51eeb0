package io.autocraftcv.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.ProgressTracker;
import io.autocraftcv.progress.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

  @TempDir private Path folder;

  @Test
  void a_file_becomes_a_profile_as_the_readme_says() throws IOException {
    String resume =
        """
        {"basics": {"name": "Ada Weaver", "email": "ada.weaver@example.com"},
         "work": [{"name": "Wollwerk GmbH", "position": "Engineer", "startDate": "2019-03"}]}
        """;
    Path file = Files.writeString(folder.resolve("ada.json"), resume);
    assertThat(Profile.fromJson(json(file)).work().get(0).name()).isEqualTo("Wollwerk GmbH");
  }

  private static String json(Path file) throws IOException {
    try (ProgressTracker tracker = ProgressTracker.inMemory();
        ResumeParser parser = ResumeParser.create()) {
      ResumeFile resume = ResumeFile.of(file);
      Task<Profile> task =
          tracker.start(ResumeParser.PLAN, progress -> parser.parse(resume, progress));
      return task.join().toJson();
    }
  }

  @Test
  void the_readme_shows_just_that() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/io/autocraftcv/parse/ReadmeTest.java"), StandardCharsets.UTF_8);
    String body =
        source.substring(
            source.indexOf("      ResumeFile resume ="), source.indexOf("      return task"));
    assertThat(Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8))
        .contains(body.indent(-6).strip());
  }
}
