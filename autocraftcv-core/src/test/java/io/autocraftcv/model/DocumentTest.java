package io.autocraftcv.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void types_and_formats_are_found_by_the_names_that_requests_use() {
    assertThat(Document.Type.values())
        .allSatisfy(type -> assertThat(Document.Type.of(type.id())).contains(type));
    assertThat(Arrays.stream(Document.Format.values()).map(Document.Format::id))
        .containsExactly("pdf", "docx", "html", "md", "txt", "json")
        .allSatisfy(id -> assertThat(Document.Format.of(id)).isPresent());
    assertThat(Document.Type.of("invoice")).isEmpty();
    assertThat(Document.Format.of("exe")).isEmpty();
  }

  @Test
  void nobody_can_change_a_document() throws IOException {
    byte[] content = {1, 2, 3};
    Document document =
        new Document(Document.Type.RESUME, Document.Format.TEXT, "resume.txt", content);
    content[0] = 9;
    document.bytes()[1] = 9;
    assertThat(document.bytes()).containsExactly(1, 2, 3);
    assertThat(document.open().readAllBytes()).containsExactly(1, 2, 3);
    assertThat(document.length()).isEqualTo(3);
  }
}
