package io.autocraftcv.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.model.CoverLetter;
import io.autocraftcv.model.Document;
import io.autocraftcv.model.Document.Format;
import io.autocraftcv.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word documents, as a library that knows Word's format well sees them. */
class DocxTest {

  private static final Renderer RENDERER = Renderer.create();
  private static final Profile ENGINEER = Profiles.of("engineer");
  private static final Look LOOK = Look.of(ENGINEER.basics());

  private static Document rendered(Look look) {
    return RENDERER.resume(ENGINEER, look, Format.DOCX);
  }

  private static String part(Document document, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(document.open())) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().equals(name)) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), UTF_8);
    }
  }

  private static String style(XWPFDocument word, XWPFParagraph paragraph) {
    return word.getStyles().getStyle(paragraph.getStyle()).getName();
  }

  @Test
  void what_each_paragraph_is_says_its_style() throws IOException {
    try (XWPFDocument word = new XWPFDocument(rendered(LOOK).open())) {
      assertThat(word.getParagraphs())
          .extracting(paragraph -> style(word, paragraph), XWPFParagraph::getText)
          .contains(
              tuple("Title", "Siobhán O’Brien"),
              tuple("Subtitle", "Senior Software Engineer"),
              tuple("heading 1", "Work Experience"),
              tuple("heading 2", "Senior Software Engineer\tMay 2021 – present"),
              tuple("Entry Details", "Larkspur Payments\tDenver, CO"),
              tuple("List Bullet", "Wrote C# services for the booking of freight."));
    }
  }

  @Test
  void bullets_are_a_list_and_no_letters() throws IOException {
    try (XWPFDocument word = new XWPFDocument(rendered(LOOK).open())) {
      assertThat(word.getNumbering().getNum(java.math.BigInteger.ONE)).isNotNull();
      assertThat(part(rendered(LOOK), "word/styles.xml"))
          .containsPattern("List Bullet\"/>[\\s\\S]{0,200}<w:numId w:val=\"1\"/>");
      assertThat(part(rendered(LOOK), "word/document.xml")).doesNotContain("•");
    }
  }

  @Test
  void links_lead_where_they_say() throws IOException {
    try (XWPFDocument word = new XWPFDocument(rendered(LOOK).open())) {
      assertThat(word.getParagraphs())
          .flatExtracting(XWPFParagraph::getRuns)
          .filteredOn(XWPFHyperlinkRun.class::isInstance)
          .extracting(
              run -> run.text(), run -> ((XWPFHyperlinkRun) run).getHyperlink(word).getURL())
          .contains(
              tuple("siobhan@obrien.example", "mailto:siobhan@obrien.example"),
              tuple("github.com/sobrien", "https://github.com/sobrien"));
    }
  }

  @Test
  void dates_end_at_the_right_margin_on_either_paper() throws IOException {
    for (Paper paper : Paper.values()) {
      String text = part(rendered(LOOK.withPaper(paper)), "word/document.xml");
      int width = attribute(text, "pgSz w:w") - 2 * attribute(text, "w:left");
      assertThat(part(rendered(LOOK.withPaper(paper)), "word/styles.xml"))
          .contains("<w:tab w:val=\"right\" w:pos=\"" + width + "\"/>");
    }
  }

  private static int attribute(String xml, String name) {
    int begin = xml.indexOf(name + "=\"") + name.length() + 2;
    return Integer.parseInt(xml.substring(begin, xml.indexOf('"', begin)));
  }

  @Test
  void the_properties_name_the_person_and_the_language_and_nothing_of_the_machine()
      throws IOException {
    Document german = rendered(LOOK.withLanguage(Locale.GERMAN));
    try (XWPFDocument word = new XWPFDocument(german.open())) {
      var core = word.getProperties().getCoreProperties();
      assertThat(core.getCreator()).isEqualTo("Siobhán O’Brien");
      assertThat(core.getTitle()).isEqualTo("Siobhán O’Brien");
      assertThat(core.getLastModifiedByUser()).isNull();
    }
    assertThat(part(german, "docProps/core.xml")).contains("<dc:language>de-DE<");
    assertThat(part(german, "word/styles.xml")).contains("<w:lang w:val=\"de-DE\"/>");
  }

  @Test
  void the_same_profile_gives_the_same_bytes() {
    assertThat(rendered(LOOK).bytes()).isEqualTo(rendered(LOOK).bytes());
  }

  @Test
  void what_looks_like_markup_is_text() throws IOException {
    CoverLetter letter =
        new CoverLetter(
            ENGINEER.basics(),
            "Bell & Son </w:t>",
            LocalDate.of(2026, 11, 24),
            "Application {{title}}",
            "Dear Team,",
            List.of("I would like to \u0000 join you.", "Soon."),
            "Kind regards,",
            Locale.ENGLISH);
    Document document = RENDERER.letter(letter, LOOK, Format.DOCX);
    try (XWPFDocument word = new XWPFDocument(document.open())) {
      assertThat(word.getParagraphs())
          .extracting(paragraph -> style(word, paragraph), XWPFParagraph::getText)
          .contains(
              tuple("Date", "November 24, 2026"),
              tuple("Inside Address", "Bell & Son </w:t>"),
              tuple("Subject", "Application {{title}}"),
              tuple("Salutation", "Dear Team,"),
              tuple("Body Text", "I would like to join you."),
              tuple("Signature", "Siobhán O’Brien"));
    }
  }

  @Test
  void a_template_of_the_users_says_how_word_documents_look(@TempDir Path directory)
      throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.writeString(own.resolve("style.css"), "h1 { color: #123456 }");
    Files.writeString(own.resolve("word.properties"), "font = Garamond\naccent = 123456\n");
    Renderer renderer = Renderer.withTemplates(directory);
    Document document = renderer.resume(ENGINEER, LOOK.withTemplate("own"), Format.DOCX);
    assertThat(part(document, "word/theme/theme1.xml"))
        .contains("<a:latin typeface=\"Garamond\"/>", "<a:accent1><a:srgbClr val=\"123456\"/>");
  }

  @Test
  void a_template_with_a_size_that_is_none_is_refused(@TempDir Path directory) throws IOException {
    Path own = Files.createDirectory(directory.resolve("own"));
    Files.writeString(own.resolve("style.css"), "");
    Files.writeString(own.resolve("word.properties"), "margin = wide\n");
    assertThatThrownBy(() -> Renderer.withTemplates(directory))
        .isInstanceOf(RenderException.class)
        .hasMessageContaining("margin");
  }
}
