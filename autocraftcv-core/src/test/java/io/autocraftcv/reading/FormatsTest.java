package io.autocraftcv.reading;

import static io.autocraftcv.reading.Fixtures.docx;
import static io.autocraftcv.reading.Fixtures.odt;
import static io.autocraftcv.reading.Fixtures.read;
import static io.autocraftcv.reading.Fixtures.utf8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** Headings, items, tables and links come out of every format that has them. */
class FormatsTest {

  @Test
  void word() {
    String table =
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Acme</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>2020</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    byte[] document =
        docx(
            "<w:p><w:pPr><w:pStyle w:val='U'/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>"
                + table
                + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>bold</w:t></w:r>"
                + "<w:r><w:t xml:space='preserve'> plain</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
                + "<w:r><w:t>did this</w:t></w:r></w:p>"
                + "<w:p><w:hyperlink r:id='L'><w:r><w:t>page</w:t></w:r></w:hyperlink></w:p>",
            "styles",
            "<styles><style type='paragraph' styleId='U'><name val='heading 1'/></style></styles>",
            "numbering",
            "<numbering><num numId='1'/></numbering>",
            "https://a.example",
            "L");
    assertThat(read(document))
        .isEqualTo(
            """
            H1 Work
            T Acme | 2020
            T *bold *plain
            I1 did this
            T page<https://a.example>""");
  }

  @Test
  void word_as_poi_writes_it() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("before");
      XWPFTable table = document.createTable(1, 2);
      table.getRow(0).getCell(0).setText("left");
      table.getRow(0).getCell(1).setText("right");
      document.createParagraph().createRun().setText("– by hand");
      document.write(bytes);
      assertThat(read(bytes.toByteArray())).isEqualTo("T before\nT left | right\nI1 by hand");
    }
  }

  @Test
  void open_document() {
    assertThat(
            read(
                odt(
                    "<t:h t:outline-level='2'>Work</t:h>"
                        + "<b:table><b:table-row><b:table-cell><t:p>Acme</t:p></b:table-cell>"
                        + "<b:table-cell><t:p>2020</t:p></b:table-cell></b:table-row></b:table>"
                        + "<t:p><t:span t:style-name='B'>bold</t:span> plain<t:tab/>far"
                        + "<t:line-break/>next</t:p>"
                        + "<t:list><t:list-item><t:p>did this</t:p><t:p>and that</t:p>"
                        + "</t:list-item></t:list>"
                        + "<t:p><t:a x:href='https://a.example'>page</t:a></t:p>")))
        .isEqualTo(
            """
            H2 Work
            T Acme | 2020
            T *bold *plain | far
            T next
            I1 did this
            C and that
            T page<https://a.example>""");
  }

  @Test
  void what_is_written_into_a_shape_of_an_open_document_is_lines_of_their_own() {
    String shape = "<d:custom-shape><t:p>0491 570 156</t:p><t:p>a@b.example</t:p></d:custom-shape>";
    String box = "<d:frame><d:text-box><t:p>Bath</t:p></d:text-box></d:frame>";
    assertThat(read(odt("<t:p>Ada " + shape + "Example</t:p><t:h>Work" + box + "</t:h>")))
        .isEqualTo("T Ada Example\nH1 Work\nT 0491 570 156\nT a@b.example\nT Bath");
  }

  @Test
  void headers_of_rtf_are_read_once_before_all_else_and_page_numbers_are_not() {
    String document =
        "{\\rtf1 {\\header Ada Example\\par}{\\footer Page {\\b 1}\\par}Work\\par "
            + "\\sect{\\headerf Ada Example\\par a@b.example\\par}{\\footerl Bath}Acme\\par}";
    assertThat(read(document.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("T Ada Example\nT a@b.example\nT Work\nT Acme\nT Bath");
  }

  @Test
  void headers_of_old_word_are_read_before_all_else() throws IOException {
    try (InputStream document = FormatsTest.class.getResourceAsStream("headers.doc")) {
      assertThat(read(requireNonNull(document).readAllBytes()))
          .isEqualTo("T Ada Example\nT a@b.example\nT Work\nT Acme");
    }
  }

  @Test
  void rtf() {
    String document =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}"
            + "{\\stylesheet{\\s1 heading 1;}}"
            + "{\\pard\\s1 Work\\par}"
            + "\\trowd\\pard\\intbl Acme\\cell 2020\\cell\\row\\pard "
            + "{\\b bold} pl\\'e4in \\u8364?\\tab {\\f1\\'cf}\\par "
            + "{\\listtext\\'b7\\tab}did this\\par\\pard "
            + "{\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}{\\fldrslt page}}\\par}";
    assertThat(read(document.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(
            """
            H1 Work
            T Acme | 2020
            T *bold *pläin € | П
            I1 did this
            T page<https://a.example>""");
  }

  @Test
  void html() {
    String page =
        "<html><style>.b { font-weight: bold } .no { display: none }</style>"
            + "<h1>Work</h1><table><tr><td>Acme<td>2020</table><dl><dt>Place<dd>Bath</dl>"
            + "<p><span class=b>bold</span> plain<span class=no>unseen</span><br>next</p>"
            + "<ul><li>did this<ul><li>and that</ul></ul>"
            + "<a href='https://a.example'>page</a></html>";
    assertThat(read(utf8(page)))
        .isEqualTo(
            """
            H1 *Work*
            T Acme | 2020
            T Place | Bath
            T *bold *plain
            T next
            I1 did this
            I2 and that
            T page<https://a.example>""");
  }

  @Test
  void what_a_layout_keeps_at_a_distance_is_apart_and_words_in_two_looks_are_not() {
    String page =
        "<style>.row { display: flex }</style>"
            + "<h3>Work Experience<span>2 years</span></h3>"
            + "<p><span>Harbour & Vine</span><i>Bath</i><em>Feb 2021</em></p>"
            + "<p class=row><span>english</span><span>fluent</span></p>"
            + "<p><span>J</span><span>ohn</span> <i>Proj</i><u>ect</u> <a>a/</a><a>Bc</a></p>";
    assertThat(InProcess.read(utf8(page), Progress.none()).lines())
        .extracting(Line::text)
        .containsExactly(
            "Work Experience\t2 years",
            "Harbour & Vine\tBath\tFeb 2021",
            "english\tfluent",
            "John Project a/Bc");
  }

  @Test
  void only_the_first_block_of_an_item_is_one() {
    String page =
        "<ul><li><div><a>Acme</a><div>2021</div></div><p>Engineer<br>in Bath</p>"
            + "<ul><li><p>did this<p>and that</ul><li><h3>Zed</h3><p>Tester</ul>";
    assertThat(read(utf8(page)))
        .isEqualTo(
            """
            I1 Acme
            T 2021
            T Engineer
            T in Bath
            I2 did this
            T and that
            H3 *Zed*
            T Tester""");
  }

  @Test
  void markdown() {
    String text =
        "# Work\n\n**bold** plain\n\n- did this\n  - and that\n\n[page](https://a.example)\n";
    assertThat(read(utf8(text)))
        .isEqualTo(
            """
            H1 Work
            T *bold *plain
            I1 did this
            I2 and that
            T page<https://a.example>""");
  }

  @Test
  void text() {
    String text =
        """
        WORK
        ====

        Acme          2020
        * did this for a long time and with all those people who
          wanted to take part in it because there was a need for
          it, which nobody had thought of before we came to do so
        - and that
        """;
    assertThat(read(utf8(text)))
        .isEqualTo(
            """
            H1 WORK
            T Acme | 2020
            I1 did this for a long time and with all those people who
            C wanted to take part in it because there was a need for
            C it, which nobody had thought of before we came to do so
            I1 and that""");
  }

  @Test
  void lines_of_a_text_that_are_full_by_chance_begin_anew() {
    String text =
        """
        Trained four graduate nurses in medication and in safety.
        Represented the ward on the committee for falls at night.

        University of Bath — Bachelor of Arts — from 2014 to 2017
        University of Leeds — Doctor of Philosophy — 2018 to 2021

        Led the ward at night, which had 30 beds. Was on call and
        Sundays too, for years. Wrote the rosters of all of them.
        Kept the peace among the young doctors and the old nurses
        """;
    assertThat(read(utf8(text)).lines().map(line -> line.substring(0, 5)))
        .containsExactly("T Tra", "T Rep", "T Uni", "T Uni", "T Led", "C Sun", "C Kep");
  }

  @Test
  void columns_of_a_text_with_layout_are_read_one_after_the_other() {
    String text =
        """
        Ada Example
        Contact                  Work
        a@b.example              Engineer at Acme       2020
        Bath
                                 Built many things
        Skills                   Ran them as well
        Java                     Engineer at Zed        2018
        SQL                      Tested things
        Linux
                                 And wrote them down
        Languages                Wrote books about it
        """;
    assertThat(InProcess.read(utf8(text), Progress.none()).lines())
        .extracting(Line::text)
        .containsSubsequence("Bath", "Skills", "Linux", "Languages", "Work", "Built many things")
        .contains("Engineer at Acme\t2020");
  }

  @Test
  void json_stays_as_it_is() {
    assertThat(read(utf8("{\n  \"name\": \"A\"\n}\n"))).isEqualTo("T {\nT   \"name\": \"A\"\nT }");
  }
}
