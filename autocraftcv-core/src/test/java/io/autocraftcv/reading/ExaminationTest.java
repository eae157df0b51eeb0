package io.autocraftcv.reading;

import static io.autocraftcv.reading.Fixtures.docx;
import static io.autocraftcv.reading.Fixtures.utf8;
import static io.autocraftcv.reading.Fixtures.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.UnreadableException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a document is, is told by its content, and so is why it is not read. */
class ExaminationTest {

  @Test
  void formats_are_told_by_content() {
    assertThat(Examination.of(utf8("junk before\n%PDF-1.4"))).isEqualTo(Format.PDF);
    assertThat(Examination.of(docx("<w:p/>"))).isEqualTo(Format.DOCX);
    assertThat(Examination.of(Fixtures.odt(""))).isEqualTo(Format.ODT);
    assertThat(Examination.of(Fixtures.ole("WordDocument"))).isEqualTo(Format.DOC);
    assertThat(Examination.of(utf8("{\\rtf1 a}"))).isEqualTo(Format.RTF);
    assertThat(Examination.of(utf8("<!-- a --><!DOCTYPE html><p>a"))).isEqualTo(Format.HTML);
    assertThat(Examination.of(utf8("{\"name\": {}}"))).isEqualTo(Format.JSON);
    assertThat(Examination.of(utf8("# A\n\n## B\n"))).isEqualTo(Format.MARKDOWN);
    assertThat(Examination.of(utf8("C# and F#\n# 1 in sales\n* a"))).isEqualTo(Format.TEXT);
    assertThat(Examination.of(utf8("{braces} in a text"))).isEqualTo(Format.TEXT);
  }

  @Test
  void texts_are_read_in_any_usual_encoding() {
    String text = "Zoë Müller – café résumé";
    for (Charset charset :
        new Charset[] {
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("windows-1252")
        }) {
      assertThat(Fixtures.read(text.getBytes(charset))).as(charset.name()).isEqualTo("T " + text);
    }
  }

  @Test
  void what_is_not_a_document_is_of_the_wrong_type() {
    byte[] random = new byte[3000];
    new Random(7).nextBytes(random);
    assertThat(refusal(random)).isEqualTo(Reason.WRONG_TYPE);
    assertThat(refusal("\u0089PNG\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(Reason.WRONG_TYPE);
    assertThat(refusal(zip(Map.of("photo.txt", "a")))).isEqualTo(Reason.WRONG_TYPE);
    assertThat(refusal(zip(Map.of("ppt/presentation.xml", "a")))).isEqualTo(Reason.WRONG_TYPE);
    assertThat(refusal(Fixtures.ole("Workbook"))).isEqualTo(Reason.WRONG_TYPE);
  }

  @Test
  void nothing_is_empty_and_too_much_is_too_large() {
    assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    assertThat(refusal(utf8(" \n\t"))).isEqualTo(Reason.EMPTY);
    assertThat(refusal(new byte[DocumentReader.MOST_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal(utf8("a line\n".repeat(200_000)))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void what_is_protected_is_encrypted() {
    assertThat(refusal(Fixtures.ole("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void bombs_are_refused() {
    String blanks = "<w:p><w:r><w:t>" + " ".repeat(2_000_000) + "</w:t></w:r></w:p>";
    assertThat(refusal(docx(blanks))).isEqualTo(Reason.NO_TEXT);
    assertThat(refusal(docx("<w:p>" + "<w:ins>".repeat(5_000)))).isEqualTo(Reason.TOO_COMPLEX);
    assertThat(
            refusal(
                Fixtures.wordXml(
                    "<!DOCTYPE a [<!ENTITY b 'b'><!ENTITY c '&b;&b;'>]><document>&c;</document>")))
        .isEqualTo(Reason.CORRUPT);
    assertThat(refusal(Fixtures.bomb("word/document.xml", 110))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void what_ends_too_early_is_corrupt() {
    byte[] whole = docx("<w:p><w:r><w:t>text</w:t></w:r></w:p>".repeat(500));
    assertThat(refusal(Arrays.copyOf(whole, 150))).isEqualTo(Reason.CORRUPT);
  }

  private static Reason refusal(byte[] document) {
    return catchThrowableOfType(
            UnreadableException.class, () -> InProcess.read(document, Progress.none()))
        .reason();
  }
}
