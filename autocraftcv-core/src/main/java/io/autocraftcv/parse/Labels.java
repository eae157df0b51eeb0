package io.autocraftcv.parse;

import io.autocraftcv.words.Wording;

/** Words that name what follows them, and say nothing themselves. */
final class Labels {

  private static final Wording LISTS =
      Wording.of(
          """
          highlights | achievements | key achievements | responsibilities | key responsibilities | duties | main duties
          courses | coursework | relevant coursework | accomplishments | tasks | key results | selected achievements | results
          major courses | modules | relevant modules | key courses | subjects | key accomplishments | main responsibilities
          aufgaben | tätigkeiten | erfolge | schwerpunkte | kurse | aufgaben und erfolge | tätigkeitsschwerpunkte
          missions | réalisations | tâches | cours | responsabilidades | funciones | logros | cursos | tareas
          responsabilidades principais | atividades | conquistas | taken | verantwoordelijkheden | relevant courses | cours principaux | cours suivis | principales materias | compiti | mansioni | risultati
          """);

  private Labels() {}

  /** Whether the line does nothing but announce a list. */
  static boolean opensList(String text) {
    return text.length() < 40 && LISTS.is(text);
  }

  /** Whether the text begins with such a label and a colon. */
  static boolean beginsList(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && opensList(text.substring(0, colon));
  }
}
