package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;

/** Words before what an entry says, or above a column of it: "Employer: Acme", "Degree | Year". */
final class Fields {

  private static final Wording NAMES =
      Wording.of(
          """
          company | company name | organization | organisation | employer | client | firm | position | designation | role | job title | title | post held
          duration | period | tenure | date | dates | from | to | year | years | year of passing | passing year | year of completion
          degree | qualification | course | examination | exam | institution | institute | school | college | university | board | board/university
          school/college | college/university | university/board | institute/university | percentage | cgpa | gpa | marks | grade | score | result | specialization
          place | level | skill | language | certificate | certification | issuer | issued by
          arbeitgeber | firma | unternehmen | stelle | funktion | zeitraum | dauer | abschluss | jahr | note
          entreprise | société | employeur | poste | fonction | période | diplôme | établissement | année
          empresa | puesto | cargo | periodo | período | título | institución | centro | año | ano
          """);

  private Fields() {}

  /** Whether the line says what the columns below it are, and nothing else. */
  static boolean areColumns(Item item) {
    return item.parts().size() > 1 && item.parts().stream().allMatch(Fields::isName);
  }

  /** Whether the text is such a word, and what it names stands elsewhere. */
  static boolean isName(String text) {
    return NAMES.is(text);
  }

  /** The text without such a word and a colon. */
  static String value(String text) {
    int colon = text.indexOf(':');
    boolean named = colon > 0 && colon + 1 < text.length() && isName(text.substring(0, colon));
    return named ? text.substring(colon + 1).strip() : text;
  }
}
