package io.autocraftcv.reading;

import static io.autocraftcv.reading.Fixtures.docx;
import static io.autocraftcv.reading.Fixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.progress.Progress;
import org.junit.jupiter.api.Test;

/** What Word documents are made of besides paragraphs. */
class WordTest {

  private static String p(String text) {
    return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc>").append(cell).append("</w:tc>");
    }
    return row + "</w:tr>";
  }

  @Test
  void a_text_box_is_read_once_and_does_not_cut_the_text_in_two() {
    String box = "<w:txbxContent>" + p("beside") + "</w:txbxContent>";
    String twice =
        "<w:p><w:r><w:t>one</w:t><mc:AlternateContent><mc:Choice>"
            + box
            + "</mc:Choice><mc:Fallback>"
            + box
            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
    assertThat(read(docx(twice + p("two")))).isEqualTo("T one\nT two\nT beside");
  }

  @Test
  void what_was_deleted_or_is_hidden_is_not_read_and_what_was_inserted_is() {
    String text =
        "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>";
    assertThat(read(docx(text))).isEqualTo("T new");
  }

  @Test
  void controls_breaks_hyphens_and_icons_are_read_as_they_look() {
    String text =
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>co\u00ADop</w:t><w:noBreakHyphen/><w:t>x</w:t>"
            + "<w:tab/><w:sym w:font='Wingdings' w:char='F028'/><w:t>123</w:t><w:br/>"
            + "<w:t>next</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    assertThat(read(docx(text))).isEqualTo("T coop-x | 123\nT next");
  }

  @Test
  void a_line_that_begins_with_a_dash_behind_a_break_is_an_item() {
    String text =
        "<w:p><w:r><w:t>Acme AG</w:t><w:br/><w:t>– one</w:t><w:br/><w:t>– two</w:t></w:r></w:p>";
    assertThat(read(docx(text))).isEqualTo("T Acme AG\nI1 one\nI1 two");
  }

  @Test
  void links_of_fields_are_links() {
    String text =
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
            + "<w:r><w:instrText>HYPERLINK \"mailto:a@b.example\"</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>mail</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t> me</w:t></w:r></w:p>";
    assertThat(read(docx(text))).isEqualTo("T mail <mailto:a@b.example>me");
  }

  @Test
  void a_header_is_read_once_and_page_numbers_are_not() {
    String sections =
        "<w:p><w:pPr><w:sectPr><w:headerReference r:id='header'/></w:sectPr></w:pPr></w:p>"
            + "<w:sectPr><w:headerReference r:id='header'/><w:footerReference r:id='footer'/>"
            + "</w:sectPr>";
    assertThat(
            read(
                docx(
                    p("text") + sections,
                    "header",
                    "<hdr><p><r><t>0491 570 156</t></r></p></hdr>",
                    "footer",
                    "<ftr><p><r><t>Page 1 of 2</t></r></p></ftr>")))
        .isEqualTo("T 0491 570 156\nT text");
  }

  @Test
  void a_footer_that_only_says_the_name_again_is_not_read() {
    String section = "<w:sectPr><w:footerReference r:id='footer'/></w:sectPr>";
    String footer = "<ftr><p><r><t>Ada Example | Page 2 of 3</t></r></p></ftr>";
    assertThat(read(docx(p("Ada Example") + p("text") + section, "footer", footer)))
        .isEqualTo("T Ada Example\nT text");
  }

  @Test
  void a_table_of_dates_is_read_row_by_row() {
    String table =
        "<w:tbl>"
            + row(p("2020"), p("Engineer") + p("Acme") + p("Built things") + p("Ran them"))
            + row(p("2018") + p("Bath"), p("Student") + p("University"))
            + "</w:tbl>";
    assertThat(read(docx(table)))
        .isEqualTo(
            """
            T 2020 | Engineer
            T Acme
            T Built things
            T Ran them
            T 2018 | Student
            T Bath | University""");
  }

  @Test
  void a_side_bar_is_read_as_a_column_of_its_own() {
    String side = p("Contact") + p("a@b.example") + p("Skills") + p("Java");
    String main = p("Work") + p("Engineer") + p("Acme") + p("2020");
    byte[] document = docx("<w:tbl>" + row(side, main) + "</w:tbl>");
    assertThat(InProcess.read(document, Progress.none()).lines())
        .extracting(Line::column)
        .containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
  }

  @Test
  void what_comes_from_a_style_and_those_it_is_based_on_holds() {
    String styles =
        "<styles><style type='paragraph' styleId='A'><name val='A'/><pPr>"
            + "<outlineLvl val='1'/></pPr><rPr><b/><sz val='28'/></rPr></style>"
            + "<style type='paragraph' styleId='B'><name val='B'/><basedOn val='A'/></style>"
            + "</styles>";
    String text = "<w:p><w:pPr><w:pStyle w:val='B'/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>";
    Line line = InProcess.read(docx(text, "styles", styles), Progress.none()).lines().get(0);
    assertThat(line.role()).isEqualTo(Line.Role.HEADING);
    assertThat(line.level()).isEqualTo(2);
    assertThat(line.spans()).extracting(Span::size, Span::bold).containsExactly(tuple(14f, true));
  }
}
