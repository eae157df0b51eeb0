package io.autocraftcv.generate;

import static io.autocraftcv.generate.Fixtures.ADA;
import static io.autocraftcv.generate.Fixtures.POSTING;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.autocraftcv.llm.Prompt;
import io.autocraftcv.llm.TextGenerator;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.progress.TaskFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DocumentGeneratorTest {

  private static final DocumentRequest REQUEST =
      DocumentRequest.of(POSTING, ADA)
          .formats(EnumSet.of(Document.Format.TEXT, Document.Format.JSON))
          .wishes(Wishes.in(Locale.ENGLISH).length(Wishes.Length.SHORT));

  private final DocumentGenerator offline =
      DocumentGenerator.offline()
          .with(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));

  /** A model that answers these texts, one after the other. */
  private static final class Scripted implements TextGenerator {

    private final List<String> answers;
    private final List<Prompt> asked = new ArrayList<>();

    Scripted(String... answers) {
      this.answers = new ArrayList<>(List.of(answers));
    }

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public String generate(Prompt prompt, Progress progress) {
      asked.add(prompt);
      String answer = answers.remove(0);
      progress.advance(answer.length());
      return answer;
    }
  }

  @Test
  void offline_every_file_that_was_asked_for_is_there_and_says_what_the_profile_says()
      throws IOException {
    GeneratedDocuments documents = offline.generate(REQUEST, Progress.none());
    assertThat(documents.files())
        .extracting(Document::type, Document::format)
        .containsExactlyInAnyOrder(
            tuple(Document.Type.RESUME, Document.Format.TEXT),
            tuple(Document.Type.RESUME, Document.Format.JSON),
            tuple(Document.Type.COVER_LETTER, Document.Format.TEXT),
            tuple(Document.Type.COVER_LETTER, Document.Format.JSON));
    assertThat(documents.report().generator()).isEqualTo("offline");
    assertThat(documents.report().removed()).isEmpty();
    assertThat(requireNonNull(documents.letter()).paragraphs()).hasSizeBetween(2, 5);
    assertThat(String.join(" ", requireNonNull(documents.letter()).paragraphs()))
        .contains("Lehmann Textiles")
        .contains("Wollwerk")
        .doesNotContain("Kubernetes");
    assertThat(documents.resume().work())
        .extracting(Profile.Work::name)
        .containsExactly("Wollwerk", "Garnhaus");
  }

  @Test
  void what_is_to_be_emphasised_comes_first_and_keywords_nobody_supports_are_told()
      throws IOException {
    DocumentRequest request =
        REQUEST.instructions("Emphasize water. Include keywords: SAP, Haskell. Make it rhyme.");
    GeneratedDocuments documents = offline.generate(request, Progress.none());
    assertThat(documents.resume().work().get(0).highlights().get(0)).contains("water");
    assertThat(documents.report().unsupportedKeywords()).containsExactly("Haskell");
    assertThat(documents.report().notUnderstood()).containsExactly("Make it rhyme");
    assertThat(text(documents, Document.Type.COVER_LETTER))
        .doesNotContain("Haskell")
        .contains("SAP");
  }

  @Test
  void a_model_may_not_make_more_of_what_somebody_did() throws IOException {
    Scripted model =
        new Scripted("work[0].highlights[2]: Led quality control with SAP for 12 workshops");
    GeneratedDocuments documents =
        offline
            .with(model)
            .generate(REQUEST.types(EnumSet.of(Document.Type.RESUME)), Progress.none());
    assertThat(documents.resume().work().get(0).highlights())
        .contains("Introduced quality control with SAP for 12 workshops");
    assertThat(documents.report().removed()).isNotEmpty();
  }

  @Test
  void a_name_that_the_fonts_lack_fails_as_pdf_with_a_way_out_and_is_written_otherwise()
      throws IOException {
    Profile name =
        Profile.fromJson("{\"basics\":{\"name\":\"王小明\"},\"work\":[{\"name\":\"Wollwerk\"}]}");
    DocumentRequest request =
        DocumentRequest.of(POSTING, name).types(EnumSet.of(Document.Type.RESUME));
    DocumentRequest word = request.formats(EnumSet.of(Document.Format.DOCX));
    assertThat(offline.generate(word, Progress.none()).files()).hasSize(1);
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(() -> offline.generate(request, Progress.none()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("font_lacks_letters"));
  }

  @Test
  void a_profile_of_nobody_is_refused() {
    assertThatExceptionOfType(TaskFailedException.class)
        .isThrownBy(
            () -> offline.generate(DocumentRequest.of(POSTING, Profile.EMPTY), Progress.none()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("incomplete_profile"));
  }

  @Test
  void only_what_is_wanted_is_written() throws IOException {
    GeneratedDocuments documents =
        offline.generate(REQUEST.types(EnumSet.of(Document.Type.RESUME)), Progress.none());
    assertThat(documents.letter()).isNull();
    assertThat(documents.files()).extracting(Document::type).containsOnly(Document.Type.RESUME);
  }

  @Test
  void a_posting_in_german_gets_a_german_letter() throws IOException {
    DocumentRequest request = REQUEST.wishes(Wishes.in(Locale.GERMAN));
    GeneratedDocuments documents = offline.generate(request, Progress.none());
    assertThat(requireNonNull(documents.letter()).language()).isEqualTo(Locale.GERMAN);
    assertThat(text(documents, Document.Type.RESUME)).containsIgnoringCase("Berufserfahrung");
  }

  @Test
  void a_model_words_passages_anew_where_they_stay_true() throws IOException {
    Scripted model =
        new Scripted(
            """
            work[0].highlights[1]: Halved the water of the vats
            work[1].highlights[0]: Led a team of 40 dyers at Google
            """,
            """
            At Wollwerk I introduced quality control with SAP for 12 workshops, and I halved the water \
            that the vats use. In the same position I trained four apprentices.

            Before that I dyed yarn for three weaving mills at Garnhaus. My diploma in textiles is \
            from the Textile School Chemnitz, and I speak English fluently. Indigo and madder are \
            dyes that I know well, and quality control I know with SAP.

            I would be glad to talk with you about the dye house and about what it needs.
            """);
    GeneratedDocuments documents = offline.with(model).generate(REQUEST, Progress.none());
    assertThat(documents.report().generator()).isEqualTo("scripted");
    assertThat(documents.report().fallback()).isNull();
    assertThat(documents.resume().work().get(0).highlights())
        .contains("Halved the water of the vats");
    assertThat(documents.resume().work().get(1).highlights())
        .containsExactly("Dyed yarn for three weaving mills");
    assertThat(documents.report().removed()).isNotEmpty();
    assertThat(requireNonNull(documents.letter()).paragraphs()).hasSize(3);
  }

  @Test
  void a_letter_that_lies_is_written_again_and_then_without_the_lies() throws IOException {
    String honest =
        """
        At Wollwerk I introduced quality control with SAP for 12 workshops, and I halved the water \
        that the vats use. In the same position I trained four apprentices.

        Before that I dyed yarn for three weaving mills at Garnhaus. My diploma in textiles is \
        from the Textile School Chemnitz, and I speak English fluently. Indigo and madder are \
        dyes that I know well, and quality control I know with SAP.

        I would be glad to talk with you about the dye house and about what it needs.
        """;
    String lying = honest + " I hold a PhD from Stanford and led 300 people at Google.";
    Scripted model = new Scripted("", lying, lying);
    GeneratedDocuments documents = offline.with(model).generate(REQUEST, Progress.none());
    assertThat(model.asked).hasSize(3);
    assertThat(model.asked.get(2).facts()).contains("Google");
    assertThat(String.join(" ", requireNonNull(documents.letter()).paragraphs()))
        .contains("Garnhaus")
        .doesNotContain("Google", "PhD", "Stanford", "300");
    assertThat(documents.report().removed()).isNotEmpty();
  }

  @Test
  void when_the_model_fails_the_documents_are_finished_offline_and_say_so() throws IOException {
    TextGenerator broken =
        new TextGenerator() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public String generate(Prompt prompt, Progress progress) {
            throw new TaskFailedException("model_unreachable", "The model cannot be reached.");
          }
        };
    GeneratedDocuments documents = offline.with(broken).generate(REQUEST, Progress.none());
    assertThat(documents.report().generator()).isEqualTo("offline");
    assertThat(documents.report().fallback())
        .isEqualTo(new Report.Fallback("model_unreachable", "The model cannot be reached."));
    assertThat(documents.files()).hasSize(4);
  }

  @Test
  void a_model_is_told_neither_address_nor_telephone_and_the_posting_is_data() throws IOException {
    Scripted model = new Scripted("", "", "");
    offline.with(model).generate(REQUEST, Progress.none());
    assertThat(model.asked)
        .allSatisfy(
            prompt -> {
              assertThat(prompt.facts())
                  .contains("Garnhaus", "Head of Dyeing")
                  .doesNotContain("ada@weaver.example", "1234567", "Berlin");
              assertThat(prompt.instructions()).doesNotContain("Garnhaus", "Lehmann");
            });
  }

  private static String text(GeneratedDocuments documents, Document.Type type) {
    return documents.files().stream()
        .filter(file -> file.type() == type && file.format() == Document.Format.TEXT)
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
