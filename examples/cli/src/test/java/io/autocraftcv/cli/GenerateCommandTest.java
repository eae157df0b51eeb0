package io.autocraftcv.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.model.JobPosting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  private static final String PROFILE =
      """
      {"basics": {"name": "Ada Weaver", "email": "ada@weaver.example"},
       "work": [{"name": "Wollwerk", "position": "Master dyer", "startDate": "2019-03",
          "highlights": ["Halved the water that the vats use", "Trained four apprentices"]}],
       "education": [{"institution": "Textile School Chemnitz", "studyType": "Diploma"}],
       "skills": [{"name": "Indigo"}, {"name": "SAP"}]}
      """;

  private static final String PAGE =
      """
      Head of Dyeing
      Lehmann Textiles, Chemnitz

      Your tasks
      - Lead the dye house
      - Train apprentices

      Requirements
      - Experience with SAP
      - Experience in dyeing with indigo
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path job;
  private Path profile;
  private Path documents;

  @BeforeEach
  void files() throws IOException {
    JobPosting posting =
        JobPosting.titled("Head of Dyeing")
            .company("Lehmann Textiles")
            .requirements(List.of("Experience with SAP"))
            .build();
    job = Files.writeString(folder.resolve("job.json"), posting.toJson());
    profile = Files.writeString(folder.resolve("ada.json"), PROFILE);
    documents = folder.resolve("documents");
  }

  @Test
  void both_documents_are_written_as_pdf_and_docx_beside_their_report() throws IOException {
    assertThat(run("generate", "--job", job, "--profile", profile, "--out", documents)).isZero();
    assertThat(names())
        .hasSize(5)
        .contains("report.json")
        .filteredOn(name -> name.endsWith(".pdf") || name.endsWith(".docx"))
        .hasSize(4);
    assertThat(out.toString().lines()).hasSize(4).allMatch(line -> Files.exists(Path.of(line)));
    assertThat(err.toString()).contains("Match ").contains("Written by: offline");
  }

  @Test
  void only_what_is_asked_for_is_written() throws IOException {
    int status =
        run(
            "generate",
            "--job",
            job,
            "--profile",
            profile,
            "--out",
            documents,
            "--types",
            "cover_letter",
            "--formats",
            "txt",
            "--language",
            "de",
            "--json");
    assertThat(status).isZero();
    assertThat(names()).hasSize(2);
    assertThat(out.toString()).startsWith("{\"generator\":\"offline\"");
  }

  @Test
  void tailor_goes_from_a_posting_and_a_resume_to_the_documents() throws IOException {
    Path posting = Files.writeString(folder.resolve("posting.txt"), PAGE);
    int status =
        run(
            "tailor",
            "--job",
            posting,
            "--resume",
            profile,
            "--out",
            documents,
            "--formats",
            "txt,md",
            "--instructions",
            "Include keywords: Haskell");
    assertThat(status).isZero();
    assertThat(names()).hasSize(5);
    assertThat(err.toString()).contains("Not included, the profile has nothing of it: Haskell");
  }

  @Test
  void wrong_usage_is_told_before_any_work() {
    assertThat(run("generate", "--job", job, "--profile", profile, "--formats", "exe"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--formats does not know exe");
    assertThat(run("generate", "--job", profile, "--profile", profile)).isEqualTo(2);
    assertThat(err.toString()).contains("--job");
    assertThat(run("generate", "--job", job, "--profile", profile, "--template", "neon"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("classic").contains("neon");
  }

  @Test
  void a_resume_that_cannot_be_read_ends_the_command_with_a_sentence() throws IOException {
    Path posting = Files.writeString(folder.resolve("posting.txt"), PAGE);
    Path empty = Files.write(folder.resolve("empty.pdf"), new byte[0]);
    assertThat(run("tailor", "--job", posting, "--resume", empty, "--out", documents)).isEqualTo(1);
    assertThat(err.toString()).contains("empty").doesNotContain("\tat ");
    assertThat(documents).doesNotExist();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(documents)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private int run(Object... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }
}
