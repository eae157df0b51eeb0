package io.autocraftcv.parse;

import static io.autocraftcv.parse.Resumes.parsed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.autocraftcv.model.Profile.Certificate;
import io.autocraftcv.model.Profile.Education;
import io.autocraftcv.model.Profile.Language;
import io.autocraftcv.model.Profile.Work;
import io.autocraftcv.progress.Progress;
import io.autocraftcv.reading.Line;
import io.autocraftcv.reading.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people of different countries and trades are used to write. */
class HabitsTest {

  private static final String HEAD =
      """
      Ada Example
      ada@example.org | +1 512 555 0140

      """;

  private static List<Work> work(String section) {
    return parsed(HEAD + "Work Experience\n\n" + section).work();
  }

  private static List<Education> education(String section) {
    return parsed(HEAD + "Education\n\n" + section + "\nSkills\n\nTact, Patience\n").education();
  }

  @Test
  void small_towns_are_places_where_one_of_the_employers_is_in_a_known_one() {
    assertThat(
            work(
                """
                2019 - Present
                Senior Nurse
                Mercy Clinic – Lyon
                - Led a team.

                2015 - 2019
                Nurse
                Dormant Clinic – Trifouilly
                - Ran the night shift.
                """))
        .extracting(Work::name, Work::location)
        .containsExactly(tuple("Mercy Clinic", "Lyon"), tuple("Dormant Clinic", "Trifouilly"));
  }

  @Test
  void towns_in_brackets_and_behind_in() {
    assertThat(
            work(
                """
                Jefa de cocina en La Azotea (Sevilla)
                2019 - actualidad
                - Menús.

                Koch bei Autohof Reisinger GmbH in Linz
                2012 - 2019
                - Suppen.
                """))
        .extracting(Work::position, Work::name)
        .containsExactly(
            tuple("Jefa de cocina", "La Azotea"), tuple("Koch", "Autohof Reisinger GmbH"));
  }

  @Test
  void a_town_behind_a_university_is_part_of_its_name() {
    assertThat(
            education(
                """
                Vietnam National University, Hanoi
                Bachelor of Engineering in Mechatronics
                2019 - 2023
                """))
        .extracting(Education::institution)
        .containsExactly("Vietnam National University, Hanoi");
  }

  @Test
  void honours_belong_to_the_degree() {
    assertThat(
            education(
                """
                University of Leeds
                BSc (Hons) Adult Nursing
                2010 - 2013
                """))
        .extracting(Education::studyType, Education::area)
        .containsExactly(tuple("BSc (Hons)", "Adult Nursing"));
  }

  @Test
  void a_degree_with_its_score_is_no_sentence() {
    assertThat(
            education(
                """
                University of Leeds
                2019 - 2023
                Bachelor of Science in Cellular Biology; GPA 3.8
                """))
        .extracting(Education::studyType, Education::area)
        .containsExactly(tuple("Bachelor of Science", "Cellular Biology"));
  }

  @Test
  void behind_a_whole_degree_stands_the_school_whatever_it_is_called() {
    assertThat(education("Diplom Pflege, Careum\n2008 - 2011\n"))
        .extracting(Education::institution, Education::studyType, Education::area)
        .containsExactly(tuple("Careum", "Diplom", "Pflege"));
  }

  @Test
  void until_today_in_austria() {
    assertThat(work("05.2019 - dato\nMercy Hospital\nNurse\n- Led a team.\n"))
        .extracting(Work::name, Work::endDate)
        .containsExactly(tuple("Mercy Hospital", null));
  }

  @Test
  void languages_of_one_level_and_languages_we_do_not_know() {
    assertThat(
            parsed(
                    HEAD
                        + "Languages\n\nArabic (native), English and French (fluent)\nKlingon (A2)\n\nSkills\n\nTact\n")
                .languages())
        .extracting(Language::language, Language::fluency)
        .containsExactly(
            tuple("Arabic", "native"),
            tuple("English", "fluent"),
            tuple("French", "fluent"),
            tuple("Klingon", "A2"));
  }

  @Test
  void who_gave_a_certificate_stands_behind_a_dash_but_so_does_its_grade() {
    assertThat(
            parsed(
                    HEAD
                        + """
                        Certificates

                        Basic Life Support – Red Cross (May 2023)
                        AWS Solutions Architect – Associate (May 2022)

                        Skills

                        Tact
                        """)
                .certificates())
        .extracting(Certificate::name, Certificate::issuer)
        .containsExactly(
            tuple("Basic Life Support", "Red Cross"),
            tuple("AWS Solutions Architect – Associate", null));
  }

  @Test
  void the_position_before_the_ways_to_reach_somebody() {
    assertThat(
            parsed(
                    """
                    Ada Example
                    Senior Nurse | Austin, TX | ada@example.org | +1 512 555 0140

                    Skills

                    Tact, Patience

                    Languages

                    English
                    """)
                .basics()
                .label())
        .isEqualTo("Senior Nurse");
  }

  @Test
  void an_employer_above_the_positions_held_there_is_no_position() {
    assertThat(
            work(
                """
                Nordlys Fashion                                  August 2018 - Present
                Store Manager                                    February 2021 - Present
                - Led 16 employees.
                Assistant Store Manager                          August 2018 - January 2021
                - Planned rosters.
                """))
        .extracting(Work::name, Work::position)
        .containsExactly(
            tuple("Nordlys Fashion", "Store Manager"),
            tuple("Nordlys Fashion", "Assistant Store Manager"));
  }

  @Test
  void a_town_alone_and_languages_beside_the_ways_to_reach_somebody() {
    var profile =
        parsed(
            """
            Ada Example
            Dubai | ada@example.org | +1 512 555 0140
            English, Irish

            Skills

            Tact, Patience

            Work Experience

            2019 - Present
            Nurse
            Mercy Hospital
            """);
    assertThat(profile.basics().location().city()).isEqualTo("Dubai");
    assertThat(profile.languages()).extracting(Language::language).contains("English", "Irish");
  }

  @Test
  void headings_that_speak() {
    assertThat(SectionKind.called("Where I've worked")).isEqualTo(SectionKind.WORK);
    assertThat(SectionKind.called("What I’m good at")).isEqualTo(SectionKind.SKILLS);
    assertThat(SectionKind.about("Projects Experience")).isEqualTo(SectionKind.PROJECTS);
  }

  @Test
  void what_is_below_the_title_beside_a_column_of_dates_is_title_too() {
    List<Line> lines =
        List.of(
            line(0, span("2018 – 2020", 0, false), span("Nurse", 100, true)),
            line(100, span("Careum", 100, false)),
            line(0, span("2014 – 2018", 0, false), span("Midwife", 100, true)),
            line(100, span("Zollikon", 100, false)));
    List<Item> items = Item.of(lines, Progress.none());
    assertThat(Entries.of(items, Understanding.body(items)))
        .extracting(entry -> entry.header().size())
        .containsExactly(2, 2);
  }

  @Test
  void a_period_that_a_narrow_column_of_dates_breaks_in_two() {
    List<Line> lines =
        List.of(
            line(0, span("July 2011 to August", 0, false), span("Nurse", 100, true)),
            line(0, span("2012", 0, false), span("Elm Clinic", 100, true)));
    List<Item> items = Item.of(lines, Progress.none());
    assertThat(Entries.of(items, Understanding.body(items)))
        .extracting(entry -> String.valueOf(entry.period().end()), entry -> entry.header().size())
        .containsExactly(tuple("2012-08", 2));
  }

  @Test
  void an_address_on_the_web_that_a_narrow_column_breaks_in_two() {
    List<Line> lines =
        List.of(
            line(0, span("www.linkedin.com/in/", 0, false)),
            line(0, span("ada-example (LinkedIn)", 0, false)));
    assertThat(Item.of(lines, Progress.none()))
        .extracting(Item::text)
        .containsExactly("www.linkedin.com/in/ada-example (LinkedIn)");
  }

  @Test
  void the_name_may_stand_in_the_second_column() {
    Line skills = new Line(1, 0, 0, 0, Line.Role.HEADING, 2, List.of(span("Skills", 0, false)));
    Line tact = line(0, span("Tact", 0, false));
    Span large = new Span("Ada Example", false, 200, 24, true, false, null);
    Line name = new Line(1, 1, 0, 0, Line.Role.TEXT, 0, List.of(large));
    Line town = new Line(1, 1, 0, 0, Line.Role.TEXT, 0, List.of(span("Austin, TX", 200, false)));
    List<Section> sections =
        Sections.of(Item.of(List.of(skills, tact, name, town), Progress.none()));
    assertThat(sections.get(sections.size() - 1))
        .extracting(Section::kind, section -> section.items().size())
        .containsExactly(null, 2);
  }

  @Test
  void a_title_and_a_date_that_each_go_on_below_themselves() {
    Line first = line(0, span("Master Management", 0, false), span("June 2007 – June", 200, true));
    Line next =
        new Line(
            1,
            0,
            0,
            0,
            Line.Role.CONTINUATION,
            0,
            List.of(span("commercial", 0, false), span("2009", 200, true)));
    assertThat(Item.of(List.of(first, next), Progress.none()))
        .extracting(Item::text)
        .containsExactly("Master Management commercial\tJune 2007 – June 2009");
  }

  @Test
  void most_letters_decide_how_ordinary_text_looks_wherever_they_stand_in_a_line() {
    Span bold = new Span("Tools: ", false, 0, 11, true, false, null);
    Span plain = new Span("Excel, Word, PowerPoint", false, 40, 11, false, false, null);
    Line line = new Line(1, 0, 0, 0, Line.Role.TEXT, 0, List.of(bold, plain));
    assertThat(Understanding.body(Item.of(List.of(line), Progress.none())).bold()).isFalse();
  }

  private static Line line(float indent, Span... spans) {
    return new Line(1, 0, indent, 0, Line.Role.TEXT, 0, Stream.of(spans).toList());
  }

  private static Span span(String text, float x, boolean apart) {
    return new Span(text, apart, x, 11, false, false, null);
  }
}
