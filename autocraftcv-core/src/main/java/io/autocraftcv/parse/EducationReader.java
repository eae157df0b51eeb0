package io.autocraftcv.parse;

import io.autocraftcv.model.Profile.Education;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the schools that a section lists. */
final class EducationReader {

  private static final Roles ROLES = new Roles(Words::degree, Words::school);

  private static final Pattern AT = Pattern.compile("\\s(?:at|@|an der|am|bei|à l['’]|à)\\s");

  private static final Pattern SCORE =
      Pattern.compile(
          "(?i)(?:grade|gpa|cgpa|score|result|note|abschlussnote|mention|nota|media|average|classification|voto|cijfer)\\s?(?::|\\s)\\s?(.{1,60})"
              + "|(?:first|second|upper second|lower second)[- ]class.{0,30}|(?:summa |magna )?cum laude.{0,20}|with distinction"
              + "|\\d(?:[.,]\\d{1,2})?\\s?/\\s?\\d{1,2}(?:[.,]\\d{1,2})?|\\d{1,3}(?:[.,]\\d)? ?%");

  private static final Pattern SCORE_BEHIND =
      Pattern.compile(
          "(?i)[,;(]\\s?(?:grade|gpa|cgpa|note|abschlussnote|mention|nota)\\s?[:\\s].{1,60}$");

  private final Style body;
  private final Sources sources;
  private final Set<String> towns;

  EducationReader(Style body, Sources sources, Set<String> towns) {
    this.body = body;
    this.sources = sources;
    this.towns = towns;
  }

  List<Education> education(List<Item> items) {
    List<Entry> entries = Entries.of(items, body, towns);
    List<List<Piece>> names = new ArrayList<>();
    List<Header> headers = new ArrayList<>();
    Set<String> known = Tails.towns(entries, towns, text -> Words.degree(text) > 0);
    for (Entry entry : entries) {
      Header header = Header.of(entry, known);
      headers.add(header);
      names.add(grouped(header.names()));
    }
    List<Roles.Told> told = ROLES.tell(names);
    List<Education> education = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      education.add(school(i, entries.get(i), headers.get(i), told.get(i)));
    }
    return education;
  }

  private Education school(int index, Entry entry, Header header, Roles.Told told) {
    String path = "education[" + index + "]";
    Piece degree = told.what();
    Piece school = told.where();
    Period period = entry.period();
    if (school != null) {
      sources.put(path + ".institution", school.item(), told.sure());
    }
    if (degree != null) {
      sources.put(path + ".studyType", degree.item(), told.sure());
    }
    if (entry.dated() != null) {
      sources.put(path + ".endDate", entry.dated(), period != null && period.range() ? 0.9 : 0.7);
    }
    Degree split = degree == null ? new Degree(null, null) : Degree.of(degree.text());
    return new Education(
        school == null ? null : school.text(),
        header.url() == null ? null : header.url().text(),
        split.area() == null ? null : plain(split.area()),
        split.type() == null ? null : plain(split.type()),
        period == null ? null : period.start(),
        period == null ? null : period.end(),
        score(entry),
        courses(entry));
  }

  private static String plain(String text) {
    return text.strip().replaceFirst("[,;:]$", "").replaceFirst("\\s(?:in|of|en|im|em)$", "");
  }

  private static @Nullable String score(Entry entry) {
    List<Item> all = new ArrayList<>(entry.header());
    all.addAll(entry.content());
    for (Item item : all) {
      for (String part : item.parts()) {
        Matcher score = SCORE.matcher(part);
        if (score.matches()) {
          return score.group(1) == null ? part : score.group(1);
        }
      }
    }
    return null;
  }

  private static List<String> courses(Entry entry) {
    List<String> courses = new ArrayList<>();
    for (Item item : entry.content()) {
      if (SCORE.matcher(item.text()).matches()) {
        continue;
      }
      if (Labels.beginsList(item.text())) {
        courses.addAll(Lists.split(item.text().substring(item.text().indexOf(':') + 1)));
      } else {
        courses.add(item.text().replace('\t', ' '));
      }
    }
    return courses;
  }

  /** The school, and all that says which degree in one piece. */
  private static List<Piece> grouped(List<Piece> pieces) {
    List<Piece> names = new ArrayList<>();
    for (Piece piece : pieces) {
      if (SCORE.matcher(piece.text()).matches()
          || Terms.matches(piece.text())
          || Labels.opensList(piece.text())
          || Labels.beginsList(piece.text())) {
        continue;
      }
      String text = plain(SCORE_BEHIND.matcher(piece.text()).replaceFirst(""));
      names.addAll(divided(new Piece(text, piece.item())));
    }
    if (names.size() == 2 && Degree.isType(names.get(0).text())) {
      names.addAll(subjectAndSchool(names.remove(1)));
    }
    return merged(names.size() == 1 ? unknownSchool(names.get(0)) : names);
  }

  /** "Linguistics, Radboud University", behind a degree. */
  private static List<Piece> subjectAndSchool(Piece piece) {
    int comma = piece.text().lastIndexOf(", ");
    boolean both =
        comma > 0
            && Words.school(piece.text().substring(0, comma)) == 0
            && Words.school(piece.text().substring(comma)) > 0;
    return both ? at(piece, comma) : List.of(piece);
  }

  /** "Diplom Pflege HF, Careum": what is said behind a whole degree is where, whatever it is. */
  private static List<Piece> unknownSchool(Piece piece) {
    int comma = piece.text().lastIndexOf(", ");
    if (comma < 0) {
      return List.of(piece);
    }
    Degree degree = Degree.of(piece.text().substring(0, comma));
    boolean whole = degree.type() != null && degree.area() != null;
    return whole && Words.school(piece.text()) == 0 ? at(piece, comma) : List.of(piece);
  }

  private static List<Piece> divided(Piece piece) {
    String text = piece.text();
    Matcher at = AT.matcher(text);
    while (at.find()) {
      String one = text.substring(0, at.start());
      String other = text.substring(at.end());
      if (Words.school(other) > 0 && Words.degree(one) > 0) {
        return List.of(new Piece(one, piece.item()), new Piece(other, piece.item()));
      }
    }
    // The school's name is as short as can be: what stands between is the subject.
    for (int comma = text.lastIndexOf(", "); comma > 0; comma = text.lastIndexOf(", ", comma - 1)) {
      if (isDivide(text.substring(0, comma), text.substring(comma + 2))) {
        return at(piece, comma);
      }
    }
    for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 1)) {
      if (isDivide(text.substring(comma + 2), text.substring(0, comma))) {
        return at(piece, comma);
      }
    }
    return List.of(piece);
  }

  private static List<Piece> at(Piece piece, int comma) {
    return List.of(
        new Piece(piece.text().substring(0, comma), piece.item()),
        new Piece(piece.text().substring(comma + 2), piece.item()));
  }

  private static boolean isDivide(String degree, String school) {
    return Words.degree(degree) > 0
        && Words.school(degree) == 0
        && Words.school(school) > 0
        && Words.degree(school) == 0;
  }

  /** Of more than two pieces one is the school; those beside each other say the degree. */
  private static List<Piece> merged(List<Piece> names) {
    if (names.size() < 3) {
      return names;
    }
    int school = 0;
    for (int i = 1; i < names.size(); i++) {
      if (leaning(names.get(i)) > leaning(names.get(school))) {
        school = i;
      }
    }
    // The first two pieces besides the school are the degree and its subject.
    List<Piece> degree = new ArrayList<>(names);
    Piece where = degree.remove(school);
    Piece first = degree.get(0);
    boolean whole = Degree.of(first.text()).area() != null && Words.degree(first.text()) > 0;
    Piece what =
        whole ? first : new Piece(first.text() + ", " + degree.get(1).text(), first.item());
    return school == 0 ? List.of(where, what) : List.of(what, where);
  }

  private static double leaning(Piece piece) {
    return Words.school(piece.text()) - Words.degree(piece.text());
  }
}
