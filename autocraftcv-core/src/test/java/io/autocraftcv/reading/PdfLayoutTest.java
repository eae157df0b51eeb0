package io.autocraftcv.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.autocraftcv.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfLayoutTest {

  private static final String[] JOB = {
    "Built the billing service that all of the customers use today, and",
    "kept it running through two moves of the data centre and one fire.",
    "Wrote the handbook for new colleagues."
  };

  @Test
  void a_sidebar_is_read_as_a_whole() {
    DrawnPdf pdf = new DrawnPdf().bold(20).text(40, 60, "Jane Doe").plain(9);
    pdf.lines(40, 100, 13, "Contact", "jane@doe.example", "+49 30 1234567", "Berlin", "Skills");
    pdf.plain(10).lines(200, 100, 14.5f, "Engineer at Acme", JOB[0], JOB[1], JOB[2], "Since 2019");
    assertThat(texts(pdf))
        .containsExactly(
            "Jane Doe",
            "Contact",
            "jane@doe.example",
            "+49 30 1234567",
            "Berlin",
            "Skills",
            "Engineer at Acme",
            JOB[0],
            JOB[1],
            JOB[2],
            "Since 2019");
  }

  @Test
  void the_wide_blanks_of_a_justified_line_divide_nothing() {
    DrawnPdf pdf = new DrawnPdf().plain(10);
    pdf.text(40, 100, "Care").text(70.67f, 100, "of").text(88.01f, 100, "sick");
    pdf.text(114.23f, 100, "men");
    pdf.text(40, 120, "Java").text(70.12f, 120, "Go").text(92.46f, 120, "Rust");
    assertThat(texts(pdf)).startsWith("Care of sick men").endsWith("Java\tGo\tRust");
  }

  @Test
  void a_line_below_the_words_of_an_item_goes_on_with_it() {
    DrawnPdf pdf = new DrawnPdf().plain(10);
    pdf.text(40, 88, "A line that shows how wide the column is, from one edge to the other edge");
    pdf.text(48, 100, "•").text(60, 100, "Drove convoys of up to 40").text(60, 112, "trucks");
    assertThat(PdfText.read(pdf.bytes(), Progress.none()).lines())
        .extracting(Line::role)
        .containsExactly(Line.Role.TEXT, Line.Role.ITEM, Line.Role.CONTINUATION);
  }

  @Test
  void a_sidebar_is_beside_dates_that_are_set_to_the_right() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 4; i++) {
      pdf.bold(10).text(40, 100 + 50 * i, "Employer " + i).plain(9);
      pdf.text(330, 100 + 50 * i, "201" + i + " to 202" + i);
      pdf.lines(40, 113 + 50 * i, 12, "Short text", "and more");
    }
    String[] side = {"Contact", "jane@doe.example", "Berlin", "Skills", "Java", "Python", "Go"};
    pdf.plain(9).lines(430, 113, 21, side);
    assertThat(texts(pdf))
        .startsWith(
            "Employer 0\t2010 to 2020", "Short text", "and more", "Employer 1\t2011 to 2021")
        .endsWith(side);
  }

  @Test
  void columns_that_are_drawn_line_by_line_are_columns() {
    DrawnPdf pdf = new DrawnPdf();
    String[] left = {"Contact", "jane@doe.example", "Berlin", "Skills", "Java", "Python", "Go"};
    String[] right = {JOB[0], JOB[1], JOB[2], JOB[0], JOB[1], JOB[2], JOB[0]};
    for (int y = 100; y < 200; y++) {
      if ((y - 100) % 12 == 0 && (y - 100) / 12 < left.length) {
        pdf.text(40, y, left[(y - 100) / 12]);
      }
      if ((y - 103) % 14 == 0 && (y - 103) / 14 < right.length) {
        pdf.text(200, y, right[(y - 103) / 14]);
      }
    }
    assertThat(texts(pdf)).startsWith(left).endsWith(right);
  }

  @Test
  void dates_beside_entries_stay_with_them() {
    DrawnPdf pdf = new DrawnPdf();
    float y = 100;
    for (String year : List.of("2019 – 2021", "2016 – 2019", "2012 – 2016")) {
      pdf.plain(9)
          .text(40, y, year)
          .bold(11)
          .text(140, y, "Engineer at Acme " + year.substring(0, 4));
      pdf.plain(10).lines(140, y + 14, 13, JOB);
      y += 80;
    }
    assertThat(texts(pdf))
        .hasSize(12)
        .contains("2019 – 2021\tEngineer at Acme 2019", "2012 – 2016\tEngineer at Acme 2012");
  }

  @Test
  void names_of_sections_among_the_labels_come_before_what_they_are_of() {
    DrawnPdf pdf = new DrawnPdf();
    float y = 100;
    for (String section : List.of("Experience", "Projects", "Education")) {
      pdf.bold(12).text(40, y, section);
      for (String until : List.of("now", "2016")) {
        pdf.plain(10).text(40, y + 18, "01/2014 –").text(40, y + 31, until);
        pdf.bold(10).text(110, y + 18, section + " until " + until);
        pdf.plain(10).lines(110, y + 35, 13, JOB);
        y += 64;
      }
      y += 40;
    }
    assertThat(texts(pdf))
        .hasSize(27)
        .startsWith("Experience", "01/2014 – now\tExperience until now", JOB[0])
        .containsSubsequence(JOB[2], "Projects", "01/2014 – now\tProjects until now", "Education");
  }

  @Test
  void dates_set_to_the_right_stay_with_their_titles() {
    DrawnPdf pdf = new DrawnPdf();
    for (int i = 0; i < 6; i++) {
      pdf.bold(11).text(40, 100 + 60 * i, "Employer " + i);
      pdf.plain(10).text(480, 100 + 60 * i, "Jan 201" + i + " – now");
      pdf.lines(40, 114 + 60 * i, 13, JOB);
    }
    assertThat(texts(pdf)).hasSize(24).contains("Employer 3\tJan 2013 – now");
  }

  @Test
  void a_table_is_read_row_by_row() {
    DrawnPdf pdf = new DrawnPdf();
    String[][] rows = {
      {"Degree", "Institution", "Year"},
      {"M.Tech", "Institute of Technology, Delhi", "2018"},
      {"B.Tech", "University of Pune", "2016"},
      {"Class XII", "Saint Mary's School", "2012"},
      {"Class X", "Saint Mary's School", "2010"},
      {"Class V", "Another School", "2005"}
    };
    for (int i = 0; i < rows.length; i++) {
      for (int cell = 0; cell < rows[i].length; cell++) {
        pdf.text(40 + 180 * cell, 100 + 18 * i, rows[i][cell]);
      }
    }
    assertThat(texts(pdf)).contains("B.Tech\tUniversity of Pune\t2016").hasSize(6);
  }

  @Test
  void a_grid_is_read_cell_by_cell() {
    DrawnPdf pdf = new DrawnPdf();
    for (int cell = 0; cell < 3; cell++) {
      pdf.bold(11).text(40 + 180 * cell, 100, "Field " + cell);
      pdf.plain(10).lines(40 + 180 * cell, 114, 13, "Advanced", "this · that");
    }
    assertThat(texts(pdf)).startsWith("Field 0", "Advanced", "this · that", "Field 1");
  }

  private static List<String> texts(DrawnPdf pdf) {
    return PdfText.read(pdf.bytes(), Progress.none()).lines().stream().map(Line::text).toList();
  }
}
